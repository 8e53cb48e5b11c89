/** The machine of a measurement: what figures depend on, what else it does just now, and nothing that says whose it is. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node}; load before it ${loadavg()[0]?.toFixed(1)}`;
}
