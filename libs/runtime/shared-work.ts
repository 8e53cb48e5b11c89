/** Work that several ask for and that is done once for all of them. A failure reaches each of them; the next who asks begins anew. */

export interface Joined<T> {
  /** Begins the work, or joins it while it runs. */
  (): Promise<T>;
  /** Resolves when it does not run, whether it succeeded or not. */
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

/** What the work gave is kept once it has succeeded. */
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
