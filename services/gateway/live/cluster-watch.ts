/**
 * One cluster as this gateway sees it: its services, its firing incidents, its last figures and their time. If the link to it is cut,
 * the last state stays, with the moment since when it is old. Times of stored messages are by the clock of the cluster.
 */
import type { TopicMessage } from '#libs/bus/port.ts';
import type { Incident, Severity } from '#libs/contracts/findings.ts';
import type { ClusterSummary } from '#libs/contracts/fleet.ts';
import type { ClusterSample, LiveSummary } from '#libs/contracts/messages.ts';
import type { topics } from '#libs/contracts/topics.ts';
import { plural } from '#libs/contracts/words.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { createFeed } from './feed.ts';
import { createServiceBoard, isMissed, staleMs } from './service-board.ts';

type Watched = (typeof topics)['incident' | 'clusterSample' | 'live' | 'heartbeat' | 'metrics'];
type Figures = Pick<ClusterSummary, 'complete' | 'missing' | 'consistency' | 'egressIPs' | 'pods'> & { readonly at: number };

export function createClusterWatch(options: { readonly cluster: string; readonly clock: Clock; readonly runsEnabled: boolean }) {
  const { cluster, clock } = options;
  const feed = createFeed(clock);
  const board = createServiceBoard(clock, options.runsEnabled);
  /** Of each incident its last message, whichever of reading and following brought it first. */
  const incidents = new Map<string, { readonly seq: number; readonly incident: Incident }>();
  let figures: Figures | null = null;
  let heardAt: number | null = null;
  let incidentsRead = false;

  function takeFigures(next: Figures): void {
    if (figures === null || next.at >= figures.at) figures = next;
  }

  return {
    cluster,
    feed,
    board,
    take(message: TopicMessage<Watched>): void {
      switch (message.topic) {
        case 'incident': {
          const { seq, event } = message;
          if (seq > (incidents.get(event.incident.id)?.seq ?? 0)) incidents.set(event.incident.id, { seq, incident: event.incident });
          break;
        }
        case 'clusterSample':
          takeFigures(ofSample(message.event));
          break;
        case 'live':
          heardAt = clock.now();
          takeFigures(ofLive(message.event));
          break;
        case 'heartbeat':
          heardAt = clock.now();
          if (board.record(message.event)) feed.publish('service', board.list());
          break;
        case 'metrics':
          board.recordMetrics(message.event);
          break;
        case 'invalid':
      }
    },
    /** All firing incidents were read; before that their number is unknown. */
    begin(): void {
      incidentsRead = true;
    },
    summary(): ClusterSummary {
      const isLive = heardAt !== null && clock.now() - heardAt <= staleMs;
      const knownAt = heardAt ?? figures?.at ?? null;
      const state = isLive ? 'live' : knownAt === null ? 'unheard' : 'stale';
      const staleSince = state === 'stale' && knownAt !== null ? new Date(knownAt).toISOString() : null;
      const missing = isLive ? missingOf(figures, board.list().filter(isMissed)) : [silence(cluster, staleSince)];
      const firing = [...incidents.values()].map(({ incident }) => incident).filter(fires);
      const known = state !== 'unheard' && incidentsRead;
      return {
        cluster,
        state,
        staleSince,
        complete: isLive && incidentsRead && missing.length === 0 && figures?.complete === true,
        missing,
        consistency: figures?.consistency ?? null,
        egressIPs: figures?.egressIPs ?? null,
        pods: figures?.pods ?? null,
        critical: known ? countOf(firing, 'critical') : null,
        warning: known ? countOf(firing, 'warning') : null,
        worst: firing.sort(graverFirst)[0] ?? null,
      };
    },
  };
}

export type ClusterWatch = ReturnType<typeof createClusterWatch>;

function ofSample({ at, complete, missing, consistency, egressIPs, pods }: ClusterSample): Figures {
  return { at, complete, missing: missing === 0 ? [] : [plural(missing, 'input')], consistency, egressIPs, pods };
}

function ofLive({ at, verdict: { complete, missing, consistency, summary } }: LiveSummary): Figures {
  return { at, complete, missing, consistency, egressIPs: summary.egressIPs, pods: summary.pods };
}

function missingOf(figures: Figures | null, missed: readonly { readonly service: string }[]): string[] {
  const away = [...new Set(missed.map(({ service }) => service))].map((service) => `the ${service} is not ready`);
  return [...away, ...(figures?.missing ?? ['no figures yet'])];
}

function silence(cluster: string, since: string | null): string {
  return since === null ? `nothing was heard of ${cluster} yet` : `nothing was heard of ${cluster} since ${since}`;
}

const fires = ({ state, severity }: Incident) => state === 'firing' && severity !== 'info';
const countOf = (incidents: readonly Incident[], severity: Severity) =>
  incidents.filter((incident) => incident.severity === severity).length;
const graverFirst = (a: Incident, b: Incident) =>
  Number(a.severity !== 'critical') - Number(b.severity !== 'critical') || Date.parse(a.since) - Date.parse(b.since);
