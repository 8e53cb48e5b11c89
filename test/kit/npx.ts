/** Tools of others that are no dependency of ours, run through a pinned npx on the package's own Node. */
import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Availability } from './provided.ts';

const run = promisify(execFile);
const bin = join(import.meta.dirname, '..', '..', 'node_modules', '.bin');

export interface NpxResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npx <name@version> <args>` to its end; killed after `timeoutMs`. */
export async function npx(
  tool: string,
  args: readonly string[],
  options: { readonly timeoutMs: number; readonly cwd?: string },
): Promise<NpxResult> {
  try {
    const { stdout, stderr } = await run('npx', ['--yes', tool, ...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, NO_COLOR: '1' },
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      maxBuffer: 64_000_000,
    });
    return { code: 0, stdout, stderr };
  } catch (thrown) {
    const failed = thrown as { readonly code?: unknown; readonly stdout?: string; readonly stderr?: string; readonly message: string };
    return {
      code: typeof failed.code === 'number' ? failed.code : -1,
      stdout: failed.stdout ?? '',
      stderr: failed.stderr || failed.message,
    };
  }
}

/** Whether the tool can be had; with CI=true it must. */
export async function npxProvided(tool: string): Promise<Availability> {
  const tried = await npx(tool, ['--help'], { timeoutMs: 120_000 });
  if (tried.code === 0) return { available: true, reason: tool };
  const reason = `${tool}: npx cannot run it (${tried.stderr.trim().split('\n').at(-1) ?? 'no reason given'})`;
  if (process.env.CI === 'true') throw new Error(`CI=true and a tool is missing. ${reason}`);
  process.stderr.write(`left out: ${reason}\n`);
  return { available: false, reason };
}
