/** What the system is connected to. */
import { z } from 'zod';
import { addressesOf } from '../addresses.ts';
import { key, section } from '../key.ts';

const url = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => isUrl(text, protocols), `must be a URL with ${protocols.join(' or ')}//`)
    .refine(hasReadableLogin, readableLogin)
    .nullable()
    .default(null);
const urls = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => addressesOf(text).every((one) => isUrl(one, protocols)),
      `must be URLs with ${protocols.join(' or ')}//, with commas between`,
    )
    .refine((text) => addressesOf(text).every(hasReadableLogin), readableLogin)
    .nullable()
    .default(null);
const isUrl = (text: string, protocols: readonly string[]) => URL.canParse(text) && protocols.includes(new URL(text).protocol);
const readableLogin = 'the user and password in a URL must be percent-encoded (% as %25), without control characters';
/** Clients of ours decode them at each connection, and some put what they refuse into their error texts. */
function hasReadableLogin(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(username + password));
  } catch {
    return false;
  }
}
const file = z.string().min(1).nullable().default(null);

export const cluster = key(z.string().min(1).max(63).default('default'), {
  description: 'Name of the cluster: part of every subject on the bus, a label of alerts, a column of every table of the history.',
  usedBy: ['every service'],
});

export const nats = section({
  url: key(urls('nats:', 'tls:'), {
    description:
      'A running NATS server with JetStream, `nats://` or `tls://`, with user and password if it needs them; of a cluster all its servers, with commas between. Without it `egressip up` starts one.',
    usedBy: ['every service'],
  }),
  replicas: key(z.int().min(1).max(5).default(1), {
    description:
      'How many servers of a NATS cluster keep each stream and bucket: 3 outlives the loss of one. Streams that exist get more, never fewer.',
    usedBy: ['every service'],
  }),
  password_file: key(file, {
    description:
      'A file with our password for NATS, read anew at each connection, so that it can change without a restart. The user is that of the URL, else the name of the service.',
    usedBy: ['every service'],
  }),
  ca_file: key(file, {
    description: 'Certificate authority of NATS reached by tls://, if the system does not know it.',
    usedBy: ['every service'],
  }),
  cert_file: key(file, { description: 'Our certificate towards NATS reached by tls://.', usedBy: ['every service'] }),
  key_file: key(file, { description: 'Private key of that certificate.', usedBy: ['every service'] }),
});

export const standby = section({
  enabled: key(z.boolean().default(false), {
    description:
      'Set it to run several instances of a service: one works, the others wait, and one of them takes over within 5 s when it is lost. Pollers all work and share the nodes. All instances of a service need the same setting. Not for pollers that run on each node.',
    usedBy: ['watcher', 'poller', 'analyzer', 'historian', 'notifier', 'orchestrator'],
  }),
});

export const questdb = section({
  url: key(url('http:', 'https:'), {
    description: 'A running QuestDB. The URL holds the user and password of its HTTP door. Without it `egressip up` starts one.',
    usedBy: ['historian'],
  }),
  reader_url: key(url('postgresql:'), {
    description:
      'The PostgreSQL door of that QuestDB, with a user that may only read (`pg.security.readonly`). Without it the historian takes no SQL of people and serves no console.',
    usedBy: ['historian'],
  }),
  console_port: key(z.int().min(1).max(65_535).nullable().default(null), {
    description:
      'The port on loopback where the historian serves QuestDB’s console, read-only. `egressip up` and the chart take 9000; elsewhere there is no console without it.',
    usedBy: ['historian', 'up'],
  }),
});

export const kube = section({
  config: key(file, {
    description: 'Path of a kubeconfig. Without it KUBECONFIG, ~/.kube/config or the service account of the pod.',
    usedBy: ['watcher', 'poller', 'orchestrator'],
  }),
  context: key(z.string().min(1).nullable().default(null), {
    description: 'Context of the kubeconfig instead of its current one.',
    usedBy: ['watcher', 'poller', 'orchestrator'],
  }),
  url: key(url('http:', 'https:'), {
    description: 'Address of an API server that asks for no credentials (the simulator, kubectl proxy), instead of a kubeconfig.',
    usedBy: ['watcher', 'poller', 'orchestrator'],
  }),
});

export const ovn = section({
  nb: key(z.record(z.string().min(1), z.string().regex(/^(unix|tcp|ssl):./, 'must begin with unix:, tcp: or ssl:')).default({}), {
    description:
      'The northbound database of each node: `NODE: ADDRESS` with an address as ovsdb-client takes it (unix:PATH, tcp:HOST:PORT, ssl:HOST:PORT). Of a database in a Raft cluster all servers, `tcp:A:6641,tcp:B:6641,tcp:C:6641`: the one that leads is followed.',
    usedBy: ['poller'],
    env: 'EGRESSIP_NB',
  }),
  exec: key(z.boolean().default(false), {
    description:
      'Reads the databases by exec into each ovnkube-node pod, a right that amounts to root on the nodes; the same as `--ovn exec`.',
    usedBy: ['poller'],
  }),
  ca_file: key(file, { description: 'Certificate authority of the databases reached by ssl:.', usedBy: ['poller'] }),
  cert_file: key(file, { description: 'Our certificate towards databases reached by ssl:.', usedBy: ['poller'] }),
  key_file: key(file, { description: 'Private key of that certificate.', usedBy: ['poller'] }),
});
