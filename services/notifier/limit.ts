/** At most `count` of these at the same time; the others wait their turn. */
export function createLimit(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= count) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // The place is handed on, not given back.
      if (next !== undefined) next();
      else running -= 1;
    }
  };
}
