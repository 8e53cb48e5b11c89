/** The runbooks (`docs/runbooks`), where the links of our alerts lead: by the name of the alert, or by the kind of a finding. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FindingKind, findingKindNames, findingKinds } from '#libs/contracts/findings.ts';
import { runbookOf } from '#libs/contracts/runbooks.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { sendBytes } from '../respond.ts';
import type { Route } from '../router.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'runbooks');

export function runbookRoutes(): readonly Route[] {
  const pages = loadPages();
  return [
    {
      method: 'GET',
      path: '/runbooks/{name}',
      role: 'public',
      handle: async ({ request, response, parameters, url }) => {
        const page = pages.get(parameters.name ?? '');
        if (page === undefined) throw new AppError('http-not-found', { path: url.pathname });
        await sendBytes(request, response, 200, page, 'text/plain; charset=utf-8');
      },
    },
  ];
}

/** Read once, at start. */
function loadPages(): Map<string, Buffer> {
  const alerts = readdirSync(folder).map((file) => [file.replace(/\.md$/, ''), readFileSync(join(folder, file))] as const);
  const byAlert = new Map<string, Buffer>(alerts);
  return new Map([...byAlert, ...findingKindNames.map((kind) => [kind, byAlert.get(runbookOf[kind] ?? '') ?? meaningOf(kind)] as const)]);
}

/** Information has no runbook. */
function meaningOf(kind: FindingKind): Buffer {
  return Buffer.from(`# ${kind}\n\nInformation: ${findingKinds[kind].when}.\n`);
}
