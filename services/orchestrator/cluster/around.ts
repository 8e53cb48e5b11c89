/** Wraps every operation of a port in the same way: repeated after a failure, limited in time, or timed. */

/** All its functions return promises. */
export function around<Port extends object>(
  port: Port,
  how: (work: () => Promise<unknown>, operation: string, given: readonly unknown[]) => Promise<unknown>,
): Port {
  return new Proxy(port, {
    get(target, operation) {
      const method: unknown = Reflect.get(target, operation);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => how(async () => Reflect.apply(method, target, given), String(operation), given);
    },
  });
}
