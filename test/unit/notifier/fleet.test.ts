/** The hub's notifier before clusters that answer from a table: when an address in two of them fires, and when it is over. */
import { describe, expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import type { Incident } from '#libs/contracts/findings.ts';
import type { IncidentEvent } from '#libs/contracts/messages.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { watchFleet } from '../../../services/notifier/fleet.ts';
import { manualClock } from '../ovsdb/manual-clock.ts';

const address = '172.18.0.100';
const id = `address-in-two-clusters/default/${address}`;
const asked = 10_000;

type Said = readonly string[] | 'silent' | 'still reading';

function hub(given: Record<string, Said>, options: { networks?: Record<string, string>; fails?: number } = {}) {
  const { clock, advance } = manualClock();
  const says = { ...given };
  /** What the notifier keeps on the bus. */
  const firing = new Map<string, Incident>();
  const told: string[] = [];
  let fails = options.fails ?? 0;
  const ask = (async (cluster: string) => {
    const said = says[cluster] ?? 'silent';
    if (said === 'silent') throw new AppError('question-unanswered', { question: 'status', cluster, by: 'analyzer' });
    const known = said !== 'still reading';
    const egressIPs = known
      ? said.map((one, index) => ({ egressIP: `eip-${index}`, pods: 3, addresses: [{ address: one, node: 'n', since: null }] }))
      : [];
    return { egressIPsKnown: known, egressIPs, freshness: { missing: [] }, cursor: null };
  }) as unknown as Bus['ask'];
  const take = async ({ incident }: IncidentEvent) => {
    if (fails > 0) {
      fails -= 1;
      throw new AppError('bus-closed', { what: 'the test' });
    }
    if (incident.state === 'firing') firing.set(incident.id, incident);
    else firing.delete(incident.id);
    told.push(`${incident.state} ${incident.id} of ${incident.clusters?.join(', ')} since ${incident.since}`);
  };
  const start = () =>
    watchFleet({
      ...{ clusters: Object.keys(given), egressNetworks: options.networks ?? {} },
      ...{ bus: { ask }, delivery: { take, firing: () => [...firing.values()] }, clock, logger: silentLogger },
    });
  let running = start();
  return {
    says,
    told,
    firing,
    advance,
    troubles: () => running.troubles(),
    /** Kill -9 and start: what it knew besides what it keeps is gone. */
    restart: async () => {
      await running.stop();
      running = start();
    },
  };
}

const at = (ms: number) => new Date(ms).toISOString();

describe('an address in two clusters, at the notifier of a hub', () => {
  it('fires once, when both have said it again, and with the pods of both', async () => {
    const { told, firing, advance } = hub({ east: [address], west: [address] });
    await advance(asked - 1);
    expect(told, 'each has said it once').toEqual([]);
    await advance(3 * asked);
    expect(told).toEqual([`firing ${id} of east, west since ${at(0)}`]);
    expect(firing.get(id)).toMatchObject({ severity: 'critical', pods: 6, address, egressIP: null, node: null });
  });

  it('does not fire while it only moves from one to the other', async () => {
    const { says, told, advance } = hub({ east: [address], west: [] });
    await advance(1);
    says.west = [address];
    says.east = [];
    await advance(5 * asked);
    expect(told).toEqual([]);
  });

  it('does not fire on the last word of a cluster that is silent since', async () => {
    const { says, told, advance, troubles } = hub({ east: [address], west: [] });
    await advance(1);
    Object.assign(says, { east: 'silent', west: [address] });
    await advance(10 * asked);
    expect(told).toEqual([]);
    expect(troubles()).toEqual({ addresses: 'not known now: east' });
    says.east = [address];
    await advance(2 * asked);
    expect(told).toHaveLength(1);
  });

  it.each(['silent', 'still reading'] as const)('is not over because a cluster is %s, also over a restart', async (state) => {
    const { says, told, advance, restart } = hub({ east: [address], west: [address] });
    await advance(3 * asked);
    says.east = state;
    await advance(5 * asked);
    await restart();
    await advance(5 * asked);
    says.west = state;
    await restart();
    await advance(5 * asked);
    expect(told).toHaveLength(1);
    Object.assign(says, { east: [address], west: [address] });
    await advance(5 * asked);
    expect(told, 'known again, it is the same one').toHaveLength(1);
  });

  it('is over when one of them gave the address up, even if the other was not read since the start', async () => {
    const { says, told, advance, restart } = hub({ east: [address], west: [address] });
    await advance(3 * asked);
    says.east = 'silent';
    await restart();
    says.west = [];
    await advance(asked);
    expect(told.slice(1)).toEqual([`resolved ${id} of east, west since ${at(0)}`]);
  });

  it('goes on between the others when one of three gave it up, and tells them by the same alert', async () => {
    const { says, told, firing, advance } = hub({ east: [address], north: [address], west: [address] });
    await advance(3 * asked);
    says.north = [];
    await advance(2 * asked);
    expect(told.map((line) => line.split(' since')[0])).toEqual([`firing ${id} of east, north, west`, `firing ${id} of east, west`]);
    expect(firing.get(id)?.since).toBe(at(0));
  });

  it('is over when the configuration gives them networks of their own, or takes one out of the fleet', async () => {
    const { told, advance, restart } = hub({ east: [address], west: [address] });
    await advance(3 * asked);
    await restart();
    await advance(asked);
    expect(told).toHaveLength(1);
    const apart = hub({ east: [address], west: [address] }, { networks: { east: 'dmz' } });
    apart.firing.set(id, firedOf('east', 'west'));
    await apart.advance(asked);
    expect(apart.told).toEqual([`resolved ${id} of east, west since ${at(0)}`]);
    const alone = hub({ east: [address] });
    alone.firing.set(id, firedOf('east', 'west'));
    await alone.advance(asked);
    expect(alone.told).toEqual([`resolved ${id} of east, west since ${at(0)}`]);
  });

  it('is told later when it cannot be stored at first', async () => {
    const { told, advance } = hub({ east: [address], west: [address] }, { fails: 3 });
    await advance(6 * asked);
    expect(told).toEqual([`firing ${id} of east, west since ${at(0)}`]);
  });
});

function firedOf(...clusters: string[]): Incident {
  const about = { node: null, egressIP: null, address, pods: 2, findings: 1, since: at(0), reason: 'as before' };
  return { id, kind: 'address-in-two-clusters', severity: 'critical', state: 'firing', ...about, clusters };
}
