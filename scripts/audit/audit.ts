/** Asks the registry, through npm, what is known against the packages that ship. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditVerdict, exceptions, judgeAudit } from './judge.ts';

const root = join(import.meta.dirname, '..', '..');
const longestMs = 60_000;

export async function audit(): Promise<AuditVerdict> {
  const accepted = exceptions.parse(JSON.parse(await readFile(join(import.meta.dirname, 'exceptions.json'), 'utf8')));
  return judgeAudit(await npmAudit(), accepted, new Date().toISOString().slice(0, 10));
}

/** It ends with 1 when it found something, and writes its report all the same. */
function npmAudit(): Promise<unknown> {
  return new Promise((resolve) => {
    execFile('npm', ['audit', '--omit=dev', '--json'], { cwd: root, timeout: longestMs, maxBuffer: 64_000_000 }, (_failed, stdout) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        // No answer in time, or no npm: judged as not measured.
        resolve(null);
      }
    });
  });
}
