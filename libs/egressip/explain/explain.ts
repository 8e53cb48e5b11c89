/**
 * The chain from selector to packet for a pod, an address, a node or an object: right links, broken links, unknown links, the
 * changes just before and the remedies. Built on request from the current model and monitor.
 */
import type { Finding } from '#libs/contracts/findings.ts';
import type { Explanation } from '#libs/contracts/questions.ts';
import type { CauseCase } from '#libs/contracts/why.ts';
import { plural } from '#libs/contracts/words.ts';
import { addressOfCidr, canonicalAddress, familyOf } from '../ip/address.ts';
import type { Model } from '../model/port.ts';
import type { Monitor } from '../time/index.ts';
import { why } from '../why/why.ts';
import { type Context, eachOnce, findingStep, type Gap, type SubjectExplanation, unreadOf } from './context.ts';
import { cloudStep, explainEgressIP, otherTranslations, ownershipSteps, translationText } from './egressip.ts';
import { explainNode } from './node.ts';
import { explainPod } from './pod.ts';
import { remediesFor } from './remedies.ts';

const recentShown = 10;

/** `freshness.ageMs` is null: only the reader of the sources knows how old they are. */
export function explain(model: Model, monitor: Monitor, subject: Explanation['subject'], gap: Gap | null = null): Explanation {
  const context: Context = {
    model,
    monitor,
    verdict: model.verdict(),
    findings: monitor.findings(),
    notes: model.notes(),
    gap,
  };
  const parts = explanationsOf(context, subject);
  const found = parts.filter((part) => part.found);
  const shown = found.length === 0 ? parts : found;
  const findings = [...new Map(shown.flatMap((part) => part.findings).map((finding) => [finding.fingerprint, finding])).values()];
  const recent = eachOnce(shown.flatMap((part) => part.recent)).sort((left, right) => left.at - right.at);
  const { complete, missing } = context.verdict;
  return {
    subject,
    found: found.length > 0,
    verdict: shown.map((part) => part.verdict).join(' '),
    steps: shown.flatMap((part) => part.steps),
    findings,
    recent: recent.slice(-recentShown).map(({ at, text }) => ({ at: new Date(at).toISOString(), text })),
    remedies: remediesFor([...findings, ...shown.flatMap((part) => part.notes)]),
    causes: causesOf(context, findings),
    reports: [],
    freshness: { complete, missing: [...missing], ageMs: null, at: monitor.now() },
  };
}

/** A pending finding usually means a cluster that is converging: its only cause is the change before it. */
function causesOf({ findings: all, model, monitor }: Context, shown: readonly Finding[]): CauseCase[] {
  const firing = new Set(shown.filter(({ state }) => state === 'firing').map(({ fingerprint }) => fingerprint));
  if (firing.size === 0) return [];
  return why(all, model, monitor, (of) => of.findings.some(({ fingerprint }) => firing.has(fingerprint)));
}

function explanationsOf(context: Context, { type, name }: Explanation['subject']): SubjectExplanation[] {
  switch (type) {
    case 'pod':
      return [explainPod(context, name)];
    case 'egressip':
      return [explainEgressIP(context, name)];
    case 'node':
      return [explainNode(context, name)];
    case 'ip':
      return explainAddress(context, name);
  }
}

/** An address may belong to an object, a pod and a node at the same time; the explanation shows all of them. */
function explainAddress(context: Context, text: string): SubjectExplanation[] {
  const { model } = context;
  const address = oneAddress(text);
  if (address === null)
    return [{ found: false, verdict: `"${text}" is not an IP address.`, steps: [], findings: [], notes: [], recent: [] }];
  const counted = model.podsByAddress(address);
  const pods = counted.length > 0 ? counted : model.podsShowing(address);
  const nodes = model.nodeNames().filter((name) => addressesOf(context, name).has(address));
  const egressIPs = model.egressIPsByAddress(address);
  const parts = [
    ...egressIPs.map((name) => explainEgressIP(context, name)),
    ...pods.map((key) => explainPod(context, key)),
    ...nodes.map((name) => explainNode(context, name)),
  ];
  const [first] = parts;
  if (egressIPs.length > 0 && first !== undefined) {
    const verdict = [first.verdict, ...elsewhereText(context, address)].join(' ');
    parts[0] = { ...first, verdict, steps: [...first.steps, ...ownershipSteps(context, address)] };
  }
  if (parts.length > 0) return parts;
  const findings = context.findings.filter((finding) => finding.podIP === address || finding.address === address);
  const unread = unreadOf(context, ['EgressIP', 'Pod', 'Node']);
  const nobodys =
    unread === null ? `${text} is not the address of an EgressIP, a pod or a node` : `It is unknown whose address ${text} is (${unread})`;
  const kept = cloudStep(context, address);
  if (kept.length > 0) {
    const verdict = `${nobodys}. ${findings.map(({ reason }) => reason).join(' ') || 'The cloud keeps it (CloudPrivateIPConfig).'}`;
    return [{ found: true, verdict, steps: [...kept, ...findings.map(findingStep)], findings, notes: [], recent: [] }];
  }
  const left = findings.length === 0 ? '' : `, but ${findings.length} findings are about rows with it`;
  return [{ found: false, verdict: `${nobodys}${left}.`, steps: [], findings, notes: [], recent: [] }];
}

/** Canonical, of an address or a network of one address; null where it is neither. */
function oneAddress(text: string): string | null {
  const [, alone = '', prefix] = /^\s*([^\s/]*)(?:\/(\d+))?\s*$/.exec(text) ?? [];
  const address = canonicalAddress(alone);
  return address === null || prefix === undefined || Number(prefix) === (familyOf(address) === 4 ? 32 : 128) ? address : null;
}

function elsewhereText(context: Context, address: string): string[] {
  const [first, ...others] = otherTranslations(context, address);
  if (first === undefined) return [];
  return [`But ${translationText(first, address)}${others.length === 0 ? '' : ` (and ${plural(others.length, 'more SNAT')})`}.`];
}

function addressesOf({ model }: Context, name: string): Set<string> {
  const node = model.node(name);
  const cidrs = [node?.primary.ipv4, node?.primary.ipv6, ...(node?.hostCidrs ?? [])];
  return new Set(cidrs.flatMap((cidr) => (typeof cidr === 'string' ? [addressOfCidr(cidr) ?? ''] : [])));
}
