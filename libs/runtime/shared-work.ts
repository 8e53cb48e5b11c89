/** Work that several callers ask for and that is done once for all of them. A failure reaches all of them; the next caller starts again. */

export interface Joined<T> {
  /** Begins the work, or joins it while it runs. */
  (): Promise<T>;
  /** Resolves when it is not running, whether it succeeded or not. */
  idle(): Promise<unknown>;
}

export function joined<T>(work: () => Promise<T>): Joined<T> {
  let running: Promise<T> | null = null;
  const join = () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  return Object.assign(join, { idle: () => Promise.allSettled([running]) });
}

/** Keeps the result once the work has succeeded. */
export function kept<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | null = null;
  return () => {
    done ??= work().catch((thrown: unknown) => {
      done = null;
      throw thrown;
    });
    return done;
  };
}
