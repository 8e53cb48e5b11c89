/** The verbs of the command that judge without the running system, or are tools: what they do, and the help that says how. */
import type { Intent } from '../port.ts';

export const howToIntents = {
  'how-to-audit': verb(
    'audit',
    'how to audit a must-gather',
    'egressip audit judges files, a must-gather, a pipe or a live cluster once, without any running service: egressip audit --must-gather must-gather.tar.gz',
  ),
  'how-to-record': verb(
    'record',
    'how to record the cluster',
    'egressip record FILE records a live cluster until Ctrl-C, without secrets, to replay it elsewhere: egressip record incident.jsonl.gz',
  ),
  'how-to-replay': verb(
    'replay',
    'how to replay a recording',
    'egressip replay FILE judges a recording with the same core as live, at full speed: egressip replay incident.jsonl.gz',
  ),
  'how-to-trace': {
    ...verb(
      'trace',
      'how to trace a packet',
      'egressip trace follows a packet of a pod through the rows, and shows with which source it leaves: egressip trace pod NAMESPACE/NAME --to 8.8.8.8 --must-gather must-gather.tar.gz',
    ),
    takes: ['pod'],
  },
  'how-to-doctor': verb(
    'doctor',
    'how to check the prerequisites',
    'egressip doctor checks prerequisites and permissions, and says how to mend each.',
  ),
  'how-to-mcp': verb(
    'mcp',
    'how to connect an assistant over MCP',
    'egressip mcp connects an assistant to the running system by MCP over stdio; over HTTP the gateway serves the same at /mcp.',
  ),
  'how-to-completion': verb(
    'completion',
    'how to get shell completion',
    'egressip completion bash|zsh|fish prints the completion script of a shell: source <(egressip completion bash)',
  ),
  'how-to-inject': verb(
    'inject',
    'how to inject a fault',
    'egressip inject KIND puts a fault into the simulated cluster; egressip inject list lists the kinds, and egressip inject heal heals all faults. It works only on the simulated cluster.',
  ),
  'how-to-watch': {
    ...verb(
      'watch',
      'how to follow changes live',
      'egressip watch redraws the status as it changes; into a pipe it writes one line per change. Over MCP, monitor_ovn_rules watches one node and wait_for waits for a condition.',
    ),
    takes: ['node', 'egressip'],
  },
  'how-to-up': verb(
    'up',
    'how to start the whole system',
    'egressip up runs the whole system: servers, services, live page. egressip up --demo watches the built-in simulated cluster.',
  ),
  'how-to-run': verb(
    'run',
    'how to run one service as a container',
    'egressip run SERVICE runs one service as this process, for containers; its settings come from the configuration and the environment.',
  ),
  'how-to-echo': verb(
    'echo',
    'how to see real traffic in test runs',
    'egressip echo runs a server outside the cluster that reports which source address it sees, so that test runs can check real traffic: egressip echo --port 8081',
  ),
  'how-to-history': {
    title: 'which queries the history has',
    command: () => ['history'],
    answer: () => [
      'egressip history lists the ready queries; egressip history QUERY runs one, and egressip history "SELECT ..." runs a reading statement of your own.',
    ],
  },
  capabilities: {
    title: 'what can I ask',
    command: () => ['help'],
    answer: () => [
      'Questions about EgressIPs and what OVN makes of them, such as:',
      '- where is the payments ip? did it move? who uses it?',
      '- how many SNAT rules are on worker-1? are they consistent?',
      '- why does pod shop/web-0 leave with the address of its node?',
      '- what is wrong now? what happened last Tuesday 14:00? what changed since yesterday?',
      '- how long does a fail-over take? how do the rows develop? when is a limit reached?',
      '- which test runs were there? how do I start one?',
      'Questions never change anything. The command below lists all verbs.',
    ],
  },
} as const satisfies Record<string, Intent>;

function verb(name: string, title: string, text: string): Intent {
  return { title, command: () => [name, '--help'], answer: () => [text] };
}
