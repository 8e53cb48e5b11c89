/**
 * How many times as long everything takes here: on a machine with n processes for each of its cores, n times. For the few tests
 * whose claim is a bound in time ("stops within 10 s"); everything else awaits an event.
 */
import { availableParallelism, loadavg } from 'node:os';

export const busy = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
