/** A bus on which a test can wait until everything it was given to publish is stored. */
import type { Bus } from '#libs/bus/port.ts';

export function tracked(bus: Bus): { readonly bus: Bus; settled(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  const publish: Bus['publish'] = (...given) => {
    const stored = bus.publish(...given);
    underWay.add(stored);
    const over = () => underWay.delete(stored);
    stored.then(over, over);
    return stored;
  };
  const wrapped: Bus = Object.create(bus, { publish: { value: publish } });
  return {
    bus: wrapped,
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
