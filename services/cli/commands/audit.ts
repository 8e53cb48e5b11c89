/** One verdict, without services: from files, from a must-gather, or of a live cluster as it is now. */
import type { Verdict } from '#libs/contracts/verdict.ts';
import { clusterOptions } from '../cluster-options.ts';
import type { Command, CommandContext } from '../command.ts';
import { exitCodeOf, verdictText } from '../format/verdict.ts';

export const command: Command = {
  name: 'audit',
  group: 'verdict',
  summary: 'one verdict: from files, a must-gather or a live cluster',
  options: {
    objects: { value: 'FILE', many: true, summary: 'Kubernetes objects: kubectl output, JSON or YAML, lists too' },
    'must-gather': { value: 'PATH', summary: 'an OpenShift must-gather, folder or archive' },
    ...clusterOptions,
    nb: {
      value: 'NODE=FILE|ADDRESS',
      many: true,
      summary: "a node's northbound database: an OVSDB file, `ovsdb-client dump -f json`, or live (unix:, tcp:, ssl:)",
    },
  },
  examples: [
    'egressip audit --must-gather must-gather.tar.gz',
    'kubectl get egressips,pods,namespaces,nodes -A -o yaml > objects.yaml',
    'egressip audit --objects objects.yaml --nb worker-1=w1.db worker-2=w2.db',
    'egressip audit --ovn exec -o json',
  ],
  async run(context) {
    const verdict = isLive(context) ? await auditLive(context) : await auditFiles(context);
    context.print(verdict, (terminal) => verdictText(verdict, terminal));
    return exitCodeOf(verdict);
  },
};

const address = /^[^=]+=(unix|tcp|ssl):/;
/** A cluster that does not answer is unknown by then; reading through pods takes some seconds. */
const settleMs = 30_000;

function isLive(context: CommandContext): boolean {
  const files = context.texts('objects').length > 0 || context.text('must-gather') !== null;
  const databases = context.texts('nb');
  const isNamed = ['kubeconfig', 'ovn', 'config'].some((option) => context.text(option) !== null);
  if (files && (isNamed || databases.some((text) => address.test(text)))) {
    throw context.usageError('files or a live cluster, not both: --objects and --must-gather go with --nb NODE=FILE only');
  }
  return !files && (isNamed || databases.length === 0 || databases.some((text) => address.test(text)));
}

async function auditFiles(context: CommandContext): Promise<Verdict> {
  const [{ assemble }, { auditVerdict }, { createModel }] = await Promise.all([
    import('#libs/sources/files/assemble.ts'),
    import('#libs/sources/judge.ts'),
    import('#libs/egressip/model/index.ts'),
  ]);
  const input = assemble(await clusterFiles(context), Date.now());
  for (const note of input.notes) context.say(note);
  return auditVerdict(createModel(), input);
}

async function clusterFiles(context: CommandContext) {
  const mustGather = context.text('must-gather');
  const objects = context.texts('objects');
  const databases = context.texts('nb').map((text) => {
    const [node, ...path] = text.split('=');
    if (node === undefined || node === '' || path.join('=') === '') throw context.usageError(`--nb takes NODE=FILE, not "${text}"`);
    return { node, path: path.join('=') };
  });
  if (mustGather === null) return (await import('#libs/sources/files/given-files.ts')).readGivenFiles({ objects, databases });
  if (objects.length + databases.length > 0) throw context.usageError('--must-gather holds objects and databases: give it alone');
  return (await import('#libs/sources/files/must-gather.ts')).readMustGather(mustGather);
}

async function auditLive(context: CommandContext): Promise<Verdict> {
  const [{ connectLive }, { auditVerdict }, { createModel }] = await Promise.all([
    import('../live.ts'),
    import('#libs/sources/judge.ts'),
    import('#libs/egressip/model/index.ts'),
  ]);
  const live = await connectLive(context, () => undefined);
  context.say(`looking at ${live.description}`);
  try {
    await live.settled(settleMs);
    return auditVerdict(createModel(), { inputs: live.moment(), missing: [], doubts: [], partials: [] });
  } finally {
    await live.stop();
  }
}
