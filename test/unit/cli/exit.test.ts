/** What ends a verb how, and what is refused before anything is asked. */
import { describe, expect, it } from 'vitest';
import { nearest } from '#libs/config/nearest.ts';
import { judge } from '../../../services/cli/ask/freshness.ts';
import { outputFrame } from '../../../services/cli/context.ts';
import { findCommand } from '../../../services/cli/verbs.ts';
import { runCli } from '../../kit/run-cli.ts';

describe('an answer of the running system', () => {
  const freshness = (complete: boolean) => ({ complete, missing: complete ? [] : ['database of worker-2'], ageMs: 1, at: 0 });
  const judged = (complete: boolean, findings: number) => {
    const said: string[] = [];
    const context = { say: (line: string) => void said.push(line) } as unknown as Parameters<typeof judge>[0];
    return [judge(context, freshness(complete), findings), said.join()] as const;
  };

  it.each([
    [true, 0, 0, ''],
    [true, 1, 3, ''],
    [false, 0, 4, 'incomplete: database of worker-2'],
    [false, 1, 3, 'incomplete: database of worker-2'],
  ])('complete %s with %d findings ends with %d: what was found wins, and what is unknown is said', (complete, findings, code, said) => {
    expect(judged(complete, findings)).toEqual([code, said]);
  });
});

describe('what can only be a mistake', () => {
  it.each([
    [['explain', 'ip', 'notanip'], 'egressip: explain ip takes an IPv4 or IPv6 address, not "notanip"'],
    [['explain', 'pod', 'web-0'], 'egressip: explain pod takes NAMESPACE/NAME, not "web-0"'],
    [['findings', '--kind', 'missing-snt'], 'egressip: unknown kind missing-snt, did you mean missing-snat?'],
    [['watch', '--state', 'burning'], 'egressip: --state takes pending, firing, resolved'],
    [['get', 'pods'], 'egressip: unknown verb "get"'],
  ])('%j ends with exit code 2 before anything is asked', async (args, message) => {
    const { code, stderr, stdout } = await runCli(args);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', message]);
  });
});

it('says its version', async () => {
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^egressip \d+\.\d+\.\d+\n$/) });
});

it('takes a terminal that does not know its width for one of 80 columns', () => {
  expect(outputFrame({ isTTY: true, columns: 0, write: () => true }, {}).terminal.columns).toBe(80);
});

it('suggests no verb that shares two letters by chance', async () => {
  expect(nearest('get', ['test', 'up'])).toBeNull();
  await expect(findCommand('statsu')).rejects.toThrow('did you mean "status"?');
});
