/**
 * The state of one run while it is carried out: first in memory, then on the bus. A bus that is away or refuses a message
 * fails what is under way after a while, but can never keep a run from being put back: that works from memory.
 */
import type { Bus } from '#libs/bus/port.ts';
import type { RunCheck, RunMeasurement, RunStep, TestRun } from '#libs/contracts/runs.ts';
import { topics } from '#libs/contracts/topics.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';

const tellAgainMs = 2_000;

export interface RecordOptions {
  readonly bus: Pick<Bus, 'publish'>;
  readonly clusterName: string;
  readonly clock: Clock;
  /** Longest time that a message may take. */
  readonly tellLimitMs: number;
  readonly onChange: (run: TestRun) => void;
}

type WithoutRun<T> = Omit<T, 'run'>;

export class RunRecord {
  #run: TestRun;
  readonly #options: RecordOptions;

  constructor(run: TestRun, options: RecordOptions) {
    this.#run = run;
    this.#options = options;
    options.onChange(run);
  }

  get run(): TestRun {
    return this.#run;
  }

  /** Changes the run in memory. */
  note(change: Partial<TestRun>): void {
    this.#run = { ...this.#run, ...change };
    this.#options.onChange(this.#run);
  }

  count(change: Partial<TestRun['counts']>): void {
    this.note({ counts: { ...this.#run.counts, ...change } });
  }

  /** Publishes the run as it is now, after the parts given. Rejects when the bus does not take them in time. */
  async tell(
    parts: {
      readonly step?: WithoutRun<RunStep>;
      readonly checks?: readonly RunCheck[];
      readonly measurements?: readonly RunMeasurement[];
    } = {},
  ): Promise<void> {
    const { step, checks = [], measurements = [] } = parts;
    const run = this.#run;
    const { bus, clusterName, clock, tellLimitMs } = this.#options;
    const limit = new AbortController();
    const cancel = clock.after(tellLimitMs, () => limit.abort(new AppError('run-untold', { id: run.id, seconds: tellLimitMs / 1000 })));
    const within = { signal: limit.signal };
    const told = [
      ...(step === undefined ? [] : [bus.publish(clusterName, topics.runStep, { run: run.id, ...step }, within)]),
      ...checks.map((check) => bus.publish(clusterName, topics.runCheck, check, within)),
      ...measurements.map((measurement) => bus.publish(clusterName, topics.runMeasurement, measurement, within)),
      bus.publish(clusterName, topics.run, run, within),
    ];
    try {
      await Promise.all(told);
    } finally {
      cancel();
    }
  }

  /** Tells how the run ended, again and again until the bus takes it or `signal` aborts; `onRefused` hears of each failure. */
  async tellEnd(step: WithoutRun<RunStep> | null, signal: AbortSignal, onRefused: (detail: string) => void): Promise<void> {
    for (;;) {
      try {
        return await this.tell(step === null ? {} : { step });
      } catch (thrown) {
        onRefused(errorText(thrown));
        if (signal.aborted) return;
        await delay(this.#options.clock, tellAgainMs, signal).catch(() => undefined);
      }
    }
  }
}
