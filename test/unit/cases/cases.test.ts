/** Each small input from the field (`../shared/cases`) through `egressip audit`, against the answer that is right. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '#libs/egressip/explain/explain.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import { readGivenFiles } from '#libs/sources/files/given-files.ts';
import { readMustGather } from '#libs/sources/files/must-gather.ts';
import { audit } from '../../kit/audit.ts';
import { sharedFolder } from '../../kit/must-gather.ts';
import { type Case, claims } from './claims.ts';

const folder = join(sharedFolder, 'cases');
const there = existsSync(folder);
const mustGather = 'must-gather.local.1';

describe.skipIf(!there)('cases from the field (left out where the shared folder is not present)', () => {
  it('has claims for each case, and a case for each claim', () => {
    const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(Object.keys(claims).sort()).toEqual(names.sort());
  });

  for (const [name, list] of Object.entries(claims)) {
    describe(name, () => {
      for (const { says, holds, open } of list) {
        const run = async () => await holds(await readCase(join(folder, name)));
        // `fails` is red as soon as the claim holds: then its `open` is to be taken out.
        if (open === undefined) it(says, run);
        else it.fails(`${says} (open: ${open})`, run);
      }
    });
  }
});

async function readCase(path: string): Promise<Case> {
  const files = readdirSync(path);
  const databases = files
    .filter((file) => file !== 'objects.json' && file.endsWith('.json'))
    .map((file) => ({ node: basename(file, '.json'), path: join(path, file) }));
  const objects = join(path, 'objects.json');
  const isGathered = files.includes(mustGather);
  const args = isGathered
    ? ['--must-gather', join(path, mustGather)]
    : ['--objects', objects, '--nb', ...databases.map((database) => `${database.node}=${database.path}`)];
  return {
    answer: await audit(args),
    explain: async (type, subject) => {
      const read = isGathered ? readMustGather(join(path, mustGather)) : readGivenFiles({ objects: [objects], databases });
      const model = createModel();
      const monitor = createMonitor({ model, holdOffMs: 0 });
      for (const input of assemble(await read, 1_000).inputs) monitor.apply(input);
      return explain(model, monitor, { type, name: subject });
    },
  };
}
