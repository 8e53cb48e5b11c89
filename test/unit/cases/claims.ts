/**
 * What must be said of each folder of `../shared/cases`, as its README says it. A claim with `open` is not met yet and names
 * the part that must change; the test fails as soon as such a claim holds, so that the list only shrinks.
 */
import { expect } from 'vitest';
import type { FindingKind } from '#libs/contracts/findings.ts';
import type { Explanation } from '#libs/contracts/questions.ts';
import type { AuditAnswer } from '../../kit/audit.ts';

export interface Case {
  readonly answer: AuditAnswer;
  explain(type: Explanation['subject']['type'], name: string): Promise<Explanation>;
}

export interface Claim {
  readonly says: string;
  /** Throws where it does not hold. */
  readonly holds: (input: Case) => void | Promise<void>;
  readonly open?: 'reading' | 'model' | 'assignment' | 'trace';
}

const allRight = (pods: number): Claim => ({
  says: `OK, 100 %, ${pods} pods judged`,
  holds: ({ answer }) => {
    const { complete, missing, consistency, summary } = answer.verdict;
    expect({ code: answer.code, found: answer.found, missing, complete, consistency, pods: summary.pods }).toEqual({
      code: 0,
      found: [],
      missing: [],
      complete: true,
      consistency: 1,
      pods,
    });
    expect(answer.text).toMatch(/^OK: /);
  },
});

const finds = (says: string, kinds: readonly FindingKind[], about: RegExp, open?: NonNullable<Claim['open']>): Claim => ({
  says,
  holds: ({ answer }) => {
    expect([answer.code, answer.verdict.complete, answer.verdict.missing]).toEqual([3, true, []]);
    const { findings } = answer.verdict;
    expect([...new Set(findings.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
    expect(findings.map(({ reason }) => reason).join('\n')).toMatch(about);
  },
  ...(open === undefined ? {} : { open }),
});

/** Each finding of the kind has a reason that says it. */
const everyReason = (says: string, kind: FindingKind, count: number, about: RegExp, open?: NonNullable<Claim['open']>): Claim => ({
  says,
  holds: ({ answer }) => {
    const reasons = answer.verdict.findings.filter((finding) => finding.kind === kind).map(({ reason }) => reason);
    expect(reasons).toHaveLength(count);
    for (const reason of reasons) expect(reason).toMatch(about);
  },
  ...(open === undefined ? {} : { open }),
});

const explains = (type: Explanation['subject']['type'], name: string, about: RegExp, open?: NonNullable<Claim['open']>): Claim => ({
  says: `explain ${type} ${name} says it`,
  holds: async ({ explain }) => {
    const { verdict, steps, findings } = await explain(type, name);
    expect([verdict, ...steps.map(({ text }) => text), ...findings.map(({ reason }) => reason)].join('\n')).toMatch(about);
  },
  ...(open === undefined ? {} : { open }),
});

export const claims: Readonly<Record<string, readonly Claim[]>> = {
  base: [allRight(3)],
  'A-cloud-out-of-subnet': [
    finds(
      'the address is unassigned because no node has a network it belongs to',
      ['unassigned-address'],
      /no(?:ne of the 3 ready egress)? nodes? has a network it belongs to/,
    ),
  ],
  'B-orphan-cpic': [
    {
      says: 'a warning for the orphan',
      holds: ({ answer }) => {
        const warnings = answer.verdict.findings.filter(({ severity }) => severity === 'warning');
        expect(warnings).toHaveLength(1);
        expect(warnings[0]?.reason).toContain('10.0.0.50');
      },
    },
    everyReason('the waiting address names the orphan', 'unassigned-address', 1, /10\.0\.0\.50/),
    explains('node', 'w1', /10\.0\.0\.50/),
    explains('ip', '10.0.0.51', /10\.0\.0\.50/),
  ],
  'C-orphan-node-no-hostcidrs': [
    everyReason('every unassigned address names the node that stops assignment', 'unassigned-address', 2, /\bw9\b/),
  ],
  'D0-l2-all-new': [allRight(1)],
  'D1-l2-mixed-upgrade': [allRight(1)],
  'E0-central-one-db': [allRight(3)],
  'E1-central-three-replicas': [allRight(3)],
  'E2-mg-leader-nbdb': [allRight(3)],
  'F-windows-node': [
    {
      says: 'complete, nothing wrong, 3 pods right',
      holds: ({ answer }) => {
        const { complete, missing, summary } = answer.verdict;
        expect([answer.code, answer.found, complete, missing, summary.pods]).toEqual([0, [], true, [], 3]);
      },
    },
    {
      says: 'the node is said to have no database by its nature',
      holds: ({ answer }) => {
        const { nodes } = answer.verdict;
        expect(JSON.stringify([nodes.filter(({ node }) => node === 'win1'), answer.said, answer.text])).toMatch(
          /win1.*(no|without a) (northbound )?database/i,
        );
      },
    },
  ],
  'G-kubevirt-node-snat-left': [finds("the node's own SNAT beside the EgressIP's", ['duplicate-snat'], /virt-launcher-vm1-new/)],
  'H-egressservice-over-eip': [
    {
      says: 'the rows are right, nothing alerts',
      holds: ({ answer }) => {
        const alarming = answer.verdict.findings.filter(({ severity }) => severity !== 'info');
        expect([answer.code, answer.verdict.complete, answer.verdict.consistency, alarming]).toEqual([0, true, 1, []]);
      },
    },
    explains('pod', 'shop/app-2', /EgressService/),
  ],
  'J2-udn-duplicate-mark': [
    {
      says: 'critical: both objects are named, and what it does',
      holds: ({ answer }) => {
        const critical = answer.verdict.findings.filter(({ severity }) => severity === 'critical');
        expect(critical.length).toBeGreaterThan(0);
        const text = critical.map(({ reason }) => reason).join('\n');
        for (const name of [/eip-a/, /eip-b/, /50000/]) expect(text).toMatch(name);
        expect(answer.code).toBe(3);
      },
    },
  ],
  'J3-udn-no-mark': [
    {
      says: 'the missing rows are found',
      holds: ({ answer }) =>
        expect(answer.found).toEqual(
          expect.arrayContaining(['missing-mark w1 shop/vm-1', 'missing-reroute w1 shop/vm-1', 'missing-reroute w2 shop/vm-1']),
        ),
    },
    {
      says: 'the reason names the absent mark',
      holds: ({ answer }) => expect(answer.text).toMatch(/egressip-mark/),
    },
  ],
  'K-nad-l2-other-name': [allRight(1)],
  'K2-nad-l2-all-rows-missing': [
    {
      says: 'the missing rows, exit 3',
      holds: ({ answer }) => {
        expect([answer.code, answer.verdict.complete]).toEqual([3, true]);
        expect(answer.found).toEqual(
          expect.arrayContaining(['missing-mark w1 shop/vm-1', 'missing-reroute w1 shop/vm-1', 'missing-reroute w2 shop/vm-1']),
        );
      },
    },
  ],
  'L-hostip-first-then-good': [
    {
      says: 'two unassigned addresses; the second says why the pass ended',
      holds: ({ answer }) => {
        const unassigned = answer.verdict.findings.filter(({ kind }) => kind === 'unassigned-address');
        expect(unassigned.map(({ address }) => address).sort()).toEqual(['172.18.0.12', '172.18.0.201']);
        expect(unassigned.find(({ address }) => address === '172.18.0.201')?.reason).toContain('172.18.0.12 ');
      },
    },
  ],
  'N-migration-two-launchers': [allRight(5)],
  'S-udn-secondary-eip': [
    {
      says: 'a finding: this address cannot serve pods of that network',
      holds: ({ answer }) => {
        expect(answer.code).toBe(3);
        expect(answer.verdict.findings.map(({ reason }) => reason).join('\n')).toMatch(
          /10\.10\.10\.50.*cannot serve|cannot serve.*10\.10\.10\.50/s,
        );
      },
    },
    explains('pod', 'shop/vm-1', /cannot serve/),
  ],
  'U1-mg-udn-no-udn-object': [
    allRight(1),
    {
      says: 'a note on what was inferred',
      holds: ({ answer }) => expect(answer.said.join('\n')).toMatch(/shop_net/),
    },
  ],
};
