/** The past has one process: nobody else knows where it is kept, nor how it is asked. */
import { expect, it } from 'vitest';
import { code, importsOf, read } from './source-files.ts';

/** The catalogue of errors says it to people; the others provide the server, start it or take its address. */
const allowed = /^(services\/historian|services\/cli\/(up|doctor)|libs\/(store|config|provision|errors\/areas))\//;

it('QuestDB is named only by the historian, the store, the configuration and what provides and starts it', () => {
  const named = code.filter((file) => /^(services|libs)\/.*\.ts$/.test(file) && /questdb/i.test(read(file)));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !allowed.test(file))).toEqual([]);
});

it('the store is used by the historian alone; others only name the ready queries', () => {
  const users = code.filter((file) => file.startsWith('services/') && !file.startsWith('services/historian/')).flatMap(importsOf);
  const used = users.filter(({ file }) => file?.startsWith('libs/store/')).map(({ from, file }) => `${from} imports ${file}`);
  expect(used.filter((line) => !line.endsWith('libs/store/ready-queries.ts'))).toEqual([]);
});
