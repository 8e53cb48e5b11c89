/** One thing of each kind of `docs/where.md`, added to a copy of the tree: what the table promises is what this needs. */

export interface Edit {
  readonly file: string;
  /** Where `text` goes: before this. Null: a new file. */
  readonly before: string | null;
  readonly text: string;
}

export interface Example {
  /** As in the first column of the table. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** The generated page of `docs` that shows it, if there is one, and how it appears there. */
  readonly page: string | null;
  readonly shown: string;
}

export const examples: readonly Example[] = [
  {
    what: 'a finding kind',
    edits: [
      {
        file: 'libs/contracts/findings.ts',
        before: '  unbalanced: {',
        text: "  'example-finding': { severity: 'warning', when: 'an object is named example' },\n",
      },
      { file: 'libs/contracts/runbooks.ts', before: '  unbalanced: null', text: "  'example-finding': 'EgressIPRowsWrong',\n" },
      { file: 'libs/egressip/explain/remedies.ts', before: '  unbalanced:', text: "  'example-finding': () => 'Name it otherwise.',\n" },
      {
        file: 'libs/egressip/time/incident-text.ts',
        before: '  unbalanced:',
        text: "  'example-finding': ({ place }) => place,\n",
      },
      { file: 'libs/sources/partial-verdict.ts', before: '  unbalanced: null', text: "  'example-finding': null,\n" },
      {
        file: 'libs/egressip/model/judge/object-rules.ts',
        before: '    ...judgeStatusTexts(holder),',
        text: "    ...(holder.name === 'example' ? [violation({ kind: 'example-finding', egressIP: holder.name, reason: 'It is named example.' })] : []),\n",
      },
    ],
    page: 'reference/findings.md',
    shown: '`example-finding`',
  },
  {
    what: 'an error',
    edits: [
      {
        file: 'libs/errors/areas/bad.ts',
        before: "  'bad-cursor': {",
        text: "  'bad-example': {\n    message: 'the example {name} is not valid',\n    cause: 'an example',\n    remedy: 'give another',\n    retryable: false,\n    exitCode: 2,\n  },\n",
      },
    ],
    page: 'reference/errors.md',
    shown: '`bad-example`',
  },
  {
    what: 'an MCP tool',
    edits: [
      {
        file: 'services/gateway/mcp/tools/example.ts',
        before: null,
        text: "import { z } from 'zod';\nimport { defineTool } from '../tool.ts';\n\nexport const exampleTool = defineTool({\n  name: 'example_tool',\n  title: 'An example',\n  description: 'Says hello.',\n  input: z.object({}),\n  output: z.object({ summary: z.string() }),\n  budget: 1_000,\n  run: async () => ({ summary: 'hello' }),\n});\n",
      },
      {
        file: 'services/gateway/mcp/tools/all.ts',
        before: "import { explain } from './explain.ts';",
        text: "import { exampleTool } from './example.ts';\n",
      },
      { file: 'services/gateway/mcp/tools/all.ts', before: '  waitFor,', text: '  exampleTool,\n' },
    ],
    page: 'reference/tools.md',
    shown: 'example_tool',
  },
  {
    what: 'a metric',
    edits: [
      {
        file: 'services/notifier/outlet.ts',
        before: "  const dead = metrics.counter('egressip_notifier_dead_letters_total'",
        text: "  metrics.counter('egressip_notifier_examples_total', 'Examples.', ['receiver']);\n",
      },
    ],
    page: 'reference/metrics.md',
    shown: 'egressip_notifier_examples_total',
  },
  {
    what: 'a configuration key',
    edits: [
      {
        file: 'libs/config/sections/system.ts',
        before: "  url: key(url('http:', 'https:'), {\n    description: 'A running QuestDB.",
        text: "  example: key(z.string().default('none'), { description: 'An example.', usedBy: ['historian'] }),\n",
      },
      { file: 'config/egress_config.yaml', before: '\n# If you leave it empty: KUBECONFIG', text: '  example: none\n' },
      {
        file: 'services/historian/main.ts',
        before: '  return createHistorian({',
        text: "  logger.debug({ event: 'example', value: config.questdb.example }, 'an example');\n",
      },
    ],
    page: 'reference/config.md',
    shown: '`questdb.example`',
  },
  {
    what: 'a table of the history',
    edits: [
      {
        file: 'libs/store/tables.ts',
        before: '  rejected_rows: {',
        text: "  examples: {\n    purpose: 'examples',\n    ts: 'when it was seen',\n    columns: [cluster, { name: 'name', type: 'SYMBOL', purpose: 'its name' }],\n    partition: 'MONTH',\n    ttl: '3 MONTHS',\n    keys: ['cluster', 'name'],\n  },\n",
      },
      {
        file: 'services/historian/rows.ts',
        before: '      return mappings.run(message.event, cluster);',
        text: "      if (message.event.id === 'example') return [{ table: 'examples', at: 0, values: { cluster, name: 'example' } }];\n",
      },
    ],
    page: 'reference/history.md',
    shown: 'examples',
  },
  {
    what: 'a scenario of test runs',
    edits: [
      {
        file: 'services/orchestrator/scenarios/example.ts',
        before: null,
        text: "import { z } from 'zod';\nimport { defineScenario } from '../engine/scenario.ts';\n\nexport const exampleScenario = defineScenario({\n  name: 'example',\n  summary: 'Does nothing',\n  parameters: z.object({}),\n  rights: [],\n  phases: () => ({ prepare: [], iterations: 1, iterate: [], finish: [] }),\n});\n",
      },
      {
        file: 'services/orchestrator/scenarios/index.ts',
        before: "import { labelFlip } from './label-flip.ts';",
        text: "import { exampleScenario } from './example.ts';\n",
      },
      { file: 'services/orchestrator/scenarios/index.ts', before: '  labelFlip,\n]', text: '  exampleScenario,\n' },
    ],
    page: null,
    shown: 'example',
  },
  {
    what: 'a fault of the simulator',
    edits: [
      {
        file: 'services/simulator/faults/connections.ts',
        before: "  {\n    kind: 'watch-cut',",
        text: "  {\n    kind: 'example-fault',\n    text: 'Nothing happens.',\n    findings: [],\n    inject: () => ({ target: {}, heal: () => undefined }),\n  },\n",
      },
    ],
    page: 'reference/failures.md',
    shown: '| example-fault |',
  },
];
