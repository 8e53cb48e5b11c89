/** What an answer may say of what tools said: true answers in many notations pass, invented ones do not. */
import { describe, expect, it } from 'vitest';
import { ungrounded } from '#libs/answers/grounding/ungrounded.ts';

const now = Date.UTC(2026, 10, 27, 12, 0, 0);
const results = [
  {
    summary: '8 EgressIPs for 1,980 pods; 2 incidents firing; consistency 98.7 %.',
    cluster: 'prod',
    freshness: { complete: true, ageMs: 1_234, at: now },
    consistency: 0.98734,
    counts: { nodes: 6, egressIPs: 8, pods: 1_980, snat: { expected: 300, actual: 297 } },
    egressips: [
      {
        egressIP: 'shop',
        addresses: [{ address: '172.18.100.1', node: 'worker-1', since: '2026-11-27T09:15:30.000Z' }],
        pods: 12,
        moves: 3,
      },
      {
        egressIP: 'payments',
        addresses: [{ address: 'fd00::64', node: 'worker-2', since: '2026-11-26T22:05:00.000Z' }],
        pods: 40,
        moves: 0,
      },
    ],
    incidents: [{ id: 'inc-7f3a', kind: 'missing-snat', firing: 2 }],
    total: 8,
    cursor: '2',
  },
  { failovers: [{ id: 'f1', podsAffected: 20, durationMs: 61_500 }], total: 1, cursor: null },
];
const inTrouble = [{ consistency: 0.95, counts: { egressIPs: 8, findings: { critical: 2, warning: 1, info: 0 } }, incidentsTotal: 1 }];
/** As the assistant gives it. */
const healthy = [
  {
    tool: 'get_egressip_status',
    data: {
      summary: '8 EgressIPs for 80 pods; 0 incidents firing; consistency 100 %.',
      freshness: { complete: true, ageMs: 120, at: now },
      consistency: 1,
      counts: {
        ...{ nodes: 6, egressIPs: 8, pods: 80, expected: 4000, actual: 4000, matched: 4000 },
        snat: { expected: 2222, actual: 2222, matched: 2222 },
        findings: { critical: 0, warning: 0, info: 0 },
      },
      egressips: [
        {
          egressIP: 'shop',
          addresses: [{ address: '172.18.100.1', node: 'worker-1', since: '2026-11-26T10:00:00.000Z' }],
          ...{ pods: 10, consistency: 1, firing: 0, moves: 0 },
        },
      ],
      total: 8,
      cursor: 'more',
    },
    at: now,
  },
];
const judge = (answer: string, given: readonly unknown[] = results) => ungrounded(answer, given, { now, utcOffsetMinutes: 60 });

describe('an answer that says what the tools said', () => {
  it.each([
    'There are 8 EgressIPs for 1,980 pods.',
    'Eight objects serve 1980 pods on six nodes.',
    'The consistency is 98.7 %, 98.73 percent to be exact, or 99%.',
    '`worker-1` hosts 172.18.100.1 of shop since 2026-11-27 09:15:30 UTC, which is 10:15 for you.',
    'Since 27 November, 9:15, EgressIP shop serves 12 pods and moved three times.',
    'fd00::64 is on worker-2 since Nov 26, for almost 13 hours.',
    'Node worker-1 has 297 SNATs where 300 must exist.',
    'One fail-over took 61.5 s (1.0 min) for 20 pods; the view is 1.2 s old.',
    '1. shop is on worker-1.\n2. payments is on worker-2.',
    'Two incidents fire; the first is inc-7f3a (missing-snat).',
    'This one is of the object payments, with forty pods.',
    'The fail-over-time is read-only; EgressIP objects and nodes/pods are fine.',
  ])('passes: %s', (answer) => {
    expect(judge(answer).filter((problem) => !problem.startsWith('fail-over-time'))).toEqual([]);
  });
});

describe('an answer that says more', () => {
  it.each([
    ['There are 9 EgressIPs.', '9'],
    ['There are nine EgressIPs.', 'nine'],
    ['40 findings fire.', '40'],
    ['shop serves 6 pods.', '6'],
    ['The consistency is 98.9 %.', '98.9 %'],
    ['The consistency is 100 %.', '100 %'],
    ['It took 61.9 s.', '61.9 s'],
    ['It happened at 09:16.', '09:16'],
    ['It happened on 2026-11-25.', '2026-11-25'],
    ['It happened on 25 November.', '25 November'],
    ['It happened 17 minutes ago.', '17 minutes'],
    ['worker-3 hosts it.', 'worker-3'],
    ['172.18.100.2 is taken.', '172.18.100.2'],
    ['fd00::65 is taken.', 'fd00::65'],
    ['shop/web-1 leaves with it.', 'shop/web-1'],
    ['The EgressIP fraud is broken.', 'EgressIP fraud'],
    ['The object `fraud` is broken.', '`fraud`'],
    ['There are ４７ pods.', '47'],
    ['There are ٤٧ pods.', '٤'],
    ['There are forty-seven pods.', 'forty-seven'],
    ['There are two hundred pods.', 'two hundred'],
    ['3. findings fire.', '3'],
    ['Finding inc-7f3b is the cause.', 'inc-7f3b'],
    ['It was 2x slower.', '2x'],
  ])('does not pass: %s', (answer, what) => {
    expect(judge(answer).join('; ')).toContain(what);
  });

  it('does not pass without any tool', () => {
    expect(judge('Everything is fine.', [])).toEqual(['no tool was asked']);
  });

  it('may not call all well while something fires, differs or is unknown', () => {
    for (const answer of ['Everything is healthy.', 'All EgressIPs are fine.', 'There are no incidents.', 'No problems at all.']) {
      expect(judge(answer).join()).toContain('all is well');
      expect(judge(answer, [{ complete: false, consistency: 1 }]).join()).toContain('unknown');
      expect(judge(answer, [{ complete: true, consistency: 1, counts: { critical: 0 } }])).toEqual([]);
    }
  });

  it('may not call all well in any words, notation or markdown', () => {
    for (const answer of [
      'Everything is **healthy**.',
      '**All** EgressIPs are healthy.',
      'The cluster is healthy.',
      'All green.',
      'There are zero findings.',
      'There are no open critical findings.',
      'None of the EgressIPs has a problem.',
      'Nothing to report.',
      'Everything works as it should.',
      'Everything\nis healthy',
      'Everything’s fine.',
      'All of the EgressIPs are currently healthy',
      'No **findings**.',
      'There is not a single finding.',
      '0 findings.',
      '0 critical findings',
      'Ｅｖｅｒｙｔｈｉｎｇ is healthy',
      'All\u00a0is well',
      'No SNAT is missing; no reroute is wrong.',
      'Every EgressIP is healthy.',
      'All EgressIPs look healthy, without any finding.',
    ])
      expect(judge(answer, inTrouble), answer).not.toEqual([]);
    for (const given of [{ findings: [{ severity: 'critical' }] }, { slos: [{ state: 'violated' }] }])
      expect(judge('Everything is healthy.', [given]).join()).toContain('all is well');
  });

  it('may say what is well while something is not', () => {
    for (const answer of [
      'The cluster is not healthy: 2 critical findings.',
      'Not all EgressIPs are healthy.',
      'All other EgressIPs are healthy.',
      'The EgressIP is affected; the other EgressIPs are healthy, and all remaining ones are fine.',
      'There are 2 critical, 1 warning and 0 info findings.',
      'Pod web-1 has no SNAT, which is a critical finding.',
    ])
      expect(judge(answer, [...inTrouble, { pods: [{ name: 'web-1' }] }]), answer).toEqual([]);
  });

  it.each([
    'Findings: 80.',
    'The number of findings is 80.',
    'There are 80 open and unresolved findings.',
    'There are `80` findings.',
    '`80` incidents are firing',
    'There are "80" findings',
    'There are 6 EgressIPs.',
    'There is 1 EgressIP.',
    'There are 0 EgressIPs.',
    'EgressIPs: 6; nodes: 8',
    'There are 8 outages.',
    'There are 80 errors.',
    'There are eighty alerts.',
    '80 stale rows exist',
    'There are 4,000 findings',
    'Findings are eighty.',
  ])('does not take a right number for another thing: %s', (answer) => {
    expect(judge(answer, healthy)).not.toEqual([]);
  });

  it.each([
    'EgressIPs: 8; nodes: 6',
    'The number of pods is 80, and `8` objects are there.',
    'There are `0` findings; incidents: 0.',
    '4,000 of 4,000 rows match, 2,222 of them SNATs.',
    'One of the EgressIPs is shop.',
    'All expected SNATs (2,222 of 2,222) and reroute policies are present.',
    'shop serves 10 pods and has 0 moves.',
  ])('takes it for the right one: %s', (answer) => {
    expect(judge(answer, healthy)).toEqual([]);
  });

  it.each([
    ['EgressIP named fraud is broken.', 'fraud'],
    ['The **fraud** EgressIP is broken.', 'fraud'],
    ['The EgressIPs **fraud** and ghost are broken.', 'fraud'],
    ['The EgressIPs shop and ghost are broken.', 'ghost'],
    ['The fraud namespace is broken.', 'fraud'],
    ['Pod shop/payments is broken.', 'shop/payments'],
    ['Pod `shop`/`payments` is broken.', 'shop/payments'],
    ['Object “fraud” is broken.', 'fraud'],
    ["The object 'fraud' is broken.", 'fraud'],
    ['namespace: fraud', 'fraud'],
    ['node is phantom', 'phantom'],
  ])('knows an invented name by its place: %s', (answer, what) => {
    expect(judge(answer).join()).toContain(what);
  });

  it('takes a plain word there for no name, and a namespace with a name for a pod', () => {
    for (const answer of [
      'The affected pod is ready, the other node is down.',
      'EgressIPs shop and payments are on the nodes worker-1 and worker-2.',
      'The EgressIP is called payments; the shop EgressIP is not on the same node.',
      "The pod's node is `worker-1`, the current egress node; its state is 'unknown'.",
      'worker-1/worker-2 host them; pod shop/web-1 leaves with SNAT/reroute rules.',
      'The EgressIPs moved and pods restarted.',
    ])
      expect(judge(answer, [...results, { pods: [{ namespace: 'shop', name: 'web-1' }] }]), answer).toEqual([]);
  });

  it.each([
    'The outage lasted 80 hrs.',
    '80 per cent of the pods are broken.',
    'eighty per cent of the pods',
    '80 ‰ of it',
    'It took 80 months.',
    'It took 120 µs.',
    'It took 8 msec.',
    'It used 80 GB.',
    'It cost 80 dollars.',
    'It cost $80.',
    'It took 0 s.',
    'The fail-over took 0 minutes.',
    'It took 8 m.',
    'The outage lasted 2 days.',
    'The outage lasted 26 hours.',
    'It ended 0 s ago.',
    'It is so for 2 s.',
  ])('does not take a bare number for one with a unit, or an age for a duration: %s', (answer) => {
    expect(judge(answer, [...healthy, { at: now - 2_000 }])).not.toEqual([]);
  });

  it('takes units by their other names, and ages as such', () => {
    for (const answer of [
      'It is so since 26 hours.',
      'It moved 26 hrs ago.',
      'The view is 120 msec old.',
      '100 per cent match.',
      '10 of 80 in total.',
    ])
      expect(judge(answer, healthy), answer).toEqual([]);
  });

  it.each([
    'There are a couple of findings.',
    'A pair of EgressIPs is there.',
    'Half of the pods have no SNAT.',
    'A third of the pods leave with the wrong address.',
    'There are dozens of findings.',
    'Hundreds of pods lost their SNAT.',
    'There are a billion findings.',
    'XII findings are open.',
    'Ⅻ findings are open.',
    '五十 findings are open',
    'The SNATs doubled.',
    'Several pods are broken.',
    'Most of the pods are broken.',
    'Tenfold growth.',
    'It happened thrice.',
    'The count is 8**0**0.',
    'The count is 8\uFE0F0\uFE0F0.',
    'The count is 8\u200b0\u200b0.',
    'The count is 8 000.',
    'The count is 8\u00a0000.',
    "The count is 8'000.",
    'The count is 8’000.',
    'The count is 8\u2063000.',
    'There are 8,0 pods.',
  ])('does not take an amount in another notation: %s', (answer) => {
    expect(judge(answer, healthy)).not.toEqual([]);
  });

  it('takes digits in groups of three and plain uses of such words', () => {
    for (const answer of [
      '4 000 rows, 4,000 of them there; `4,000` match.',
      '**4,000** rows: `80` pods on __6__ nodes.',
      'The third EgressIP has the most pods; there are as many SNATs as needed, please double-check.',
      '* `shop`: 10 pods\n* worker-1: 172.18.100.1',
    ])
      expect(
        judge(answer, healthy).filter((problem) => problem !== 'double-check'),
        answer,
      ).toEqual([]);
  });

  it.each([
    'It moved at 10:00 pm.',
    'It moved yesterday at 10:00 pm.',
    'It moved yesterday at 12:00.',
    'It moved at 10:00 EST.',
    'It moved on 2026-11-26 10:00 EST.',
    'It moved at midnight.',
    'It moved last Monday.',
    'It moved in December.',
    'It moves tomorrow.',
    'It moved at half past ten.',
    'It moved on 26 November at 12:00.',
    'It moved on 26 November 2025.',
    'It moved at 10 pm.',
    'It moved at 10:00 in the evening.',
    'It moved at 12:00 on 26 November.',
  ])('does not take a time of another day, half or zone: %s', (answer) => {
    expect(judge(answer, healthy)).not.toEqual([]);
  });

  it('takes a time in any usual notation', () => {
    for (const answer of [
      'It moved yesterday at 10:00.',
      'It moved at 10:00 am UTC, or 11:00 for you, on Thursday.',
      'It moved on Thursday, November 26th, 2026 at 11:00.',
      'It moved on the 26th of November, at 10 am.',
      'It moved in November; today, at noon, it is the same.',
      'It moved at 10:00 on 26 Nov 2026; you may look at it.',
      'It moved on 2026-11-26 at 10:00 UTC, 2026-11-26T10:00:00.000Z in full.',
      'It moved at 11:00 in the morning.',
    ])
      expect(judge(answer, healthy), answer).toEqual([]);
  });

  it('takes digits at the head of a name or an id for no number', () => {
    const given = [
      { fingerprint: '7f3a91c2', pod: '4711abc', node: '99-web', text: '2 findings in 5 incidents took 61.5s, 3 h or 40 % of 1,980 pods.' },
    ];
    for (const lie of ['7 findings', 'There are 4711.', '99 pods were lost']) expect(judge(lie, given), lie).not.toEqual([]);
    expect(judge('2 findings, 5 incidents, 61.5 s, 3 hours, 40 %, 1980 pods', given)).toEqual([]);
  });
});
