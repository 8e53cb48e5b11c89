/** One verdict, without services: from files, from a must-gather, or of a live cluster as it is now. */
import type { Verdict } from '#libs/contracts/verdict.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import type { Command, CommandContext } from '../command.ts';
import { exitCodeOf, printable, verdictText } from '../format/verdict.ts';
import { clusterFiles, givenClusterOptions, isLive, liveMoment } from '../given-cluster.ts';

export const command: Command = {
  name: 'audit',
  group: 'verdict',
  summary: 'judge files, a must-gather, a pipe or a live cluster once',
  positionals: ['', '-'],
  options: givenClusterOptions,
  examples: [
    'egressip audit --must-gather must-gather.tar.gz',
    'kubectl get egressips,pods,namespaces,nodes -A -o yaml > objects.yaml',
    'egressip audit --objects objects.yaml --nb worker-1=w1.db worker-2=w2.db',
    'oc exec $POD -c nbdb -- ovn-nbctl lr-policy-list ovn_cluster_router | egressip audit --objects objects.yaml -',
    'egressip audit --ovn exec -o json',
  ],
  async run(context) {
    const other = context.positionals.find((text) => text !== '-');
    if (other !== undefined) throw context.usageError(`audit takes only - (standard input), not "${other}"`);
    const verdict = isLive(context) ? await auditLive(context) : await auditFiles(context);
    context.print(verdict, (terminal) => verdictText(verdict, terminal));
    return exitCodeOf(verdict);
  },
};

async function auditFiles(context: CommandContext): Promise<Verdict> {
  const [{ assemble }, { auditVerdict }, { createModel }] = await Promise.all([
    import('#libs/sources/files/assemble.ts'),
    import('#libs/sources/verdicts.ts'),
    import('#libs/egressip/model/index.ts'),
  ]);
  const input = assemble(await clusterFiles(context), Date.now());
  for (const note of input.notes) context.say(printable(note));
  const model = createModel();
  const verdict = auditVerdict(model, input);
  sayNotes(context, model);
  return verdict;
}

async function auditLive(context: CommandContext): Promise<Verdict> {
  const [{ auditVerdict }, { createModel }] = await Promise.all([
    import('#libs/sources/verdicts.ts'),
    import('#libs/egressip/model/index.ts'),
  ]);
  const model = createModel();
  const verdict = auditVerdict(model, { inputs: await liveMoment(context), missing: [], doubts: [], partials: [] });
  sayNotes(context, model);
  return verdict;
}

/** A verdict without findings leaves this out: pods whose packets never reach the rows in question. */
function sayNotes(context: CommandContext, model: Model): void {
  for (const { kind, reason } of model.notes()) if (kind === 'taken-by-other') context.say(printable(`note: ${reason}`));
}
