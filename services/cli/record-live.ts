/** What `record` and `bundle` share: a recording of a live cluster, from a first snapshot of everything on. */
import { systemClock } from '#libs/runtime/clock.ts';
import type { CommandContext } from './command.ts';

/** Records into the file until `until` resolves; gives the number of lines. `onStarted` is told what is recorded. */
export async function recordLive(
  context: CommandContext,
  path: string,
  { until, onStarted }: { readonly until: () => Promise<unknown>; readonly onStarted: (description: string) => void },
): Promise<number> {
  const [{ connectLive }, { createRecorder }, { openOutput }] = await Promise.all([
    import('./live-cluster.ts'),
    import('#libs/sources/recording/recorder.ts'),
    import('#libs/sources/recording/output.ts'),
  ]);
  const output = await openOutput(path, systemClock);
  const recorder = createRecorder(systemClock.now());
  output.write(recorder.start);
  let lines = 1;
  try {
    const live = await connectLive(context, (input) => {
      for (const line of recorder.lines(input)) {
        output.write(line);
        lines += 1;
      }
    });
    onStarted(live.description);
    await Promise.race([until(), output.failed]);
    await live.stop();
  } finally {
    await output.close();
  }
  return lines;
}
