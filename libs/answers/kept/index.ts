/**
 * Questions about the present that name a past time: the history answers them, and the present only if that time reaches it.
 * The answer names whatever the history does not keep, and never fills that in from the present.
 */
import { historyCommand, unobservedLines } from '../history.ts';
import type { Asked, Intent } from '../port.ts';
import { rangeText } from '../tell.ts';
import { done } from './done.ts';
import { places } from './places.ts';
import { pods } from './pods.ts';
import type { Kept, Then } from './port.ts';
import { rows } from './rows.ts';
import { findings, incidents } from './wrong.ts';

/** A time that ends less than this before the present still reaches it. */
const nearlyNowMs = 60_000;

/** The first part is the one that the command gives. */
const kept: Readonly<Record<string, readonly [Kept, ...Kept[]]>> = {
  'where-is': [places],
  'list-egressips': [places],
  'count-egressips': [places],
  'count-addresses': [places],
  health: [incidents, rows],
  'count-snat': [rows],
  'count-reroute': [rows],
  'count-rows': [rows],
  consistency: [rows, findings()],
  'count-pods': [pods],
  'pods-of-egressip': [pods],
  'pods-on-node': [places],
  'address-of-pod': [pods],
  'explain-pod': [pods, findings()],
  'explain-address': [places, findings()],
  'explain-node': [findings(), places, done],
  'explain-egressip': [findings(), places, done],
  'two-nodes-answer': [findings(['stale-snat', 'stale-mark', 'wrong-snat', 'ghost-node']), places],
  capacity: [places],
  incidents: [incidents],
  findings: [findings()],
  unassigned: [findings(['unassigned-address', 'invalid-address']), places],
  conflict: [findings(['address-conflict'])],
  baseline: [findings(['missing-baseline', 'wrong-baseline', 'address-set-mismatch'])],
  balance: [findings(['unbalanced']), places],
  drops: [findings(), places],
  meaning: [findings()],
  'likely-cause': [findings(), done],
  remedy: [findings(), done],
  'hanging-connections': [places, findings()],
};

/** What of the intent the history does not keep. */
const notKept: Readonly<Record<string, string>> = {
  'pods-on-node': 'The history does not keep which pods were on a node. It has the egress addresses of the node:',
  capacity: 'The history does not keep how many addresses would have fitted. It has the addresses that were there:',
  'explain-pod': 'The history does not keep the whole chain of a pod. It has the EgressIPs that the pod used, and its findings:',
};

export function withPast(name: string, intent: Intent): Intent {
  const parts = kept[name];
  if (parts === undefined) return intent;
  return {
    ...intent,
    overTime: 'then',
    command: (given) => {
      const { range } = given;
      return range === null ? intent.command(given) : historyCommand(parts[0].question({ ...given, range }));
    },
    answer: async (asked) => {
      const { range } = asked;
      if (range === null) return intent.answer(asked);
      const then: Then<Asked> = { ...asked, range };
      const [present, unobserved, ...past] = await Promise.all([
        range.to >= asked.now - nearlyNowMs ? intent.answer({ ...asked, range: null }) : [],
        unobservedLines(asked),
        ...parts.map((part) => part.lines(then)),
      ]);
      const lacking = notKept[name];
      const head = lacking === undefined ? `In the history, ${rangeText(range)}:` : lacking;
      return [...(present.length === 0 ? [] : ['Now:', ...present]), head, ...past.flat(), ...unobserved];
    },
  };
}
