/** Judges a recording with the same core as live, at full speed. */
import type { Command } from '../command.ts';
import { replayText } from '../format/replay.ts';
import { exitCodeOf } from '../format/verdict.ts';

export const command: Command = {
  name: 'replay',
  group: 'verdict',
  summary: 'judge a recording with the same core as live, at full speed',
  positionals: ['FILE'],
  options: {
    at: { value: 'MS', summary: 'judge the state at this millisecond instead of at the end' },
    strict: { summary: 'exit code 3 also for findings that are still pending at that time (else 0)' },
  },
  examples: ['egressip replay incident.jsonl.gz', 'egressip replay incident.jsonl.gz --at 431000 -o json'],
  async run(context) {
    const [path, ...others] = context.positionals;
    if (path === undefined || others.length > 0) throw context.usageError('replay takes one FILE');
    const until = context.integer('at');
    const [{ openRecording }, { replayVerdict }, { createModel }] = await Promise.all([
      import('#libs/sources/recording/recording.ts'),
      import('#libs/sources/verdicts.ts'),
      import('#libs/egressip/model/index.ts'),
    ]);
    const recording = await openRecording(path);
    const verdict = await replayVerdict(createModel(), recording, until, () => performance.now());
    context.print(verdict, (terminal) => replayText(verdict, terminal));
    return exitCodeOf(verdict, context.flag('strict'));
  },
};
