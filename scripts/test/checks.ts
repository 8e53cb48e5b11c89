/** The checks that are not tests: lint and types. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Check {
  readonly name: string;
  readonly passed: boolean;
}

export const root = join(import.meta.dirname, '..', '..');

export async function runChecks(): Promise<readonly Check[]> {
  return [
    { name: 'lint', passed: (await run('npm', ['run', '--silent', 'lint'])) === 0 },
    { name: 'types', passed: (await run('npm', ['run', '--silent', 'types'])) === 0 },
  ];
}

/** The exit code; output goes where ours goes. */
export function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
    const child = spawn(command, [...args], { cwd: root, env: { ...process.env, ...colour }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
