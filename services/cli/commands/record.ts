/** Records a live cluster until it is told to stop, for `replay` and for sending in. */
import { systemClock } from '#libs/runtime/clock.ts';
import { clusterOptions } from '../cluster-options.ts';
import { type Command, exitCodes } from '../command.ts';

export const command: Command = {
  name: 'record',
  group: 'verdict',
  summary: 'record a live cluster until Ctrl-C, without secrets, for replay elsewhere',
  positionals: ['FILE'],
  options: clusterOptions,
  examples: ['egressip record incident.jsonl.gz --ovn exec'],
  async run(context) {
    const [path, ...others] = context.positionals;
    if (path === undefined || others.length > 0) throw context.usageError('record takes one FILE to write');
    const [{ connectLive }, { createRecorder }, { openOutput }] = await Promise.all([
      import('../live-cluster.ts'),
      import('#libs/sources/recording/recorder.ts'),
      import('#libs/sources/recording/output.ts'),
    ]);
    const output = await openOutput(path, systemClock);
    const recorder = createRecorder(systemClock.now());
    output.write(recorder.start);
    let lines = 1;
    // A terminal and the launcher may both deliver the same Ctrl-C: the second must not cut off the file.
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    });
    try {
      const live = await connectLive(context, (input) => {
        for (const line of recorder.lines(input)) {
          output.write(line);
          lines += 1;
        }
      });
      context.say(`recording ${live.description} to ${path}; Ctrl-C ends it`);
      await Promise.race([stopped, output.failed]);
      await live.stop();
    } finally {
      await output.close();
    }
    context.say(`${lines} lines in ${path}`);
    return exitCodes.fine;
  },
};
