/** Findings: all, or those of a kind, a node, an object, a namespace or a pod; their meaning and their remedies. */
import { type FindingKind, findingKinds } from '#libs/contracts/findings.ts';
import type { Answer, Request } from '#libs/contracts/questions.ts';
import { plural } from '#libs/contracts/words.ts';
import { holderOf } from '../holder.ts';
import { kindsOf } from '../kinds.ts';
import type { Asked, Entities, Given, Intent } from '../port.ts';
import { clean, instant, lined, unknownLines } from '../tell.ts';

type Found = Answer<'findings'>;
type Shown = Pick<Found, 'total'> & {
  readonly findings: readonly { readonly state: string; readonly kind: string; readonly reason: string; readonly since: string }[];
};

const most = 5_000;

export const findingIntents = {
  incidents: {
    title: 'which incidents are open',
    takes: ['node', 'egressip'],
    command: ({ entities }) => ['findings', '--incidents', ...filters(entities)],
    answer: incidents,
  },
  findings: {
    title: 'which rows differ from the expected ones',
    takes: ['kind', 'node', 'egressip', 'namespace', 'pod'],
    command: findingsCommand,
    answer: async (asked) => (asked.entities.pod === undefined ? found(asked) : explained(asked)),
  },
  unassigned: kindIntent(
    'which addresses are on no node, and why',
    ['unassigned-address', 'invalid-address'],
    'Every address is on a node.',
    ['egressip', 'address'],
  ),
  conflict: kindIntent('whether an address is assigned twice', ['address-conflict'], 'No address is assigned to two objects.', [
    'egressip',
    'address',
  ]),
  baseline: kindIntent(
    'whether pods reach nodes and the API',
    ['missing-baseline', 'wrong-baseline', 'address-set-mismatch'],
    'All policies that keep traffic to nodes off the egress path exist.',
  ),
  balance: kindIntent(
    'whether addresses are spread evenly',
    ['unbalanced'],
    'No node holds two addresses more than another that could take one.',
  ),
  drops: {
    title: 'random drops and time-outs through an egress IP',
    takes: ['egressip', 'node'],
    command: findingsCommand,
    answer: async (asked) => {
      const lines = await found(asked);
      return [...lines, 'With two addresses, half of the flows through one broken node look like random drops.'];
    },
  },
  meaning: {
    title: 'what a kind of finding means',
    takes: ['kind'],
    needs: ['kind'],
    command: findingsCommand,
    answer: async (asked) => [
      ...kindsOf(asked.entities.kind).map((kind) => `${kind} (${findingKinds[kind].severity}): ${findingKinds[kind].when}.`),
      ...(await found(asked)),
    ],
  },
  'likely-cause': {
    title: 'the likely cause of the problems',
    takes: ['node', 'egressip', 'address', 'pod', 'kind'],
    single: true,
    command: ({ entities: { node, egressip, address, pod } }) =>
      address !== undefined
        ? ['explain', 'ip', address]
        : [
            'why',
            ...(node === undefined ? [] : ['--node', node]),
            ...(egressip === undefined ? [] : ['--egressip', egressip]),
            ...(pod === undefined ? [] : ['--pod', pod]),
          ],
    answer: async ({ ask, entities: { node, egressip, address, pod, kind } }) => {
      const object = egressip ?? (address === undefined ? null : await holderOf(ask, address));
      if (address !== undefined && object === null) return [`No EgressIP is known to have the address ${address}.`];
      const { cases: all, freshness } = await ask('why', { node: node ?? null, egressIP: object, pod: pod ?? null });
      const kinds: readonly string[] = kindsOf(kind);
      const cases = all.filter((each) => kind === undefined || each.kinds.some((one) => kinds.includes(one)));
      if (cases.length === 0) return ['No difference is known.', ...unknownLines(freshness)];
      return [...cases.slice(0, 3).flatMap(causeLines), ...lined(cases.slice(3).map(({ summary }) => summary)), ...unknownLines(freshness)];
    },
  },
  remedy: {
    title: 'what to do',
    takes: ['kind', 'node', 'egressip', 'pod'],
    single: true,
    command: ({ entities }) => subjectOf(entities) ?? findingsCommand({ entities }),
    answer: remedy,
  },
} as const satisfies Record<string, Intent>;

function causeLines({ summary, causes, verdict }: Answer<'why'>['cases'][number]): string[] {
  const why = causes.map(({ failure, text, mechanism }) =>
    verdict === 'open' ? `${failure}: ${text}; ${mechanism}` : `Mechanism: ${mechanism}`,
  );
  return [clean(summary), ...lined(why)];
}

function kindIntent(title: string, kinds: readonly FindingKind[], none: string, takes: Intent['takes'] = []): Intent {
  return {
    title,
    takes,
    command: ({ entities }) => findingsCommand({ entities }, kinds),
    answer: (asked) => found(asked, none, kinds),
  };
}

const filters = ({ node, egressip, namespace }: Entities): string[] => [
  ...(node === undefined ? [] : ['--node', node]),
  ...(egressip === undefined ? [] : ['--egressip', egressip]),
  ...(namespace === undefined ? [] : ['--namespace', namespace]),
];

function findingsCommand({ entities }: Pick<Given, 'entities'>, kinds: readonly FindingKind[] = kindsOf(entities.kind)): readonly string[] {
  if (entities.pod !== undefined) return ['explain', 'pod', entities.pod];
  const [kind, ...others] = kinds;
  // The command takes one kind; for several it lists all findings.
  return ['findings', ...(kind !== undefined && others.length === 0 ? ['--kind', kind] : []), ...filters(entities)];
}

/** All pages: otherwise a kind that comes late in the order would look absent. */
async function allFindings(ask: Asked['ask'], request: Omit<Request<'findings'>, 'cursor' | 'limit'>): Promise<Found> {
  const first = await ask('findings', { ...request, limit: most });
  const findings = [...first.findings];
  let { cursor, freshness } = first;
  while (cursor !== null) {
    const next = await ask('findings', { ...request, limit: most, cursor });
    findings.push(...next.findings);
    cursor = next.cursor;
    if (!next.freshness.complete) freshness = next.freshness;
  }
  return { ...first, findings, freshness, cursor };
}

async function found(
  { ask, entities }: Asked,
  none = 'There is no finding of that kind.',
  kinds: readonly FindingKind[] = kindsOf(entities.kind),
): Promise<readonly string[]> {
  const { node, egressip, namespace, address } = entities;
  const [only, ...others] = kinds;
  const one = only !== undefined && others.length === 0 ? only : null;
  const answer = await allFindings(ask, {
    kind: one,
    node: node ?? null,
    egressIP: egressip ?? null,
    namespace: namespace ?? null,
  });
  const narrowed = answer.findings.filter(
    (each) => (kinds.length === 0 || kinds.includes(each.kind)) && (address === undefined || each.address === address),
  );
  const isNarrowed = narrowed.length !== answer.findings.length;
  const total = isNarrowed ? narrowed.length : answer.total;
  return [
    ...findingLines({ findings: narrowed, total }, kinds.length === 0 || !answer.freshness.complete ? 'No difference is known.' : none),
    ...unknownLines(answer.freshness),
  ];
}

export function findingLines({ findings, total }: Shown, none: string): string[] {
  if (total === 0) return [none];
  const firing = findings.filter(({ state }) => state === 'firing').length;
  const states = total === findings.length ? `: ${firing} firing, ${total - firing} pending` : '';
  return [
    `${plural(total, 'finding')}${states}.`,
    ...lined(
      findings.map(({ kind, reason, since }) => `${kind}, since ${instant(since)}: ${reason}`),
      5,
    ),
  ];
}

async function incidents({ ask, entities: { node, egressip } }: Asked): Promise<readonly string[]> {
  const answer = await ask('findings', { node: node ?? null, egressIP: egressip ?? null, limit: most });
  const open = answer.incidents.filter(({ state }) => state !== 'resolved');
  const head = open.length === 0 ? 'No open incident is known.' : `${plural(open.length, 'incident')} open.`;
  return [
    head,
    ...lined(open.map(({ state, severity, kind, reason, since }) => `${state}, ${severity}, ${kind}, since ${instant(since)}: ${reason}`)),
    ...unknownLines(answer.freshness),
  ];
}

async function explained({ ask, entities: { pod = '' } }: Asked): Promise<readonly string[]> {
  const answer = await ask('explain', { type: 'pod', name: pod });
  return [
    clean(answer.verdict),
    ...(answer.findings.length === 0 ? [] : findingLines({ findings: answer.findings, total: answer.findings.length }, '')),
    ...unknownLines(answer.freshness),
  ];
}

/** Arguments of `explain` for what the question names. */
function subjectOf({ node, egressip, pod, kind }: Entities): readonly string[] | null {
  if (kind !== undefined) return null;
  if (pod !== undefined) return ['explain', 'pod', pod];
  if (egressip !== undefined) return ['explain', 'egressip', egressip];
  return node === undefined ? null : ['explain', 'node', node];
}

async function remedy(asked: Asked): Promise<readonly string[]> {
  const { ask, entities } = asked;
  const [, type, name] = subjectOf(entities) ?? [];
  if (name !== undefined && (type === 'pod' || type === 'egressip' || type === 'node'))
    return remediesOf(await ask('explain', { type, name }));
  const kinds = kindsOf(entities.kind);
  const answer = await allFindings(ask, { node: entities.node ?? null, egressIP: entities.egressip ?? null });
  const open = answer.findings.filter(
    ({ kind, severity, pod }) =>
      (kinds.length === 0 ? severity !== 'info' : kinds.includes(kind)) &&
      (entities.pod === undefined || (pod !== null && `${pod.namespace}/${pod.name}` === entities.pod)),
  );
  const [first] = open;
  if (first === undefined) {
    const { complete } = answer.freshness;
    const none = complete ? 'There is nothing to do: no such finding is open.' : 'No such finding is known to be open.';
    return [none, ...unknownLines(answer.freshness)];
  }
  const subject = subjectOfFinding(first);
  const rest = subject === null ? [] : remediesOf(await ask('explain', subject));
  return [`${plural(open.length, 'finding')}; the first: ${clean(first.reason)}`, ...rest];
}

function remediesOf({ verdict, remedies, freshness }: Answer<'explain'>): string[] {
  return [
    clean(verdict),
    ...(remedies.length === 0 ? ['No action is known to be needed.'] : ['What to do:', ...lined(remedies, 8)]),
    ...unknownLines(freshness),
  ];
}

function subjectOfFinding({
  pod,
  egressIP,
  node,
}: Found['findings'][number]): { readonly type: 'pod' | 'egressip' | 'node'; readonly name: string } | null {
  if (pod !== null) return { type: 'pod', name: `${pod.namespace}/${pod.name}` };
  if (egressIP !== null) return { type: 'egressip', name: egressIP };
  return node === null ? null : { type: 'node', name: node };
}
