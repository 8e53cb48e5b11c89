/** A candidate on NATS: its own connection, the lease in a bucket, and the fences of all streams and buckets of its service. */
import { randomUUID } from 'node:crypto';
import type { JetStreamManager } from 'nats';
import { subjectToken } from '#libs/contracts/subjects.ts';
import { type BucketName, filterOf, leadTopicsOf } from '#libs/contracts/topics.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { createBackoff } from '#libs/runtime/backoff.ts';
import { openConnection } from '../connection.ts';
import { decode, encode } from '../encoding.ts';
import { type BucketTools, openBucket } from '../key-value.ts';
import type { BusOptions } from '../nats-bus.ts';
import { type BusService, bucketsOf, streamsOf } from '../permissions.ts';
import { putIfLast, repeated } from '../repeated.ts';
import { ensureStreams } from '../streams.ts';
import { type Lead, waitForLead } from './lead.ts';
import type { Fence, Register } from './raised-fence.ts';

export interface Candidate {
  /** Resolves when this instance leads; rejects when `signal` aborts. */
  lead(signal: AbortSignal): Promise<Lead>;
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
  const fences = [...streamFences(name, cluster, tools), ...bucketFences(name, cluster, tools)];
  return {
    lead: (signal) =>
      waitForLead({ lease: openBucket(leaders, tools), key: `${name}/${cluster}`, fences, holder: randomUUID(), clock, logger, signal }),
    close: connection.close,
  };
}

function streamFences(name: BusService, cluster: string, tools: BucketTools): Fence[] {
  return leadTopicsOf(name).map((topic) => {
    const subject = filterOf(topic, cluster);
    return { stream: topic.stream, subject, key: subject, register: subjectRegister(topic.stream, tools) };
  });
}

function bucketFences(name: BusService, cluster: string, tools: BucketTools): Fence[] {
  const key = `lead/${name}/${cluster}`;
  return bucketsOf(name)
    .filter((bucket) => bucket !== leaders)
    .map((bucket) => ({
      stream: `KV_${bucket}`,
      subject: `$KV.${bucket}.${subjectToken(key)}`,
      key,
      register: openBucket(bucket, tools),
    }));
}

/** The last message of a subject as a value with a revision; its key is the subject. */
function subjectRegister(stream: string, tools: BucketTools): Register {
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
          write: async () => (await jetstream.publish(subject, encode(value), { expect: { lastSubjectSequence: revision } })).seq,
          read: () => read(subject),
          value,
          revision,
          again,
          conflict: (thrown) => new AppError('bus-conflict', { bucket: stream, key: subject, revision }, thrown),
        }),
      ),
  };
}
