// Fills the compile cache with everything that runs, so that the first start is as quick and small as the next: otherwise each
// service strips the types of its files by itself, and keeps the 25 MB that this takes until it ends.
import { readdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';

const services = new URL('../services/', import.meta.url);
const modules = [
  ...readdirSync(services).flatMap((name) => (name === 'cli' ? [] : [`${name}/app.ts`])),
  'cli/up/verb.ts',
  ...readdirSync(new URL('cli/commands/', services)).map((name) => `cli/commands/${name}`),
];
// What cannot be loaded alone says so when it is started.
await Promise.allSettled(
  ['../libs/service/run-service.ts', '../libs/kube/client.ts', ...modules].map((path) => import(new URL(path, services).href)),
);
flushCompileCache();
process.exit();
