/** What a process takes that speaks to the API server: the library's generated client and undici are 60 MB that nobody uses. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const client = join(import.meta.dirname, '..', '..', '..', 'libs', 'kube', 'client.ts');

it('loads the kubeconfig of the library, and neither its generated client nor undici', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
    await import(${JSON.stringify(client)});
    console.log(JSON.stringify(loaded));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  const modules = (JSON.parse(stdout) as string[]).map((url) => /.*\/node_modules\/(.*)/.exec(url)?.[1] ?? '');
  expect(modules).toContain('@kubernetes/client-node/dist/config.js');
  const heavy = modules.filter((path) => /^undici\/|client-node\/dist\/gen\/(?!rxjsStub)/.test(path));
  expect(heavy).toEqual([]);
});
