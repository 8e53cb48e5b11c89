/**
 * How many times as long everything takes here: on a machine with n processes for each of its cores, n times, and twice that,
 * since the load is the mean of a minute and a moment may be worse. For the few tests whose claim is a bound in time ("stops
 * within 10 s"); everything else awaits an event.
 */
import { availableParallelism, loadavg } from 'node:os';

export function busy(): number {
  const perCore = (loadavg()[0] ?? 0) / availableParallelism();
  return perCore <= 1 ? 1 : 2 * perCore;
}
