/** The checks that are not tests: lint, types, and what is known against the packages that ship. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { audit } from '../audit/audit.ts';
import type { AuditVerdict } from '../audit/judge.ts';

export interface Check {
  readonly name: string;
  /** Null: it could not be measured here, and `name` says why. */
  readonly passed: boolean | null;
}

export const root = join(import.meta.dirname, '..', '..');

export async function runChecks(): Promise<readonly Check[]> {
  return [
    { name: 'lint', passed: (await run('npm', ['run', '--silent', 'lint'])) === 0 },
    { name: 'types', passed: (await run('npm', ['run', '--silent', 'types'])) === 0 },
    auditCheck(await audit()),
  ];
}

function auditCheck(verdict: AuditVerdict): Check {
  if (verdict.state === 'not-measured') return { name: `npm audit: ${verdict.reason}`, passed: null };
  return { name: ['npm audit', ...verdict.lines].join('\n    '), passed: verdict.state === 'passed' };
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
