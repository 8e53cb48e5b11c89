/** Every operation of a cluster port done in the same special way: again after a failure, only until a moment, timed. */
import type { ClusterPort } from './port.ts';

export function around(
  port: ClusterPort,
  how: (work: () => Promise<unknown>, operation: string, given: readonly unknown[]) => Promise<unknown>,
): ClusterPort {
  return new Proxy(port, {
    get(target, operation) {
      const method: unknown = Reflect.get(target, operation);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => how(async () => Reflect.apply(method, target, given), String(operation), given);
    },
  });
}
