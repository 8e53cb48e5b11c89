import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kubeObject } from '#libs/contracts/objects.ts';
import { projectObject } from '#libs/kube/projection/project.ts';

const folder = join(process.env.EGRESSIP_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'recordings');
const present = existsSync(folder);

describe.skipIf(!present)('recordings of a real control plane (left out when the shared folder is absent)', () => {
  const files = present ? readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz')) : [];
  test.each(files)('every object of %s is projected to what the contract says', (file) => {
    let projected = 0;
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .split('\n')) {
      if (!line.includes('"src":"k8s"')) continue;
      const { kind, items, object } = JSON.parse(line);
      for (const raw of items ?? [object]) {
        kubeObject.parse(projectObject(raw, kind));
        projected += 1;
      }
    }
    expect(projected).toBeGreaterThan(20);
  });
});
