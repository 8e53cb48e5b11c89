import { describe, expect, it } from 'vitest';
import { remarkOf } from '../../../services/cli/up/log-line.ts';
import { createScreen } from '../../../services/cli/up/screen.ts';
import { settingsOf } from '../../../services/cli/up/settings.ts';

describe('what of the log of a service reaches the terminal', () => {
  it('is warnings and errors, as one line with cause and remedy', () => {
    const record = {
      level: 'warn',
      component: 'poller',
      event: 'away',
      msg: 'worker-1 is away',
      error: 'ECONNREFUSED',
      remedy: 'start it',
    };
    expect(remarkOf(JSON.stringify(record))).toEqual({ level: 'warning', text: 'worker-1 is away; ECONNREFUSED; start it' });
    expect(remarkOf(JSON.stringify({ level: 'fatal', msg: 'gone' }))).toEqual({ level: 'error', text: 'gone' });
    expect(remarkOf(JSON.stringify({ ...record, level: 'info' }))).toBeNull();
    expect(remarkOf('')).toBeNull();
  });

  it('is a crash of the runtime as it stands', () => {
    expect(remarkOf('FATAL ERROR: heap out of memory')).toEqual({ level: 'error', text: 'FATAL ERROR: heap out of memory' });
    expect(remarkOf('{"level":"info"')?.level).toBe('error');
  });

  it('is said once while it goes on', () => {
    let now = 0;
    const lines: string[] = [];
    const screen = createScreen({ write: (line) => lines.push(line), colour: false, now: () => now });
    screen.notice('NATS is away');
    screen.notice('NATS is away');
    now = 61_000;
    screen.notice('NATS is away');
    expect(lines).toEqual(['00:00:00  NATS is away', '00:01:01  NATS is away']);
  });
});

describe('options that name a cluster', () => {
  const context = (values: Readonly<Record<string, readonly string[]>>) => ({
    text: (option: string) => values[option]?.at(-1) ?? null,
    texts: (option: string) => values[option] ?? [],
    usageError: (detail: string) => new Error(detail),
  });

  it('become the variables that every service reads', () => {
    expect(
      settingsOf(context({ nb: ['a=unix:/run/a.sock', 'b=tcp:10.0.0.1:6641,tcp:10.0.0.2:6641'], ovn: ['exec'], kubeconfig: ['/k'] })),
    ).toEqual({
      EGRESSIP_NB: 'a=unix:/run/a.sock,b=tcp:10.0.0.1:6641,tcp:10.0.0.2:6641',
      EGRESSIP_OVN_EXEC: 'true',
      EGRESSIP_KUBE_CONFIG: '/k',
    });
    expect(settingsOf(context({}))).toEqual({});
  });

  it('are refused when malformed', () => {
    for (const nb of ['worker-1', 'worker-1=10.0.0.1:6641', '=tcp:a:1', 'a=tcp:', 'a=tcp:b:1,c']) {
      expect(() => settingsOf(context({ nb: [nb] })), nb).toThrow('--nb takes NODE=ADDRESS');
    }
    expect(() => settingsOf(context({ ovn: ['ssh'] }))).toThrow('--ovn takes exec');
  });
});
