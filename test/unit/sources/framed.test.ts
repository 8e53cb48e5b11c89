/** Texts that were passed on read as they were before. */
import { expect, it } from 'vitest';
import { frameOf } from '#libs/sources/files/framed.ts';

const text = [
  'Routing Policies',
  '         1004 inport == "rtos-w1" && ip4.dst == 10.0.0.1         reroute                10.244.0.2',
  '',
  '          100                     ip4.src == 10.244.0.5         reroute                100.64.0.3',
  '          102 ip4.src == 10.244.0.0/16 && ip4.dst == 10.244.0.0/16           allow',
  '',
];
const taken = (lines: readonly string[]) => {
  const whole = lines.join('\n');
  const unframed = frameOf(whole);
  return whole.split('\n').map(unframed);
};

it.each<[string, (line: string, index: number) => string]>([
  ['nothing', (line) => line],
  ['a quote mark', (line) => `> ${line}`.trimEnd()],
  ['a quote mark alone', (line) => `>${line}`],
  ['two quote marks', (line) => `> > ${line}`.trimEnd()],
  ['an indentation', (line) => (line === '' ? '' : `    ${line}`)],
  ['the numbers of cat -n', (line, index) => `${String(index + 1).padStart(6)}\t${line}`],
  ['the numbers of grep -n', (line, index) => `${index + 1}:${line}`],
  ['the numbers of nl, which counts no blank lines', (line, index) => (line === '' ? '' : `${String(index + 1).padStart(6)}\t${line}`)],
])('takes off %s', (_, framed) => {
  const lines = text.slice(0, -1).map(framed);
  expect(taken([...lines, ''])).toEqual(text);
});

it('takes nothing off where one line is without it, or there are too few to tell', () => {
  const mixed = ['> Routing Policies', '> 100 ip4.src == 10.244.0.5 reroute 100.64.0.3', 'and so on', ''];
  expect(taken(mixed)).toEqual(mixed);
  const few = ['1:one', '2:two', ''];
  expect(taken(few)).toEqual(few);
  const rows = ['100 a', '102 b', '103 c', ''];
  expect(taken(rows)).toEqual(rows);
});
