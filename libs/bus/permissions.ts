/**
 * What each service may do on the bus, as subjects of NATS, made from the topics, the questions and the buckets: nothing here is
 * a list of its own. A service sees its own inbox and no other's, writes what it is the sender of, and reads stored topics through
 * JetStream alone. NATS knows no finer right to read than a whole stream, nor to a bucket than all of its keys.
 */
import { askers, hubAskers, type QuestionName, questions } from '#libs/contracts/questions.ts';
import { askSubjects, clusterAskSubjects, subjectToken } from '#libs/contracts/subjects.ts';
import {
  allTopics,
  type BucketName,
  buckets,
  filterOf,
  isSender,
  leadTopicsOf,
  type StreamName,
  streams,
  type Topic,
} from '#libs/contracts/topics.ts';

export const busServices = ['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'orchestrator', 'gateway', 'assistant'] as const;
export type BusService = (typeof busServices)[number];

export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** Whether it answers questions, on the asker's inbox. */
  readonly answers: boolean;
}

/** Who keeps all streams to their settings: one, since on a small disk all of them shrink together. Others make what they lack. */
const keeper: BusService = 'analyzer';
/** The same at the hub of a fleet. */
const hubReader: BusService = 'gateway';
const everyService = 'every service';
const streamNames = Object.keys(streams) as StreamName[];

/** The services that run at the hub of a fleet, instead of in a cluster. */
export const hubServices: readonly BusService[] = ['gateway', 'notifier'];

/** Subjects with NATS' wildcards, as `permissions` of the server's configuration takes them. */
export function permissionsOf(service: BusService, atHub = false): Permissions {
  const sent = allTopics
    .filter((topic) => isSender(topic, service) || isSender(topic, everyService))
    .map((topic) => sentBy(topic, service));
  const heard = allTopics.filter(({ stream, to }) => stream === null && to.includes(service)).map((topic) => filterOf(topic));
  const answered = questionsWhere((question) => questions[question].by === service);
  const asked = questionsWhere((question) => (atHub ? hubAskers : askers)[service]?.includes(questions[question].by) === true);
  return {
    publish: [...sent, ...asked.map(askSubjects), ...streamRights(service, atHub), ...bucketsOf(service).flatMap(bucketRights)],
    subscribe: [`${inboxOf(service)}.>`, ...heard, ...answered.map(askSubjects)],
    answers: answered.length > 0,
  };
}

/**
 * What the NATS of a cluster may say at the hub as a leaf node (`publish`), and what comes down to it (`subscribe`): its own cluster
 * alone. Streams go up as a consumer that the hub makes; the subjects of that beginning with `$` are the server's own.
 */
export function leafPermissionsOf(cluster: string): Permissions {
  const heard = allTopics
    .filter(({ stream, to }) => stream === null && hubServices.some((service) => to.includes(service)))
    .map((topic) => filterOf(topic, cluster));
  return {
    publish: [...heard, ...hubServices.map((service) => `${inboxOf(service)}.>`), '$JS.S.>', '$JSC.R.>'],
    // A leaf node asks for all of its JetStream API at once: part of it would be none. Who at the hub may use it is in the rights there.
    subscribe: [clusterAskSubjects(cluster), `$JS.${subjectToken(cluster)}.API.>`, '$JS.FC.>'],
    answers: false,
  };
}

/** Answers and stored messages come here. */
export const inboxOf = (name: string) => `_INBOX.${subjectToken(name)}`;

/** Whether one of several instances works: all but the gateway, of which any number do. */
export const hasLeader = (name: string): name is BusService => isBusService(name) && bucketsOf(name).includes('EIP_LEADERS');

const isBusService = (name: string): name is BusService => busServices.some((service) => service === name);

/**
 * The streams that a connection of this name sets up, and whether it also brings those that exist up to date: at the hub of a fleet
 * the gateway does, as it alone reads them there.
 */
export function streamsOf(name: string, atHub = false): { readonly names: readonly StreamName[]; readonly keeps: boolean } {
  if (atHub && name !== hubReader) return { names: [], keeps: false };
  if (!isBusService(name) || name === keeper) return { names: streamNames, keeps: true };
  return { names: streamNames.filter((stream) => writes(name, stream) || reads(name, stream)), keeps: atHub };
}

/** Each service sends only its own heartbeat. */
function sentBy(topic: Topic, service: BusService): string {
  return topic.from === everyService ? filterOf(topic, undefined, undefined, service) : filterOf(topic);
}

const writes = (service: BusService, stream: StreamName) => allTopics.some((topic) => topic.stream === stream && isSender(topic, service));
const reads = (service: BusService, stream: StreamName) => allTopics.some((topic) => topic.stream === stream && topic.to.includes(service));
export const bucketsOf = (service: BusService) =>
  (Object.keys(buckets) as BucketName[]).filter((bucket) => buckets[bucket].usedBy.some((user) => user === service));

const questionsWhere = (holds: (question: QuestionName) => boolean) => (Object.keys(questions) as QuestionName[]).filter(holds);

function streamRights(service: BusService, atHub: boolean): string[] {
  const { names, keeps } = streamsOf(service, atHub);
  return [
    '$JS.API.INFO',
    ...names.flatMap((stream) => [`$JS.API.STREAM.CREATE.${stream}`, `$JS.API.STREAM.INFO.${stream}`]),
    ...(keeps ? names.map((stream) => `$JS.API.STREAM.UPDATE.${stream}`) : []),
    ...names.filter((stream) => reads(service, stream)).flatMap(readingRights),
    // A candidate must see who led last.
    ...leadTopicsOf(service).map((topic) => `$JS.API.DIRECT.GET.${topic.stream}.${filterOf(topic)}`),
  ];
}

/** Consumers are ephemeral and have names that the server makes. */
const readingRights = (stream: string) => [
  `$JS.API.STREAM.MSG.GET.${stream}`,
  `$JS.API.CONSUMER.CREATE.${stream}`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
  `$JS.API.CONSUMER.DELETE.${stream}.*`,
];

const bucketRights = (bucket: BucketName) => [
  `$KV.${bucket}.>`,
  `$JS.API.STREAM.CREATE.KV_${bucket}`,
  `$JS.API.STREAM.INFO.KV_${bucket}`,
  `$JS.API.DIRECT.GET.KV_${bucket}.>`,
  ...readingRights(`KV_${bucket}`),
];
