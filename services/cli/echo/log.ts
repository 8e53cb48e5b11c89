/**
 * Who asked an echo server, per run: stretches of requests with the same source address. It holds a bounded number of runs and
 * stretches, and says since when what it tells is whole.
 */
import { pauseMs, type SeenSource, type SeenTraffic } from '#libs/contracts/traffic.ts';

const mostRuns = 50;
const mostStretches = 20_000;

export interface EchoLog {
  /** `source` is canonical. */
  asked(run: string, probe: string, source: string, at: number): void;
  /** All stretches that ended at that moment or later. */
  seen(run: string, since: number, now: number): SeenTraffic;
}

type Stretch = { -readonly [key in keyof SeenSource]: SeenSource[key] };

interface Run {
  knownSince: number;
  readonly stretches: Stretch[];
  /** By probe and source: the one that may go on. */
  readonly open: Map<string, Stretch>;
}

export function createEchoLog(startedAt: number): EchoLog {
  /** The one asked of last is last. */
  const runs = new Map<string, Run>();
  /** A run that is not held may have been let go of until then. */
  let forgottenUntil = startedAt;

  function runOf(id: string, at: number): Run {
    const run = runs.get(id) ?? { knownSince: forgottenUntil, stretches: [], open: new Map() };
    runs.delete(id);
    runs.set(id, run);
    const [oldest] = runs.keys();
    if (runs.size > mostRuns && oldest !== undefined) {
      runs.delete(oldest);
      forgottenUntil = at;
    }
    return run;
  }

  return {
    asked: (id, probe, source, at) => {
      const run = runOf(id, at);
      const key = `${probe} ${source}`;
      const open = run.open.get(key);
      if (open !== undefined && at - open.to <= pauseMs) {
        open.to = at;
        open.requests += 1;
        return;
      }
      const begun = { probe, source, from: at, to: at, requests: 1 };
      run.open.set(key, begun);
      run.stretches.push(begun);
      if (run.stretches.length > mostStretches) {
        const gone = run.stretches.shift();
        if (gone !== undefined && run.open.get(`${gone.probe} ${gone.source}`) === gone) run.open.delete(`${gone.probe} ${gone.source}`);
        run.knownSince = Math.max(run.knownSince, gone?.to ?? 0);
      }
    },
    seen: (id, since, now) => {
      const run = runs.get(id);
      if (run === undefined) return { now, knownSince: forgottenUntil, sources: [] };
      return { now, knownSince: run.knownSince, sources: run.stretches.filter(({ to }) => to >= since).map((stretch) => ({ ...stretch })) };
    },
  };
}
