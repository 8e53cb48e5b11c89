/** The levels of `libs`: the rule that `imports.test.ts` holds, and the paragraph of CONTRIBUTING that says it. */

/** Lower ones never import higher ones, nor does a lib import another of its own level, but for the types of its port. */
export const levels: Readonly<Record<string, number>> = {
  contracts: 0,
  errors: 0,
  stats: 0,
  // What everything logs with.
  telemetry: 0,
  egressip: 1,
  config: 1,
  runtime: 1,
  bus: 2,
  kube: 2,
  ovsdb: 2,
  store: 2,
  provision: 2,
  sources: 3,
  service: 3,
  answers: 3,
};

const meanings = [
  'imports nothing of ours',
  'is the core, the configuration, and the ports for time and randomness',
  'is the adapters, each the only importer of its package',
  'is files, recordings and live inputs, the code shared by all entry points, and answers to questions in plain words',
];

/** The only folders that may import each package; `zod` checks data wherever it enters. */
export const importers: Readonly<Record<string, readonly string[]>> = {
  '@kubernetes/client-node': ['libs/kube/'],
  '@langchain/core': ['services/assistant/'],
  '@langchain/langgraph': ['services/assistant/'],
  '@langchain/mcp-adapters': ['services/assistant/tools.ts'],
  '@modelcontextprotocol/sdk': ['services/gateway/'],
  '@questdb/nodejs-client': ['libs/store/'],
  'ipaddr.js': ['services/notifier/'],
  jose: ['services/gateway/http/'],
  nats: ['libs/bus/'],
  pino: ['libs/telemetry/'],
  'openid-client': ['services/gateway/http/'],
  'prom-client': ['libs/telemetry/', 'services/gateway/metrics/'],
  'simple-statistics': ['libs/stats/'],
  uplot: ['services/gateway/page/'],
  yaml: ['libs/config/', 'libs/sources/', 'services/cli/', 'scripts/docs/', 'scripts/pack/'],
  zod: ['libs/', 'services/', 'scripts/'],
};

export function levelsParagraph(): string[] {
  const lines = meanings.map((meaning, level) => {
    const libs = Object.keys(levels).filter((lib) => levels[lib] === level);
    return `- Level ${level} (${libs.map((lib) => `\`libs/${lib}\``).join(', ')}) ${meaning}.`;
  });
  return [
    ...lines,
    `- Level ${meanings.length} is \`services\`, which never import one another: they communicate over the bus; \`cli\` starts them and asks the gateway; \`simulator\` is a simulated cluster.`,
    '',
    'A lib imports lower levels and itself; of a lib of its own level only the types of its `port.ts`. Packages of others are imported here',
    'alone:',
    '',
    ...Object.entries(importers).map(([name, folders]) => `- \`${name}\`: ${folders.map((folder) => `\`${folder}\``).join(', ')}`),
  ];
}
