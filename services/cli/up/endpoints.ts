/** Where the parts of the running system are, for the other verbs: `endpoints.json` in the state folder while it runs. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const endpoints = z.object({
  pid: z.number(),
  cluster: z.string(),
  gateway: z.string(),
  nats: z.string(),
  /** QuestDB's console, which only reads. */
  questdb: z.string().nullable(),
  /** Folder of the simulator, null with a real cluster. */
  simulator: z.string().nullable(),
});
export type Endpoints = z.infer<typeof endpoints>;

const fileIn = (folder: string) => join(folder, 'endpoints.json');

export function writeEndpoints(folder: string, value: Endpoints): void {
  const draft = `${fileIn(folder)}.draft`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(folder));
}

export function removeEndpoints(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** Null when nothing runs on that folder: no file, or one left by a process that was killed. */
export function readEndpoints(folder: string): Endpoints | null {
  let text: string;
  try {
    text = readFileSync(fileIn(folder), 'utf8');
  } catch {
    // No file: nothing runs.
    return null;
  }
  const parsed = endpoints.safeParse(JSON.parse(text));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Another user's process is alive too.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
