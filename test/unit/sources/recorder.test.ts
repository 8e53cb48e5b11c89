import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { projectObject } from '#libs/kube/projection/project.ts';
import { rawObject } from '#libs/kube/projection/raw-objects.ts';
import { createRecorder } from '#libs/sources/recording/recorder.ts';
import { openRecording } from '#libs/sources/recording/recording.ts';
import { sharedFolder } from '../../kit/must-gather.ts';

const recordings = join(sharedFolder, 'recordings');
const present = existsSync(recordings);
const files = present ? readdirSync(recordings).filter((name) => name.endsWith('.jsonl.gz') && !name.startsWith('scale')) : [];

async function inputsOf(path: string): Promise<{ epochMs: number; inputs: ModelInput[] }> {
  const recording = await openRecording(path);
  const inputs: ModelInput[] = [];
  for await (const { input } of recording.events) if (input !== null) inputs.push(input);
  return { epochMs: recording.epochMs, inputs };
}

/** Input in the order of its content: what is recorded as one change per line comes back so. */
const flat = (inputs: readonly ModelInput[]) =>
  inputs.flatMap((input): unknown[] =>
    input.type === 'kube-changes' ? input.changes.map((change) => ({ ...input, changes: [change] })) : [input],
  );

describe.skipIf(!present)('recordings of the reference data, recorded again (left out where they are not present)', () => {
  it.each(files)('%s reads back as the same input', async (name) => {
    const { epochMs, inputs } = await inputsOf(join(recordings, name));
    const folder = await mkdtemp(join(tmpdir(), 'eip-recorder-'));
    try {
      const recorder = createRecorder(epochMs);
      const path = join(folder, 'again.jsonl');
      await writeFile(path, recorder.start + inputs.flatMap((input) => recorder.lines(input)).join(''));
      const again = await inputsOf(path);
      expect(again.epochMs).toBe(epochMs);
      // A delete of what was never listed says nothing and is not written.
      expect(flat(again.inputs)).toEqual(flat(inputs));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('raw objects', () => {
  const selector = { matchLabels: { env: 'prod' }, matchExpressions: [{ key: 'tier', operator: 'In' as const, values: ['a'] }] };
  const network = { network: 'n_blue', topology: 'Layer3', role: 'Primary', subnets: ['10.0.0.0/16'], joinSubnets: ['100.65.0.0/16'] };
  const objects: readonly KubeObject[] = [
    {
      kind: 'CloudPrivateIPConfig',
      name: '10.0.0.5',
      uid: 'u',
      address: '10.0.0.5',
      owner: 'eip',
      specNode: 'w1',
      statusNode: null,
      assigned: 'False',
    },
    { kind: 'UserDefinedNetwork', namespace: 'n', name: 'blue', uid: 'u', ...network, namespaceSelector: null },
    {
      kind: 'ClusterUserDefinedNetwork',
      namespace: null,
      name: 'red',
      uid: 'u',
      ...network,
      network: 'cluster_udn_red',
      topology: 'Layer2',
      namespaceSelector: selector,
    },
    {
      kind: 'Event',
      namespace: 'default',
      name: 'e',
      uid: 'u',
      egressIP: 'eip',
      reason: 'NoMatchingNodeFound',
      message: 'none',
      lastAt: '2026-01-01T00:00:00Z',
    },
    {
      kind: 'Service',
      namespace: 'n',
      name: 's',
      uid: 'u',
      type: 'LoadBalancer',
      externalIPs: ['10.0.0.6'],
      ingressIPs: ['10.0.0.5', 'fd00::5'],
    },
    {
      kind: 'Node',
      name: 'w1',
      uid: 'u',
      assignable: true,
      ready: false,
      primary: { ipv4: '10.0.128.2/18', ipv6: null },
      hostCidrs: [],
      subnets: { default: ['10.128.0.0/23'] },
      nodeId: 3,
      transit: { ipv4: null, ipv6: null },
      gatewayMode: 'local',
      gatewayNextHops: ['10.0.128.1'],
      zone: 'w1',
      secondaryEgressIPs: ['10.10.10.20'],
      bridgeEgressIPs: [],
      cloud: { ifaddr: { ipv4: '10.0.128.0/18', ipv6: null }, capacity: { ip: null, ipv4: 14, ipv6: 15 } },
    },
    {
      kind: 'Pod',
      namespace: 'n',
      name: 'p',
      uid: 'u',
      createdAt: null,
      node: null,
      hostNetwork: true,
      phase: 'Pending',
      deleting: true,
      labels: {},
      ips: [],
      networks: { 'n/blue': { ips: ['10.0.0.7'], role: 'primary' } },
    },
  ];

  it.each(objects.map((object) => [object.kind, object] as const))('of kind %s are projected to the same object again', (_, object) => {
    expect(projectObject(JSON.parse(JSON.stringify(rawObject(object))))).toEqual(object);
  });

  it('hold nothing of a pod but what a verdict needs', () => {
    const secretive = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p', namespace: 'n', uid: 'u', annotations: { password: 's3cret' }, managedFields: [{ manager: 's3cret' }] },
      spec: { nodeName: 'w1', containers: [{ name: 'c', env: [{ name: 'TOKEN', value: 's3cret' }], args: ['--key=s3cret'] }] },
      status: { phase: 'Running', podIPs: [{ ip: '10.0.0.1' }] },
    };
    const projected = projectObject(secretive);
    expect(projected).not.toBeNull();
    expect(JSON.stringify(projected === null ? null : rawObject(projected))).not.toContain('s3cret');
  });
});
