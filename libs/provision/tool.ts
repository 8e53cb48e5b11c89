/** Runs a tool of the machine (pip, mvn, java) to its end. A tool that is not there is an answer, not an exception. */
import { execFile } from 'node:child_process';

export type ToolResult =
  | { readonly state: 'ok'; readonly stdout: string; readonly stderr: string }
  /** Ended with a failure, or did not end in time. `detail` is its last line of output. */
  | { readonly state: 'failed'; readonly detail: string }
  | { readonly state: 'absent' };

/** Never rejects. The tool is killed after `timeoutMs`; `environment` is added to ours. */
export function runTool(
  command: string,
  args: readonly string[],
  timeoutMs: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<ToolResult> {
  return new Promise((resolve) => {
    execFile(
      command,
      [...args],
      { timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...environment } },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ state: 'ok', stdout, stderr });
        if (error.code === 'ENOENT') return resolve({ state: 'absent' });
        if (error.killed === true) return resolve({ state: 'failed', detail: `did not end within ${timeoutMs} ms` });
        resolve({ state: 'failed', detail: lastLine(stderr) ?? lastLine(stdout) ?? error.message });
      },
    );
  });
}

/** The last line that is not empty. */
export function lastLine(text: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1);
}
