/** Where the simulated cluster is: `endpoints.json` in its folder, written when everything in it listens. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import { type Clock, delay } from '#libs/runtime/clock.ts';

const endpoints = z.object({ kubeUrl: z.string(), northbound: z.record(z.string(), z.string()) });
export type SimulatorEndpoints = z.infer<typeof endpoints>;

const deadlineMs = 30_000;

const fileIn = (folder: string) => join(folder, 'endpoints.json');

/** To be called before the simulator starts: a file of an earlier start would be believed. */
export async function forgetSimulatorEndpoints(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

/** @throws AppError `simulator-not-started` */
export async function awaitSimulatorEndpoints(folder: string, log: string, clock: Clock, signal: AbortSignal): Promise<SimulatorEndpoints> {
  const startedAt = clock.now();
  while (clock.now() - startedAt < deadlineMs) {
    const found = readSimulatorEndpoints(folder);
    if (found !== null) return found;
    await delay(clock, 25, signal);
  }
  throw new AppError('simulator-not-started', { seconds: deadlineMs / 1000, log });
}

export function readSimulatorEndpoints(folder: string): SimulatorEndpoints | null {
  try {
    return endpoints.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    // Not there yet, or half written.
    return null;
  }
}
