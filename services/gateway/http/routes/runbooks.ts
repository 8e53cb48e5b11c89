/** Serves the runbooks (`docs/runbooks`), to which our alerts link: by the name of the alert, or by the kind of a finding. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findingKindNames,
  findingKinds,
  fleetFindingKindNames,
  fleetFindingKinds,
  insightKindNames,
  insightKinds,
} from '#libs/contracts/findings.ts';
import { fleetRunbookOf, insightRunbookOf, runbookOf } from '#libs/contracts/runbooks.ts';
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
      sameForAll: true,
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
  const pageOf = (kind: string, alert: string | null, when: string) => [kind, byAlert.get(alert ?? '') ?? meaningOf(kind, when)] as const;
  return new Map([
    ...byAlert,
    ...findingKindNames.map((kind) => pageOf(kind, runbookOf[kind], findingKinds[kind].when)),
    ...insightKindNames.map((kind) => pageOf(kind, insightRunbookOf[kind], insightKinds[kind].when)),
    ...fleetFindingKindNames.map((kind) => pageOf(kind, fleetRunbookOf[kind], fleetFindingKinds[kind].when)),
  ]);
}

/** Information has no runbook. */
function meaningOf(kind: string, when: string): Buffer {
  return Buffer.from(`# ${kind}\n\nInformation: ${when}.\n`);
}
