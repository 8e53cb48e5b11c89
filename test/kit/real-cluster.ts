/**
 * A cluster on real parts, in the state in which a recording ends: a kube-apiserver with the recorded objects and one
 * ovsdb-server per node with the recorded rows. `monitor` may get, list and watch what we read and nothing else.
 */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type KubeKind, optionalKinds, requiredKinds } from '#libs/contracts/objects.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type KubeResource, resources } from '#libs/kube/resources.ts';
import { createTableStore, type TableStore, type TableUpdates } from '#libs/ovsdb/updates.ts';
import { createRowUpdates } from '#libs/sources/recording/row-updates.ts';
import { startKubeApiserver, type TestKubeApiserver } from './kube-apiserver.ts';
import { type Ovsdb, startOvsdb } from './ovsdb.ts';
import { recordingPath } from './recording.ts';

export interface RealCluster {
  readonly api: TestKubeApiserver;
  readonly databases: ReadonlyMap<string, Ovsdb>;
  /** `--kubeconfig FILE` of the monitor. */
  readonly kubeconfig: readonly string[];
  /** `--nb NODE=ADDRESS...` of all databases. */
  readonly nb: readonly string[];
  database(node: string): Ovsdb;
  /** From now on `monitor` may read these kinds and no others. */
  allow(kinds: readonly KubeKind[]): Promise<void>;
  /** Takes a NAT row of an EgressIP out of some database; `restore` puts it back. */
  dropSnat(): Promise<DroppedSnat>;
  stop(): Promise<void>;
}

export interface DroppedSnat {
  readonly node: string;
  /** The pod's address. */
  readonly podIP: string;
  restore(): Promise<void>;
}

export const allKinds: readonly KubeKind[] = [...requiredKinds, ...optionalKinds];

export async function startRealCluster(recording: string): Promise<RealCluster> {
  const { objects, stores } = await endOf(recording);
  const [api, ...started] = await Promise.all([
    startKubeApiserver(),
    ...[...stores].map(async ([node, store]): Promise<[string, Ovsdb]> => {
      const database = await startOvsdb();
      await database.transact(contentOf(store));
      return [node, database];
    }),
  ]);
  const databases = new Map(started);
  await api.applyCrds();
  await createObjects(api, objects);
  await createRole(api);
  const database = (node: string) => {
    const found = databases.get(node);
    if (found === undefined) throw new Error(`there is no database of ${node}`);
    return found;
  };
  return {
    api,
    databases,
    kubeconfig: ['--kubeconfig', api.monitorKubeconfig],
    nb: ['--nb', ...[...databases].map(([node, { address }]) => `${node}=${address}`)],
    database,
    allow: async (kinds) => {
      await api.client.patch(clusterRoles, { name: roleName }, { rules: rulesFor(kinds) });
    },
    dropSnat: () => dropSnat(databases),
    stop: async () => {
      await Promise.all([api.stop(), ...[...databases.values()].map((one) => one.stop())]);
    },
  };
}

interface RecordedObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly spec?: unknown;
  readonly status?: unknown;
}

interface RecordedLine {
  readonly src: string;
  readonly type: string;
  readonly kind: string;
  readonly node: string;
  readonly items?: readonly RecordedObject[];
  readonly object?: RecordedObject;
  readonly updates?: TableUpdates;
}

/** Objects as the API showed them last, rows as the databases held them last. */
async function endOf(recording: string) {
  const objects = new Map<string, RecordedObject>();
  const stores = new Map<string, TableStore>();
  const text = gunzipSync(await readFile(recordingPath(`${recording}.jsonl.gz`))).toString();
  for (const line of text.split('\n').filter((content) => content !== '')) {
    const { src, type, kind, node, items, object, updates } = JSON.parse(line) as RecordedLine;
    if (src === 'k8s') {
      for (const item of items ?? (object === undefined ? [] : [object])) {
        const key = `${kind} ${item.metadata.namespace ?? ''}/${item.metadata.name}`;
        if (type === 'DELETED') objects.delete(key);
        else objects.set(key, { ...item, kind });
      }
    } else if (src === 'ovn' && updates !== undefined) {
      const store = stores.get(node) ?? createTableStore();
      stores.set(node, store);
      if (type === 'initial') store.applyInitial(updates);
      else store.applyUpdate3(updates);
    }
  }
  return { objects: [...objects.values()], stores };
}

/** Inserts of one transaction; what a row refers to is named by the uuid it had in the recording. */
function contentOf(store: TableStore): unknown[] {
  const rows = store.rows();
  const known = new Set(rows.map(({ uuid }) => uuid));
  const nameOf = (uuid: string) => `row_${uuid.replaceAll('-', '_')}`;
  const renamed = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [tag, content] = value as [unknown, unknown];
    if (tag === 'uuid') return known.has(String(content)) ? ['named-uuid', nameOf(String(content))] : null;
    if (tag !== 'set' || !Array.isArray(content)) return value;
    return ['set', content.map(renamed).filter((element) => element !== null)];
  };
  const tables = createRowUpdates().initial(rows) as Record<string, Record<string, { readonly initial: Record<string, unknown> }>>;
  return Object.entries(tables).flatMap(([table, byUuid]) =>
    Object.entries(byUuid).map(([uuid, { initial }]) => {
      // A switch refers to its ports, which are not recorded.
      const columns = Object.entries(initial).flatMap(([column, value]) => {
        const kept = table === 'QoS' && column === 'action' ? withIntegers(value) : renamed(value);
        return kept === null ? [] : [[column, kept] as const];
      });
      return { op: 'insert', table, row: Object.fromEntries(columns), 'uuid-name': nameOf(uuid) };
    }),
  );
}

/** The one map with integers, which our notation of rows has as strings. */
function withIntegers(value: unknown): unknown {
  const [tag, pairs] = value as [string, [string, string][]];
  return [tag, pairs.map(([key, number]) => [key, Number(number)])];
}

const creationOrder = ['Namespace', 'Node', 'Pod', 'EgressIP'] as const;

async function createObjects(api: TestKubeApiserver, objects: readonly RecordedObject[]): Promise<void> {
  for (const kind of creationOrder) {
    await Promise.all(objects.filter((object) => object.kind === kind).map((object) => createObject(api, resources[kind], object)));
  }
}

async function createObject({ client }: TestKubeApiserver, resource: KubeResource, object: RecordedObject): Promise<void> {
  const { name, namespace, labels, annotations } = object.metadata;
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }), labels, annotations };
  const at = { name, ...(namespace === undefined ? {} : { namespace }) };
  const apiVersion = resource.group === '' ? resource.version : `${resource.group}/${resource.version}`;
  const { spec, status, kind } = object;
  try {
    await client.create(resource, { apiVersion, kind, metadata, spec, status }, namespace);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'kube-conflict') throw thrown;
    // A namespace that the API server makes itself.
    await client.patch(resource, at, { metadata: { labels, annotations } });
  }
  // Custom resources of the test have no status of their own: it came with the object.
  if (resource.group === '' && kind !== 'Namespace') await client.patch(resource, { ...at, subresource: 'status' }, { status });
}

const roleName = 'egressip-monitor';
const clusterRoles: KubeResource = { group: 'rbac.authorization.k8s.io', version: 'v1', plural: 'clusterroles', namespaced: false };
const clusterRoleBindings: KubeResource = { ...clusterRoles, plural: 'clusterrolebindings' };

async function createRole({ client }: TestKubeApiserver): Promise<void> {
  await client.create(clusterRoles, { metadata: { name: roleName }, rules: rulesFor(allKinds) });
  await client.create(clusterRoleBindings, {
    metadata: { name: roleName },
    roleRef: { apiGroup: clusterRoles.group, kind: 'ClusterRole', name: roleName },
    subjects: [{ kind: 'User', name: 'monitor', apiGroup: clusterRoles.group }],
  });
}

function rulesFor(kinds: readonly KubeKind[]) {
  return kinds.map((kind) => ({
    apiGroups: [resources[kind].group],
    resources: [resources[kind].plural],
    verbs: ['get', 'list', 'watch'],
  }));
}

const columns = ['_uuid', 'type', 'external_ip', 'logical_ip', 'logical_port', 'options', 'external_ids'];

async function dropSnat(databases: ReadonlyMap<string, Ovsdb>): Promise<DroppedSnat> {
  for (const [node, database] of databases) {
    const [found] = (await database.transact([{ op: 'select', table: 'NAT', where: [], columns }])) as [
      { rows: Record<string, unknown>[] },
    ];
    const row = found.rows.find((candidate) => JSON.stringify(candidate['external_ids']).includes('EgressIP'));
    if (row === undefined) continue;
    const { _uuid: uuid, ...values } = row;
    const [routers] = (await database.transact([
      { op: 'select', table: 'Logical_Router', where: [['nat', 'includes', ['set', [uuid]]]], columns: ['_uuid'] },
    ])) as [{ rows: { readonly _uuid: unknown }[] }];
    const router = routers.rows[0]?._uuid;
    const change = (mutation: unknown) => ({
      op: 'mutate',
      table: 'Logical_Router',
      where: [['_uuid', '==', router]],
      mutations: [mutation],
    });
    // A NAT row that no router refers to is removed by the server.
    await database.transact([change(['nat', 'delete', uuid])]);
    return {
      node,
      podIP: String(values['logical_ip']),
      restore: async () => {
        await database.transact([
          { op: 'insert', table: 'NAT', row: values, 'uuid-name': 'back' },
          change(['nat', 'insert', ['named-uuid', 'back']]),
        ]);
      },
    };
  }
  throw new Error('no database has a SNAT of an EgressIP');
}
