/** Seeded disorder: whatever happens on the way, what is held in the end is what the server holds, and no deletion is invented. */
import { expect, test } from 'vitest';
import { seededRandom } from '#libs/runtime/random.ts';
import { type Behaviour, sendEvent, sendStatus, startStream } from '../../kit/fake-apiserver.ts';
import { pod, pods, startRig } from '../../kit/reflector-rig.ts';

const seeds = Array.from({ length: 25 }, (_unused, index) => index + 1);

const faults: readonly { readonly on: 'list' | 'watch'; readonly behaviour: Behaviour }[] = [
  { on: 'watch', behaviour: (response) => response.destroy() },
  { on: 'list', behaviour: (response) => response.destroy() },
  { on: 'watch', behaviour: (response) => sendStatus(response, 503, 'X', 'down') },
  { on: 'list', behaviour: (response) => sendStatus(response, 429, 'TooManyRequests', 'slow down') },
  { on: 'watch', behaviour: (response) => sendStatus(response, 410, 'Expired', 'too old') },
  {
    on: 'watch',
    behaviour: (response) => {
      startStream(response);
      sendEvent(response, 'ERROR', { kind: 'Status', code: 410, message: 'too old' });
    },
  },
  {
    on: 'watch',
    behaviour: (response) => {
      startStream(response);
      response.write('{"type":"DELETED","obj');
      setImmediate(() => response.destroy());
    },
  },
  { on: 'list', behaviour: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>') },
  { on: 'watch', behaviour: (response) => startStream(response) },
];

test.each(seeds)('seed %i', async (seed) => {
  const random = seededRandom(seed);
  const rig = await startRig();
  try {
    rig.server.serve(pods, 'Pod');
    const alive = new Map<string, string>();
    const everDeleted = new Set<string>();
    let lastUid = 0;
    const change = () => {
      const name = `p${Math.floor(random() * 12)}`;
      const uid = alive.get(name);
      if (uid === undefined) {
        lastUid += 1;
        alive.set(name, `uid-${lastUid}`);
        rig.server.put(pods, pod(name, { uid: `uid-${lastUid}` }));
      } else if (random() < 0.5) rig.server.put(pods, pod(name, { uid, labels: { step: String(Math.floor(random() * 1000)) } }));
      else {
        everDeleted.add(`shop/${name}`);
        alive.delete(name);
        rig.server.remove(pods, `shop/${name}`);
      }
    };
    for (let count = 0; count < 10; count += 1) change();
    rig.reflector.start();
    for (let step = 0; step < 60; step += 1) {
      const dice = random();
      if (dice < 0.5) change();
      else if (dice < 0.6) rig.server.cutWatches();
      else if (dice < 0.65) rig.server.endWatches();
      else if (dice < 0.7) rig.server.compact();
      else if (dice < 0.75) rig.server.bookmark(pods);
      else {
        const fault = faults[Math.floor(random() * faults.length)];
        if (fault !== undefined) rig.server.script(fault.on, fault.behaviour);
      }
      if (random() < 0.4) await rig.pass(random() * 20_000);
    }
    const current = () => {
      const held = rig.held();
      return (
        held !== null &&
        [...held]
          .map(([key, object]) => `${key} ${object.uid}`)
          .sort()
          .join() ===
          [...alive]
            .map(([name, uid]) => `shop/${name} ${uid}`)
            .sort()
            .join()
      );
    };
    await rig.until(() => rig.watching() && current(), 'agreement');
    for (const key of rig.deletes()) expect(everDeleted).toContain(key);
  } finally {
    await rig.stop();
  }
});
