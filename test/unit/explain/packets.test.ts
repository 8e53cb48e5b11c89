/** Explain says what really happens to a pod's packets, whatever its own rows are. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '#libs/egressip/explain/explain.ts';
import { toldPackets } from '#libs/egressip/explain/packets.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import type { ClusterFiles } from '#libs/sources/files/cluster-files.ts';
import { readGivenFiles } from '#libs/sources/files/given-files.ts';
import { readMustGather } from '#libs/sources/files/must-gather.ts';
import { openRecording } from '#libs/sources/recording/recording.ts';
import { archiveOf, hasMustGathers, sharedFolder } from '../../kit/must-gather.ts';
import { recordingPath, recordingsPresent } from '../../kit/recording.ts';

function explained(files: ClusterFiles, pod: string) {
  const model = createModel();
  const monitor = createMonitor({ model, holdOffMs: 0 });
  for (const input of assemble(files, 0).inputs) monitor.apply(input);
  const { verdict, steps } = explain(model, monitor, { type: 'pod', name: pod });
  return { verdict, packets: steps.filter(({ what }) => what === 'packets') };
}

describe.skipIf(!hasMustGathers)('the faulty must-gather (left out: the folder shared is not here)', () => {
  it('a missing SNAT lets the pod leave with the address of its node', async () => {
    const { verdict, packets } = explained(await readMustGather(archiveOf('faulty')), 'ledger/ledger-4');
    expect(verdict).toContain("Now a packet from 10.129.0.12 leaves from worker-2 as 172.18.0.12 (the node's address).");
    expect(packets.map(({ state }) => state)).toEqual(['broken']);
  });

  it('a next hop of nobody loses the packets', async () => {
    const { verdict } = explained(await readMustGather(archiveOf('faulty')), 'mail/mail-2');
    expect(verdict).toMatch(/Now a packet from 10\.128\.0\.18 is dropped on worker-1: nobody has the address 100\.88\.0\.99\./);
  });

  it('a row left over elsewhere does nothing to them', async () => {
    const { verdict, packets } = explained(await readMustGather(archiveOf('faulty')), 'orders/orders-1');
    expect(verdict).toContain('Its packets still leave as they should.');
    expect(packets.map(({ state, text }) => `${state}: ${text}`)).toEqual([
      'ok: a packet from 10.129.0.9 to the outside leaves from worker-2 as 172.18.0.201, or leaves from worker-3 as 172.18.0.202',
    ]);
  });
});

const cases = join(sharedFolder, 'cases');

describe.skipIf(!existsSync(cases))('small inputs from the field (left out: the folder shared/cases is not here)', () => {
  const files = (name: string) =>
    readGivenFiles({
      objects: [join(cases, name, 'objects.json')],
      databases: ['w1', 'w2', 'w3'].map((node) => ({ node, path: join(cases, name, `${node}.json`) })),
    });

  it('H: an EgressService in front of it takes the packets, though all rows of the pod are right', async () => {
    const { verdict } = explained(await files('H-egressservice-over-eip'), 'shop/app-2');
    expect(verdict).toMatch(
      /all its rows are right\. But a packet from 10\.129\.0\.5 goes to the host of w3 .* by EgressService shop\/lb on w2 \(policy 101/,
    );
    expect(explained(await files('H-egressservice-over-eip'), 'shop/app-1').verdict).toMatch(/all its rows are right\.$/);
  });

  it.each(['base', 'E1-central-three-replicas'])('%s: nothing is said where the packets do what the rows let expect', async (name) => {
    const { verdict, packets } = explained(await files(name), 'shop/app-1');
    expect(verdict).toMatch(/all its rows are right\.$/);
    expect(packets.every(({ state }) => state === 'ok')).toBe(true);
  });
});

const recorded = recordingsPresent
  ? readdirSync(recordingPath('')).filter((name) => name.endsWith('.jsonl.gz') && !name.startsWith('scale-'))
  : [];

describe.skipIf(!recordingsPresent)('at the end of each recording (left out: the folder shared/recordings is not here)', () => {
  it.each(recorded)('%s: a packet of a served pod leaves as it must exactly where all its rows are right', async (name) => {
    const model = createModel();
    for await (const { input } of (await openRecording(recordingPath(name))).events) if (input !== null) model.apply(input);
    const differences: string[] = [];
    for (const key of model.podKeys()) {
      const view = model.podView(key);
      const served = view?.servedBy ?? null;
      if (view === null || served === null) continue;
      const right = model.podRight(key);
      const { steps } = toldPackets(model.podPackets(key), view.pod.node, model.egressIP(served), right);
      const states = steps.map(({ state }) => state).filter((state) => state !== 'info');
      if (states.length > 0 && right !== states.every((state) => state === 'ok'))
        differences.push(`${key}, rows ${right}: ${steps.map(({ text }) => text).join('; ')}`);
    }
    expect(differences).toEqual([]);
  });
});
