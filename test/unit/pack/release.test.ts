/** The example of a release workflow: YAML that calls only scripts there are, and gives each right for a reason. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { files, read } from '../architecture/source-files.ts';

const workflow = z
  .object({
    permissions: z.object({}).strict(),
    jobs: z.object({
      release: z.object({ permissions: z.record(z.string(), z.string()), steps: z.array(z.record(z.string(), z.unknown())) }),
    }),
  })
  .parse(parse(read('deploy/examples/release.yaml')));
const text = read('deploy/examples/release.yaml');

describe('deploy/examples/release.yaml', () => {
  it('calls scripts of package.json and files that exist', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    const called = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(called.length).toBeGreaterThan(1);
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
    const named = [...text.matchAll(/deploy\/[\w/-]+(?:Dockerfile)?/g)].map(([path]) => path);
    expect(named.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
  });

  it('has no right but those of its one job', () => {
    expect(Object.keys(workflow.jobs.release.permissions).sort()).toEqual(['attestations', 'contents', 'id-token', 'packages']);
  });
});
