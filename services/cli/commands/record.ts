/** Records a live cluster until it is stopped, for `replay` or to send to others. */
import { clusterOptions } from '../cluster-options.ts';
import { type Command, exitCodes } from '../command.ts';

export const command: Command = {
  name: 'record',
  group: 'verdict',
  summary: 'record a live cluster until Ctrl-C, without secrets, to replay it elsewhere',
  positionals: ['FILE'],
  options: clusterOptions,
  examples: ['egressip record incident.jsonl.gz --ovn exec'],
  async run(context) {
    const [path, ...others] = context.positionals;
    if (path === undefined || others.length > 0) throw context.usageError('record takes one FILE to write');
    const { recordLive } = await import('../record-live.ts');
    // A terminal and the launcher may both deliver the same Ctrl-C: the second must not cut off the file.
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    });
    const onStarted = (description: string) => context.say(`recording ${description} to ${path}; Ctrl-C ends it`);
    const lines = await recordLive(context, path, { until: () => stopped, onStarted });
    context.say(`${lines} lines in ${path}`);
    return exitCodes.fine;
  },
};
