/** One verdict, without services: from files, from a must-gather, or of a live cluster as it is now. */
import type { Command, CommandContext } from '../command.ts';
import { exitCodeOf, verdictText } from '../format/verdict.ts';

export const command: Command = {
  name: 'audit',
  group: 'verdict',
  summary: 'one verdict: from files, a must-gather or a live cluster',
  options: {
    objects: { value: 'FILE', many: true, summary: 'Kubernetes objects: kubectl output, JSON or YAML, lists too' },
    nb: { value: 'NODE=FILE', many: true, summary: "a node's northbound database: OVSDB file or `ovsdb-client dump -f json`" },
    'must-gather': { value: 'PATH', summary: 'an OpenShift must-gather, folder or archive' },
  },
  examples: [
    'egressip audit --must-gather must-gather.tar.gz',
    'kubectl get egressips,pods,namespaces,nodes -A -o yaml > objects.yaml',
    'egressip audit --objects objects.yaml --nb worker-1=w1.db worker-2=w2.db',
  ],
  async run(context) {
    const [{ assemble }, { auditVerdict }, { createModel }] = await Promise.all([
      import('#libs/sources/assemble.ts'),
      import('#libs/sources/judge.ts'),
      import('#libs/egressip/model/index.ts'),
    ]);
    const input = assemble(await clusterFiles(context), Date.now());
    for (const note of input.notes) context.say(note);
    const verdict = auditVerdict(createModel(), input);
    context.print(verdict, (terminal) => verdictText(verdict, terminal));
    return exitCodeOf(verdict);
  },
};

async function clusterFiles(context: CommandContext) {
  const mustGather = context.text('must-gather');
  const objects = context.texts('objects');
  const databases = context.texts('nb').map((text) => {
    const [node, ...path] = text.split('=');
    if (node === undefined || node === '' || path.join('=') === '') throw context.usageError(`--nb takes NODE=FILE, not "${text}"`);
    return { node, path: path.join('=') };
  });
  if (mustGather !== null) {
    if (objects.length + databases.length > 0) throw context.usageError('--must-gather holds objects and databases: give it alone');
    return (await import('#libs/sources/must-gather.ts')).readMustGather(mustGather);
  }
  if (objects.length + databases.length === 0) throw context.usageError('give --must-gather PATH, or --objects FILE and --nb NODE=FILE');
  return (await import('#libs/sources/given-files.ts')).readGivenFiles({ objects, databases });
}
