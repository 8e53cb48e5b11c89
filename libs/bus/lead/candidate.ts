/** A candidate on NATS: its own connection, the lease in a bucket, and the fences of what its service writes. */
import { randomUUID } from 'node:crypto';
import { headers, type JetStreamManager, JsHeaders } from 'nats';
import { subjectToken } from '#libs/contracts/subjects.ts';
import { type BucketName, filterOf, leadTopicsOf, type StreamName, streams, topics } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { openConnection } from '../connection.ts';
import { decode, encode } from '../encoding.ts';
import { type BucketTools, openBucket } from '../key-value.ts';
import type { BusOptions } from '../nats-bus.ts';
import { type BusService, bucketsOf, streamsOf } from '../permissions.ts';
import { putIfLast, repeated } from '../repeated.ts';
import { ensureStreams } from '../streams.ts';
import type { Lead } from './held-lead.ts';
import { waitForLead } from './lead.ts';
import type { Fence, Register } from './raised-fence.ts';
import { joinRoster, type Member } from './share.ts';

export interface Candidate {
  /** Resolves when this instance leads; rejects when `signal` aborts. */
  lead(signal: AbortSignal): Promise<Lead>;
  /** For pollers, which share the nodes: resolves when this one is in their roster. */
  join(): Promise<Member>;
  close(): Promise<void>;
}

const leaders = 'EIP_LEADERS' satisfies BucketName;
const noMessageFound = 404;
const answerMs = 5_000;
/** Of a lease: when the server that was to store it is lost, another one stores it before the lease has run out. */
const acknowledgedMs = 1_000;

export function openCandidate(
  options: Omit<BusOptions, 'name' | 'lead'> & { readonly name: BusService; readonly cluster: string },
): Candidate {
  const { name, cluster, clock, logger, random, replicas = 1, fleet = [] } = options;
  const prepare = (manager: JetStreamManager) => ensureStreams(manager, { ...streamsOf(name, fleet.length > 0), replicas, fleet }, logger);
  const connection = openConnection({ ...options, acknowledgedMs, prepare });
  const tools: BucketTools = {
    connection,
    logger,
    clock,
    replicas,
    lead: null,
    createBackoff: () => createBackoff({ firstMs: 100, maxMs: 1_000, random }),
    onReaderEvent: () => undefined,
  };
  const lease = openBucket(leaders, tools);
  const shared = { holder: randomUUID(), clock, logger };
  return {
    lead: (signal) => {
      const fences = [...streamFences(name, cluster, tools), ...bucketFences(name, cluster, tools)];
      return waitForLead({ lease, key: `${name}/${cluster}`, fences, signal, ...shared });
    },
    join: () =>
      joinRoster({ register: lease, key: `roster/${name}/${cluster}`, fenceOf: (node) => nodeFence(cluster, node, tools), ...shared }),
    close: connection.close,
  };
}

function streamFences(name: BusService, cluster: string, tools: BucketTools): Fence[] {
  return leadTopicsOf(name).map((topic) => {
    const subject = filterOf(topic, cluster);
    return { guards: topic.stream, subject, key: subject, register: subjectRegister(topic.stream, tools), about: {} };
  });
}

/** Guards what a poller writes about one node. */
function nodeFence(cluster: string, node: string, tools: BucketTools): Fence {
  const { ovnState, pollerLead } = topics;
  const subject = filterOf(pollerLead, cluster, undefined, node);
  const guards = filterOf(ovnState, cluster, undefined, node);
  return { guards, subject, key: subject, register: subjectRegister(pollerLead.stream, tools), about: { node } };
}

function bucketFences(name: BusService, cluster: string, tools: BucketTools): Fence[] {
  const key = `lead/${name}/${cluster}`;
  return bucketsOf(name)
    .filter((bucket) => bucket !== leaders)
    .map((bucket) => ({
      guards: `KV_${bucket}`,
      subject: `$KV.${bucket}.${subjectToken(key)}`,
      key,
      register: openBucket(bucket, tools),
      about: {},
    }));
}

/** The last message of a subject as a value with a revision; its key is the subject. */
function subjectRegister(stream: StreamName, tools: BucketTools): Register {
  const read = (subject: string) =>
    repeated(tools, `reading ${subject}`, async ({ connection }) => {
      const { headers, data } = await connection.request(`$JS.API.DIRECT.GET.${stream}.${subject}`, '', { timeout: answerMs });
      if (headers?.code === noMessageFound) return null;
      const sequence = Number(headers?.get('Nats-Sequence'));
      if (!(sequence > 0)) throw new AppError('bus-refused', { what: `reading ${subject}`, detail: headers?.description ?? 'no sequence' });
      return { value: decode(data), revision: sequence };
    });
  return {
    get: read,
    put: (subject, value, revision = 0) =>
      repeated(tools, `writing ${subject}`, async ({ jetstream }, again) =>
        putIfLast({
          write: async () =>
            (await jetstream.publish(subject, encode(value), { expect: { lastSubjectSequence: revision }, headers: onlyLast(stream) })).seq,
          read: () => read(subject),
          value,
          revision,
          again,
          conflict: (thrown) => new AppError('bus-conflict', { bucket: stream, key: subject, revision }, thrown),
        }),
      ),
  };
}

/** In a stream that keeps its messages for ever the last fence is enough. */
function onlyLast(stream: StreamName) {
  const given = headers();
  if (streams[stream].rollup) given.set(JsHeaders.RollupHdr, JsHeaders.RollupValueSubject);
  return given;
}
