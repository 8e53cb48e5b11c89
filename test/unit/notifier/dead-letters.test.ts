import { expect, test } from 'vitest';
import type { KeyValue } from '#libs/bus/port.ts';
import { openDeadLetters } from '../../../services/notifier/dead-letters.ts';
import { untried } from '../../../services/notifier/message.ts';

test('a receiver that refuses everything does not fill the bus: its oldest dead letters are dropped', async () => {
  const stored = new Set<string>();
  const bucket: Pick<KeyValue, 'put' | 'delete'> = {
    put: async (key) => stored.add(key).size,
    delete: async (key) => void stored.delete(key),
  };
  const dropped: string[] = [];
  const letters = openDeadLetters({
    bucket: bucket as KeyValue,
    cluster: 'c',
    stored: [],
    onDropped: (receiver) => void dropped.push(receiver),
  });
  const add = (receiver: string, id: string) =>
    letters.add({ receiver, group: 'g', at: 0, reason: 'status 410', message: { id, events: [], reason: 'first', ...untried } });
  await add('other', 'm');
  for (let index = 0; index < 1_003; index += 1) await add('team', `m${index}`);
  expect(stored.size).toBe(1_001);
  expect(dropped).toEqual(['team', 'team', 'team']);
  expect(stored.has('dead/c/team/m2')).toBe(false);
  expect(stored.has('dead/c/team/m3')).toBe(true);
  expect(stored.has('dead/c/other/m')).toBe(true);
});
