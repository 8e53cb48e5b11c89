/**
 * Six hours of a receiver that fails in one way after another, with the pauses that are in use and with kill -9, before it
 * works: what the notifier promises, over the time it promises it for.
 */
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startNats, type TestNats } from '../../kit/nats.ts';
import { receiverAt } from '../../kit/notifier.ts';
import { provided } from '../../kit/provided.ts';
import { type Behaviour, type Received, startReceiver, type TestReceiver } from '../../kit/receiver.ts';
import { deaths } from './mortal.ts';
import { createStage, hour, minute, type Stage } from './stage.ts';

const server = await provided('nats');
const groups = ['eip-0', 'eip-1', 'eip-2', 'eip-3'];
const askedForMs = 10 * minute;
const ways: readonly (Behaviour | 'certificate')[] = [
  500,
  429,
  { status: 429, headers: { 'retry-after': String(askedForMs / 1000) } },
  'hang',
  'reset',
  'certificate',
];
/** 5 s, doubled up to 15 min and shortened by up to a half, fits this often into an hour. */
const attemptsPerHour = 16;

describe.skipIf(!server.available)(`an hour of failure (${server.reason})`, () => {
  let nats: TestNats;
  let receiver: TestReceiver;
  let stage: Stage;
  let said: Map<string, string[]>;
  let tries: { at: number; life: number; answered: Behaviour }[];
  let way: (typeof ways)[number] | 'works';

  beforeEach(async () => {
    [nats, receiver] = await Promise.all([startNats(), startReceiver({ https: true })]);
    setDefaultCACertificates([...getCACertificates('default'), receiver.certificate ?? '']);
    stage = await createStage(nats.url, [receiverAt(receiver.url, 'team', { repeatMs: 4 * hour })], [receiver]);
    said = new Map(groups.map((group) => [group, []]));
    tries = [];
    receiver.behave(() => {
      const answered = way === 'works' || way === 'certificate' ? 200 : way;
      tries.push({ at: stage.clock.now(), life: stage.lives, answered });
      return answered;
    });
  });

  afterEach(async () => {
    await stage?.close();
    await Promise.all([nats?.dispose(), receiver?.close()]);
  });

  const begin = (next: typeof way) => {
    way = next;
    receiver.show(next === 'certificate' ? "somebody else's" : 'own');
  };

  /** In each group two incidents that fire and end in turn, overlapping. */
  const speak = async (round: number) => {
    for (const [index, group] of groups.entries()) {
      const state = round % 4 < 2 ? 'firing' : 'resolved';
      const since = new Date(stage.clock.now() - (state === 'firing' ? 0 : 8 * minute)).toISOString();
      const id = `${index}-${round % 2}`;
      const episode =
        state === 'firing'
          ? since
          : (said
              .get(group)
              ?.findLast((line) => line.startsWith(`${id} `))
              ?.split(' ')[1] ?? since);
      await stage.say(id, state, { since: episode, egressIP: group });
      said.get(group)?.push(`${id} ${episode} ${state}`);
    }
  };

  const linesOf = ({ body }: Received) =>
    body.alerts.map((alert) => `${alert.fingerprint} ${new Date(alert.startsAt).toISOString()} ${alert.status}`);
  const learned = (group: string) =>
    receiver
      .accepted()
      .filter(({ body }) => body.groupLabels.egressip === group)
      .flatMap(linesOf);

  test('in every way, with kill -9 at every point: afterwards each alert came exactly once by id, in order per group', async () => {
    for (const [index, next] of ways.entries()) {
      begin(next);
      const before = receiver.connections;
      const lives = stage.lives;
      for (let round = 0; round < 15; round += 1) {
        await speak(index * 15 + round);
        if (round % 5 === 2) stage.die(deaths[(index * 3 + (round - 2) / 5) % deaths.length] ?? 'now');
        await stage.pass(4 * minute);
      }
      expect(receiver.accepted()).toEqual([]);
      const restarts = stage.lives - lives;
      expect(restarts).toBe(3);
      const connections = receiver.connections - before;
      // What is under way when it dies is tried again at once, the rest when its time has come.
      expect(connections).toBeLessThanOrEqual(groups.length * (attemptsPerHour + restarts));
      expect(connections).toBeGreaterThan(0);
    }
    begin('works');
    stage.die('after delivering');
    await stage.pass(20 * minute);

    for (const group of groups) expect(learned(group)).toEqual(said.get(group));
    for (const same of Map.groupBy(receiver.requests, ({ id }) => id).values()) expect(new Set(same.map(({ text }) => text)).size).toBe(1);
    // One was taken when it could not be noted any more: it came again, under its id.
    const taken = receiver.requests.filter(({ answered }) => answered === 200);
    expect(taken.length).toBe(receiver.accepted().length + 1);
    expect(stage.readiness.parts['receiver team']).toBe('ok');
  });

  test('what it asks for with Retry-After holds for all its groups', async () => {
    begin(ways[2] ?? 500);
    // One group after the other, so that each would have a pause of its own.
    for (const [index, group] of groups.entries()) {
      await stage.say(`${index}`, 'firing', { since: new Date(stage.clock.now()).toISOString(), egressIP: group });
      await stage.pass(minute);
    }
    await stage.pass(hour);
    const moments = [...new Set(tries.map(({ at }) => at))];
    expect(moments.length).toBeGreaterThan(3);
    for (const [index, at] of moments.slice(1).entries()) expect(at - (moments[index] ?? 0)).toBeGreaterThanOrEqual(askedForMs);
  });
});
