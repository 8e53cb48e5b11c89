/** The compiler knows which topic holds what. It is asked as a process: nothing in a source may switch its errors off. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../architecture/source-files.ts';

const lines = {
  right: "bus.publish('c', topics.finding, event);",
  'another event': "bus.publish('c', topics.incident, event);",
  'a field too few': "bus.publish('c', topics.finding, { at: 1, stateSeq: 1, finding: event.finding });",
  'a stored topic that is only sent': "bus.send('c', topics.finding, event);",
  'a passing topic that is followed': "bus.follow({ cluster: 'c', topics: [topics.live], from: 1, onMessage: () => undefined });",
  'what is not in the message':
    "bus.follow({ cluster: 'c', topics: [topics.finding], from: 1, onMessage: (got) => void (got.topic === 'finding' && got.event.incident) });",
  'what is in one of two':
    "bus.follow({ cluster: 'c', topics: [topics.finding, topics.run], from: 1, onMessage: (got) => void (got.topic === 'run' && got.event.counts) });",
} as const;

let folder: string;
let refused: ReadonlySet<number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egressip-types-'));
  const header = `import type { Bus } from '${root}/libs/bus/port.ts'; import type { FindingEvent } from '${root}/libs/contracts/messages.ts'; import { topics } from '${root}/libs/contracts/topics.ts'; declare const bus: Bus; declare const event: FindingEvent;`;
  await writeFile(join(folder, 'lines.ts'), [header, ...Object.values(lines)].join('\n'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
      include: ['lines.ts'],
    }),
  );
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], (_, stdout) => resolve(stdout));
  });
  refused = new Set([...output.matchAll(/^\S*lines\.ts\((\d+),/gm)].map(([, line]) => Number(line)));
  expect(output.split('\n').filter((line) => /error/.test(line) && !line.includes('lines.ts('))).toEqual([]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.keys(lines).map((name, index) => [name, index + 2] as const))('%s', (name, line) => {
  expect(refused.has(line)).toBe(name !== 'right' && name !== 'what is in one of two');
});
