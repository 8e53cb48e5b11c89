/**
 * The databases that a server serves: the rows of `_Server`'s table Database (ovsdb-server(7)). For a clustered database they say
 * whether this server leads, whether it reaches its cluster, and the index of its last log entry.
 */

export interface ServedDatabase {
  readonly name: string;
  readonly clustered: boolean;
  readonly connected: boolean;
  readonly leader: boolean;
  readonly schema: string;
  /** Of the cluster; null while it is being joined and for a database without one. */
  readonly cluster: string | null;
  /** Of the last entry of the Raft log that is in the database; null for a database without a cluster. */
  readonly index: number | null;
}

export const servedColumns = ['name', 'model', 'connected', 'leader', 'schema', 'cid', 'index'] as const;

/** By the row's uuid, after an update. The columns hold at most one element each, so a modify carries new values. */
export function servedDatabases(before: ReadonlyMap<string, ServedDatabase>, updates: unknown): Map<string, ServedDatabase> {
  const after = new Map(before);
  const rows = (updates as { readonly Database?: Readonly<Record<string, Readonly<Record<string, unknown>>>> } | null)?.Database ?? {};
  for (const [uuid, update] of Object.entries(rows)) {
    const whole = update.initial ?? update.insert ?? update.modify ?? update.new;
    if (whole === undefined) after.delete(uuid);
    else after.set(uuid, changed(update.modify === undefined ? unknownYet : (after.get(uuid) ?? unknownYet), whole));
  }
  return after;
}

/** Left out of a whole row means the default; of a modify, unchanged. */
const unknownYet: ServedDatabase = {
  name: '',
  clustered: false,
  connected: false,
  leader: false,
  schema: '',
  cluster: null,
  index: null,
};

function changed(known: ServedDatabase, row: unknown): ServedDatabase {
  const { name, model, connected, leader, schema, cid, index } = row as Readonly<Record<string, unknown>>;
  return {
    name: typeof name === 'string' ? name : known.name,
    clustered: typeof model === 'string' ? model === 'clustered' : known.clustered,
    connected: typeof connected === 'boolean' ? connected : known.connected,
    leader: typeof leader === 'boolean' ? leader : known.leader,
    schema: typeof schema === 'string' ? schema : known.schema,
    cluster: Array.isArray(cid) && cid[0] === 'uuid' ? String(cid[1]) : known.cluster,
    index: typeof index === 'number' ? index : known.index,
  };
}
