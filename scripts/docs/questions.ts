/**
 * The fifteen questions that users of EgressIP ask, each with the CLI command, the MCP call and the place on the page that
 * answers it. `docs/questions.md` is made from this, and a test asks every one of them of a running system.
 *
 * Words in capitals stand for names: EGRESSIP, ADDRESS, NODE, POD (namespace/name).
 */
import { code, markdownTable, page } from './markdown.ts';

export interface Question {
  readonly asked: string;
  readonly cli: string;
  readonly tool: string;
  readonly arguments: Readonly<Record<string, string | number>>;
  /** Path of the page, and of the API that it shows. */
  readonly page: string;
  readonly api: string;
  /** What the answer says, and what it cannot. */
  readonly answer: string;
}

export const userQuestions: readonly Question[] = [
  {
    asked: 'Which node hosts my egress IP, and did it move?',
    cli: 'egressip status EGRESSIP',
    tool: 'get_egressip_status',
    arguments: { egressip: 'EGRESSIP' },
    page: '/ui/egressips/EGRESSIP',
    api: '/api/v1/egressips/EGRESSIP',
    answer: 'each address with its node, since when, and how often the object moved',
  },
  {
    asked: "Why does my pod leave with the node's IP?",
    cli: 'egressip explain pod POD',
    tool: 'explain',
    arguments: { type: 'pod', name: 'POD' },
    page: '/ui/pods/POD',
    api: '/api/v1/explain/pod/POD',
    answer: 'the chain from selector to packet, with the broken link, what happened just before and what to do',
  },
  {
    asked: 'After a reboot or fail-over: are there stale, duplicate or missing rows?',
    cli: 'egressip findings --node NODE',
    tool: 'validate_snat_lrp_rules',
    arguments: { node_name: 'NODE' },
    page: '/ui/findings?node=NODE',
    api: '/api/v1/findings?node=NODE',
    answer: 'every row that is missing, stale, wrong or doubled, with the expected row',
  },
  {
    asked: 'How long does a fail-over take, and why is it sometimes much longer?',
    cli: 'egressip failovers',
    tool: 'analyze_egressip_performance',
    arguments: {},
    page: '/ui/failovers',
    api: '/api/v1/failovers',
    answer: 'each move phase by phase with its cause; the slow phase is the answer to "why"',
  },
  {
    asked: 'After a move on bare metal traffic was gone for hours: do two nodes answer for the address?',
    cli: 'egressip explain ip ADDRESS',
    tool: 'explain',
    arguments: { type: 'ip', name: 'ADDRESS' },
    page: '/ui/ips/ADDRESS',
    api: '/api/v1/explain/ip/ADDRESS',
    answer:
      'where the address is, and any row that a former node kept. The monitor cannot see neighbour tables: if all is right here, look at ARP',
  },
  {
    asked: 'Why is my egress IP not assigned?',
    cli: 'egressip findings --kind unassigned-address',
    tool: 'list_findings',
    arguments: { kind: 'unassigned-address' },
    page: '/ui/findings?kind=unassigned-address',
    api: '/api/v1/findings?kind=unassigned-address',
    answer: 'the addresses on no node, each with the reason the nodes refuse it',
  },
  {
    asked: 'How many fit on a cloud node, and why is one pending although there is room?',
    cli: 'egressip explain node NODE',
    tool: 'explain',
    arguments: { type: 'node', name: 'NODE' },
    page: '/ui/nodes/NODE',
    api: '/api/v1/explain/node/NODE',
    answer: 'the capacity the cloud gives the node, what it holds, and whether it can take an address at all',
  },
  {
    asked: 'Random drops and time-outs through the egress IP: is something wrong?',
    cli: 'egressip findings --egressip EGRESSIP',
    tool: 'list_findings',
    arguments: { egressip: 'EGRESSIP' },
    page: '/ui/findings?egressIP=EGRESSIP',
    api: '/api/v1/findings?egressIP=EGRESSIP',
    answer: 'rows of the object that differ; with two addresses, half the flows through one broken node look like random drops',
  },
  {
    asked: 'Why do existing connections hang after the IP moved?',
    cli: 'egressip failovers EGRESSIP',
    tool: 'list_failovers',
    arguments: { egressip: 'EGRESSIP' },
    page: '/ui/egressips/EGRESSIP',
    api: '/api/v1/failovers?egressIP=EGRESSIP',
    answer: 'when it moved, how many pods it cut off, and when the old SNATs were gone: connections older than the move cannot survive it',
  },
  {
    asked: 'Is the same IP on two nodes or in two objects?',
    cli: 'egressip findings --kind address-conflict',
    tool: 'list_findings',
    arguments: { kind: 'address-conflict' },
    page: '/ui/findings?kind=address-conflict',
    api: '/api/v1/findings?kind=address-conflict',
    answer: 'the two objects; `egressip explain ip ADDRESS` (page: the link of the address) has the node of each',
  },
  {
    asked: 'Why can pods not reach nodes, the API or host-network pods (secondary interface)?',
    cli: 'egressip findings --kind missing-baseline',
    tool: 'list_findings',
    arguments: { kind: 'missing-baseline' },
    page: '/ui/findings?kind=missing-baseline',
    api: '/api/v1/findings?kind=missing-baseline',
    answer: 'the policies that keep such traffic off the egress path and are gone, by node',
  },
  {
    asked: 'Is EgressIP slow with many pods, or does it leak the pod address?',
    cli: 'egressip history leaks',
    tool: 'query_history',
    arguments: { ready: 'leaks' },
    page: '/ui/egressips/EGRESSIP',
    api: '/api/v1/explain/egressip/EGRESSIP',
    answer:
      'the pods that could have left with a wrong address and how long (page: of the last day); `history pod-convergence` has the times of all',
  },
  {
    asked: 'Did a controller restart or a control-plane flap disturb egress?',
    cli: 'egressip history longest-findings',
    tool: 'monitor_ovn_rules',
    arguments: { node_name: 'NODE', duration_minutes: 0.02 },
    page: '/ui/nodes/NODE',
    api: '/api/v1/explain/node/NODE',
    answer: 'how long each violation lasted afterwards (page: of the last day); or watch a node while it happens',
  },
  {
    asked: 'Where do the addresses sit, and how near is a node to its limit?',
    cli: 'egressip trends NODE',
    tool: 'get_trends',
    arguments: { node: 'NODE' },
    page: '/ui/nodes/NODE',
    api: '/api/v1/explain/node/NODE',
    answer:
      'the addresses a node holds, how many fit and whether others hold fewer; rows per node with forecast. Which node is chosen is up to ovn-kubernetes',
  },
  {
    asked: 'Who used the address, and when?',
    cli: 'egressip history who-used',
    tool: 'query_history',
    arguments: { ready: 'who-used' },
    page: '/ui/egressips/EGRESSIP',
    api: '/api/v1/explain/egressip/EGRESSIP',
    answer: 'pods with begin and end of their use; the page shows the pods that use it now and since when, and links to the history',
  },
];

/** Of what the history shows over time. A tool answers where one does: null, only the command and the API do. */
export const questionsOverTime: readonly (Omit<Question, 'tool'> & { readonly tool: string | null })[] = [
  {
    asked: 'What are the trends of the last week, and what fills up?',
    cli: 'egressip insights',
    tool: 'get_trends',
    arguments: { hours: 168 },
    page: '/ui/trends?hours=168',
    api: '/api/v1/insights',
    answer:
      'days until a limit is reached, with interval, or how much history is missing; changes and the events before them; unusual values',
  },
  {
    asked: "Did Tuesday's upgrade make fail-overs slower?",
    cli: 'egressip insights --around upgrade',
    tool: 'analyze_egressip_performance',
    arguments: { around: 'upgrade' },
    page: '/ui/trends',
    api: '/api/v1/before-after',
    answer:
      'fail-over and convergence times before and after the last upgrade (or a moment), how far apart their medians are and whether the difference is significant; it says when, not why (page: changes with the events just before)',
  },
  {
    asked: 'What makes fail-overs slow here?',
    cli: 'egressip report',
    tool: 'analyze_egressip_performance',
    arguments: {},
    page: '/ui/failovers',
    api: '/api/v1/performance',
    answer: 'bottlenecks with evidence, remedy and expected gain; correlations with load, with intervals; slow nodes',
  },
  {
    asked: 'Are the objectives met, and how fast is the error budget spent?',
    cli: 'egressip slo',
    tool: 'analyze_egressip_performance',
    arguments: {},
    page: '/',
    api: '/api/v1/slo',
    answer:
      'time without drift, fail-over time and convergence over 30 days: attained, budget left, burn rates; unobserved time is not counted',
  },
  {
    asked: 'What do I tell my manager about the last week?',
    cli: 'egressip report --days 7',
    tool: null,
    arguments: {},
    page: '/ui/trends',
    api: '/api/v1/report?days=7',
    answer: 'availability, time in drift, fail-overs, changes, growth towards limits and next steps; `-o html` makes one page to hand on',
  },
];

export function questionsPage(): string {
  return page([
    '# Fifteen questions',
    '',
    'Generated from `scripts/docs/questions.ts`; `test/integration/questions` asks each of them of a running system. EGRESSIP, ADDRESS,',
    'NODE and POD (namespace/name) stand for names. Add `-o json` to a command for a script.',
    '',
    ...markdownTable(
      ['', 'Question', 'CLI', 'MCP', 'Page', 'API', 'What the answer says'],
      userQuestions.map((question, index) => [
        String(index + 1),
        question.asked,
        code(question.cli),
        code(`${question.tool} ${JSON.stringify(question.arguments)}`),
        code(question.page),
        code(question.api),
        question.answer,
      ]),
    ),
    '',
    '## Over time',
    '',
    ...markdownTable(
      ['Question', 'CLI', 'MCP', 'Page', 'API', 'What the answer says'],
      questionsOverTime.map((question) => [
        question.asked,
        code(question.cli),
        question.tool === null ? '' : code(`${question.tool} ${JSON.stringify(question.arguments)}`),
        code(question.page),
        code(question.api),
        question.answer,
      ]),
    ),
  ]);
}
