import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Incident } from '#libs/contracts/findings.ts';
import { checkLiteral, isPublic } from '../../../services/notifier/address-guard.ts';
import { groupKeyOf, groupLabelsOf, labelsOf, webhookBody } from '../../../services/notifier/alert.ts';
import { mutedBy } from '../../../services/notifier/mute.ts';
import { sign, signingKey } from '../../../services/notifier/sign.ts';
import { retryAfterMs } from '../../../services/notifier/webhook.ts';
import { incidentEventAt } from '../../kit/history-messages.ts';
import { alertmanagerBody } from '../../kit/receiver.ts';

const links = { page: 'http://page', runbook: (kind: string) => `http://page/runbooks/${kind}` };
const incident = (change: Partial<Incident> = {}): Incident => incidentEventAt(1, 'i1', 'firing', change).incident;

describe('the body of a webhook', () => {
  test("is Alertmanager's, version 4, with what receivers route and link by", () => {
    const events = [
      incidentEventAt(1_790_000_005_000, 'a', 'firing'),
      incidentEventAt(1_790_000_006_000, 'b', 'resolved', { node: 'worker-2' }),
    ];
    const body = alertmanagerBody.parse(JSON.parse(webhookBody('team', 'my cluster', events, links)));
    expect(body).toMatchObject({
      groupKey: '{}:{cluster="my cluster", egressip="eip-1"}',
      status: 'firing',
      receiver: 'team',
      groupLabels: { cluster: 'my cluster', egressip: 'eip-1' },
      commonLabels: { alertname: 'EgressIPMissingSnat', severity: 'critical', egressip: 'eip-1', address: '10.0.0.1' },
      alerts: [
        { status: 'firing', endsAt: '0001-01-01T00:00:00Z', fingerprint: 'a', generatorURL: 'http://page/ui/egressips/eip-1' },
        { status: 'resolved', endsAt: '2026-09-21T14:13:26.000Z', startsAt: '2026-09-21T14:13:20.000Z' },
      ],
    });
    expect(body.commonLabels).not.toHaveProperty('node');
    expect(body.alerts[0]?.annotations.runbook_url).toBe('http://page/runbooks/missing-snat');
  });

  test('says what it likely comes from, and has the report of an investigation', () => {
    const event = incidentEventAt(1, 'a', 'firing', {
      cause: 'a restart (F13); started 1.2 s after this: it',
      report: ['What: x', 'Checked: y'],
    });
    const [first, second] = [event, incidentEventAt(1, 'b', 'firing')].map(
      (each) => alertmanagerBody.parse(JSON.parse(webhookBody('r', 'c', [each], links))).alerts[0]?.annotations,
    );
    expect(first).toMatchObject({ cause: 'a restart (F13); started 1.2 s after this: it', investigation: 'What: x\nChecked: y' });
    expect(second).not.toHaveProperty('cause');
    expect(second).not.toHaveProperty('investigation');
  });

  test('is resolved only when every alert in it is', () => {
    expect(JSON.parse(webhookBody('r', 'c', [incidentEventAt(1, 'a', 'resolved')], links)).status).toBe('resolved');
  });

  test('an incident without an object is grouped by its node', () => {
    expect(groupKeyOf(groupLabelsOf(incident({ egressIP: null }), 'c'))).toBe('{}:{cluster="c", node="worker-1"}');
    expect(labelsOf(incident({ egressIP: null, address: null }), 'c')).not.toHaveProperty('egressip');
  });
});

describe('the signature', () => {
  test('is the one of Standard Webhooks', () => {
    // The example of the specification's reference libraries.
    const key = signingKey('team', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    expect(sign(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
    const own = createHmac('sha256', key).update('i.1.b').digest('base64');
    expect(sign(key, 'i', 1, 'b')).toBe(`v1,${own}`);
  });

  test.each(['plain', 'whsec_c2hvcnQ=', 'whsec_not base64!', `whsec_${'A'.repeat(200)}`])(
    'the secret %s is refused, and not shown',
    (secret) => {
      expect(() => signingKey('team', secret)).toThrow(
        expect.objectContaining({ code: 'webhook-secret-invalid', message: expect.not.stringContaining(secret) }),
      );
    },
  );
});

describe('the guard of addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    'not an address',
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test('an address in brackets is seen through, a name is left to the look-up', () => {
    expect(() => checkLiteral('r', '[::1]')).toThrow(expect.objectContaining({ code: 'receiver-not-allowed' }));
    expect(() => checkLiteral('r', 'localhost')).not.toThrow();
  });
});

describe('muting', () => {
  const lost = incident({ id: 'lost', kind: 'unfit-node', node: 'worker-1', nodeLost: true });

  test("a lost node's alert holds back those about its rows, and no others", () => {
    expect(mutedBy(incident(), 'c', [lost], [], 0)).toBe('lost-node');
    expect(mutedBy(incident({ node: 'worker-2' }), 'c', [lost], [], 0)).toBeNull();
    expect(mutedBy(incident({ kind: 'unassigned-address' }), 'c', [lost], [], 0)).toBeNull();
    expect(mutedBy(lost, 'c', [lost], [], 0)).toBeNull();
    expect(mutedBy(incident(), 'c', [{ ...lost, state: 'resolved' }], [], 0)).toBeNull();
  });

  test('a silence holds until it expires, when all its matchers match', () => {
    const silence = { id: 's', comment: '', createdAt: 0, expiresAt: 10, matchers: { egressip: 'eip-1', severity: 'critical' } };
    expect(mutedBy(incident(), 'c', [], [silence], 9)).toBe('silence');
    expect(mutedBy(incident(), 'c', [], [silence], 10)).toBeNull();
    expect(mutedBy(incident({ egressIP: 'other' }), 'c', [], [silence], 9)).toBeNull();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  test.each([
    [undefined, null],
    ['7', 7_000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', null],
    ['99999999', 86_400_000],
  ])('%s is %s ms', (value, ms) => {
    expect(retryAfterMs(value, now)).toBe(ms);
  });
});
