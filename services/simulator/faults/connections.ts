/** Inputs that go away: databases that do not answer or stop in the middle of a message, watches that break. */
import type { FaultDefinition } from './fault.ts';
import { anyNode } from './objects.ts';

export const connectionFaults: readonly FaultDefinition[] = [
  {
    kind: 'database-away',
    text: "A node's database cuts its connections and takes no new ones.",
    findings: [],
    inject: (stage, request) => {
      const node = anyNode(stage, request);
      stage.transport.setDatabaseDown(node, true);
      return { target: { node }, heal: () => stage.transport.setDatabaseDown(node, false) };
    },
  },
  {
    kind: 'database-stall',
    text: "A node's database stops in the middle of its next message and stays silent.",
    findings: [],
    inject: (stage, request) => {
      const node = anyNode(stage, request);
      stage.transport.setDatabaseStalled(node, true);
      return { target: { node }, heal: () => stage.transport.setDatabaseStalled(node, false) };
    },
  },
  {
    kind: 'watch-cut',
    text: 'All open watches break off once.',
    findings: [],
    inject: (stage) => {
      stage.transport.cutWatches();
      return { target: {}, heal: () => undefined };
    },
  },
  {
    kind: 'watch-expired',
    text: 'The history of changes is gone and all watches break off: each must list again (410 Gone).',
    findings: [],
    inject: (stage) => {
      stage.cluster.store.compact();
      stage.transport.cutWatches();
      return { target: {}, heal: () => undefined };
    },
  },
  {
    kind: 'access-denied',
    text: 'The account loses its rights: access reviews say no, lists and watches are forbidden (403).',
    findings: [],
    inject: (stage) => {
      stage.transport.setAccessDenied(true);
      return { target: {}, heal: () => stage.transport.setAccessDenied(false) };
    },
  },
];
