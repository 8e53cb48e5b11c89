/** All generated pages of `docs`, by path from there. `npm run docs` writes them, a test compares them with what is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { configReference } from '#libs/config/reference.ts';
import { asyncApi } from '#libs/contracts/asyncapi.ts';
import { failuresReference } from '../../services/simulator/faults/reference.ts';
import { busReference } from './bus.ts';
import { cliReference } from './cli.ts';
import { errorsReference } from './errors.ts';
import { findingsReference } from './findings.ts';
import { historyReference } from './history.ts';
import { httpReference } from './http.ts';
import { metricsReference } from './metrics.ts';
import { questionsPage } from './questions.ts';
import { toolsReference } from './tools.ts';

export const checkout = join(import.meta.dirname, '..', '..');

export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { readonly version: string };
  return new Map([
    ['questions.md', questionsPage()],
    ['reference/asyncapi.yaml', stringify(asyncApi(version), { aliasDuplicateObjects: false, lineWidth: 0 })],
    ['reference/bus.md', busReference()],
    ['reference/cli.md', await cliReference()],
    ['reference/config.md', configReference()],
    ['reference/errors.md', errorsReference()],
    ['reference/failures.md', failuresReference()],
    ['reference/findings.md', findingsReference()],
    ['reference/history.md', historyReference()],
    ['reference/http.md', httpReference()],
    ['reference/metrics.md', metricsReference()],
    ['reference/tools.md', toolsReference()],
  ]);
}
