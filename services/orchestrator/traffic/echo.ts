/** Asks echo servers what they saw of the probes of a run. Moments come back in our own clock. */
import { type SeenSource, seenPath, seenTraffic } from '#libs/contracts/traffic.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { StepContext } from '../engine/scenario.ts';

export interface Seen {
  /** Since when all servers know what came. */
  readonly knownSince: number;
  readonly sources: readonly SeenSource[];
}

type Asking = Pick<StepContext, 'fetchText' | 'now' | 'runId'>;

/** What was seen since a moment, by all servers together. Error: `run-echo-unusable`. */
export async function seenBy(context: Asking, urls: readonly string[], since: number): Promise<Seen> {
  const all = await Promise.all(urls.map((url) => askOne(context, url, since)));
  return { knownSince: Math.max(...all.map(({ knownSince }) => knownSince)), sources: all.flatMap(({ sources }) => sources) };
}

async function askOne(context: Asking, url: string, since: number): Promise<Seen> {
  const begunAt = context.now();
  try {
    // Its clock may be another: what is too old is left out here.
    const text = await context.fetchText(new URL(seenPath(context.runId, 0), url).href);
    const { now, knownSince, sources } = seenTraffic.parse(JSON.parse(text));
    const ahead = now - (begunAt + context.now()) / 2;
    const own = sources.map((each) => ({ ...each, from: each.from - ahead, to: each.to - ahead }));
    return { knownSince: knownSince - ahead, sources: own.filter(({ to }) => to >= since) };
  } catch (thrown) {
    throw new AppError('run-echo-unusable', { url, detail: errorText(thrown) }, thrown);
  }
}
