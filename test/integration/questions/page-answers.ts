/**
 * What each place of the page must say, in the order of the questions, as a person reads it: the visible text, a tab between
 * the cells of a table.
 */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Names } from './broken-things.ts';

const time = String.raw`(?:[A-Z][a-z]{2} \d+ )?\d\d:\d\d:\d\d`;
const span = String.raw`[\d.]+ (?:ms|s|min)`;

/** `/` for the patterns, with TIME and SPAN for what the page says of those. */
const said = (pattern: string) => new RegExp(pattern.replaceAll('TIME', time).replaceAll('SPAN', span));

export const pageAnswers: readonly ((text: string, names: Names, page: Page) => Promise<void> | void)[] = [
  (text, { EGRESSIP, ADDRESS, NODE }) => {
    expect(text).toMatch(said(`${ADDRESS} of ${EGRESSIP} is on ${NODE}, for SPAN`));
    expect(text).toContain('Moves (1)');
    expect(text).toMatch(said(`TIME\n${ADDRESS}\nworker-\\d → ${NODE}\nSPAN`));
  },
  async (text, { ADDRESS, NODE, POD }, page) => {
    expect(await page.locator('.path li.broken').allInnerTexts()).toEqual([
      expect.stringMatching(/SNAT on the egress node[\s\S]*✗ worker/),
      expect.stringMatching(`The world sees[\\s\\S]*not ${ADDRESS}`),
    ]);
    expect(text).toContain(`${NODE} hosts ${ADDRESS} of billing but has no SNAT for ${POD}`);
    expect(text).toMatch(said(`snat on ${NODE} · for SPAN\nthe SNAT for ${ADDRESS} on ${NODE} is missing`));
    expect(text).toContain(`external_ip\t${ADDRESS}\tno row`);
    expect(text).toMatch(said('Just before\nWhen\tWhat\nTIME, \\d+ s ago\talert: missing-snat'));
    expect(text).toContain(`restart the ovnkube-node pod there (kubectl -n openshift-ovn-kubernetes delete pod`);
  },
  (text, { NODE, POD }) => {
    expect(text).toMatch(said(`firing\tmissing-snat\tSPAN\t${NODE}\tbilling\t${POD}\t`));
    expect(text).toContain(`router\tGR_${NODE}\tno row`);
    expect(text).toContain('the chain of this pod');
  },
  (text) => {
    expect(text).toMatch(said('SPAN\nmedian of the last \\d'));
    expect(text).toMatch(said('The slowest, [\\d.]+ of \\S+ \\(label-removed, \\d+ pods?\\), spent SPAN of its SPAN between .* and '));
  },
  (text, { ADDRESS, NODE }) => {
    expect(text).toContain(`no node but ${NODE} has rows of ${ADDRESS}`);
    expect(text).toContain('look at the neighbour table of the router');
  },
  (text) => {
    expect(text).toMatch(said('unassigned-address\ncritical, for SPAN, since TIME\nwhat to do'));
    expect(text).toMatch(/172\.18\.100\.\d+ of search is on no node: worker-\d, .* could take it/);
  },
  (text, { NODE }) => {
    expect(text).toMatch(new RegExp(`no cloud limits how many addresses ${NODE} takes .*; it holds 3`));
    expect(text).toContain(`${NODE} is Ready and egress-assignable`);
  },
  (text, { EGRESSIP, ADDRESS, NODE }) => {
    // The policy that keeps traffic off the egress path is missing for its pods too, if one of them is on that node.
    expect(text).toMatch(/(1 finding in 1 incident|\d findings in 2 incidents)\./);
    expect(text).toMatch(said(`missing-snat\ncritical, for SPAN[\\s\\S]*EgressIP ${EGRESSIP}\naddress ${ADDRESS}\nnode ${NODE}\n1 pod`));
  },
  (text, { EGRESSIP, ADDRESS, NODE }) => {
    expect(text).toContain('Cause\tPods\tStatus moved\tFirst SNAT\tLast SNAT\tOld SNAT gone');
    const phases = '(?:SPAN\t){5}SPAN';
    expect(text).toMatch(said(`TIME\t${EGRESSIP}\t${ADDRESS}\tworker-\\d\t${NODE}\tlabel-removed\t10\t${phases}`));
  },
  async (text, _names, page) => {
    // Which of the two is named first is the assignment's order.
    expect(text).toMatch(/172[\d.]+ is assigned to (reports and to reports-twin|reports-twin and to reports) at the same time/);
    await page.click('.incidents a.address');
    await page.waitForSelector('h1 >> text=/Address 172/');
    expect(await page.locator('.path').textContent()).toMatch(/of reports is on worker-(\d)[\s\S]*of reports-twin is on worker-(?!\1)\d/);
  },
  (text) => {
    expect(text).toMatch(/2 cluster-wide EgressIP rows missing on worker-\d/);
    expect(text).toMatch(/worker-\d lacks the policy EIP-No-Reroute-\S+ .*: traffic to nodes would leave with the egress address/);
  },
  (text, { POD }) => {
    expect(text).toMatch(said(`Pods that could leave with a wrong address[\\s\\S]*${POD}\tSPAN\tTIME\tgoes on\t.*missing-snat`));
    expect(text).toMatch(said(`billing/\\S+\tSPAN\tTIME\tTIME\t.*missing-snat`));
  },
  (text, { ADDRESS, NODE }) => {
    expect(text).toContain('Past findings and how long they lasted');
    // Which kind the move leaves for a moment hangs on whether its status or its rows are seen first.
    const kind = '(?:missing-snat|stale-snat|wrong-nexthops)';
    expect(text).toMatch(said(`SPAN\tTIME\tTIME\t${kind}\tno, too short\t.*billing.* for ${ADDRESS} on ${NODE}`));
  },
  (text, { EGRESSIP, ADDRESS, NODE }) => {
    expect(text).toContain(`${NODE} hosts 3 egress addresses.`);
    expect(text).toContain(`${ADDRESS}\t${EGRESSIP}`);
    expect(text).toMatch(new RegExp(`${NODE} holds 3 egress addresses, worker-\\d only 1 and could take one`));
    expect(text).toContain('History and forecast of its rows');
  },
  async (text, { EGRESSIP, POD, ADDRESS }, page) => {
    expect(text).toContain('Who uses it (10 pods)');
    expect(text).toMatch(said('Longest: billing/\\S+ since TIME \\(SPAN\\), last to begin: billing/\\S+ since TIME'));
    expect(text).toMatch(new RegExp(`${POD}\tbroken\t.*\t${ADDRESS}`));
    expect(text).toMatch(said(`Pods that started or stopped using it[\\s\\S]*billing/passer-by\tTIME\tTIME`));
    const [href] = await page.locator('[data-key="history who-used"] a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    const { origin, searchParams } = new URL(href ?? '');
    const answer = await fetch(`${origin}/exec?${new URLSearchParams({ query: searchParams.get('query') ?? '' })}`);
    expect(answer.status).toBe(200);
    const { columns, dataset } = (await answer.json()) as { columns: { name: string }[]; dataset: unknown[][] };
    expect(columns.map(({ name }) => name)).toEqual(['cluster', 'egress_ip', 'namespace', 'pod', 'since', 'until', 'unknown_since']);
    expect(dataset.every(([, egressIP]) => egressIP === EGRESSIP)).toBe(true);
    const moment = expect.stringMatching(/^2\d{3}-.*Z$/);
    expect(dataset).toContainEqual([expect.any(String), EGRESSIP, 'billing', 'passer-by', moment, moment, null]);
  },
];
