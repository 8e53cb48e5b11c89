/**
 * What may pass to a database that is only to be read. An allow-list: a method or operation nobody thought of is refused.
 * The trap: the server must see exactly what was judged, so the request is written anew from its judged parts, never
 * passed on as bytes (two keys of the same name would be read differently by two parsers).
 */

export type Judged =
  | { readonly verdict: 'pass'; readonly message: Readonly<Record<string, unknown>> }
  | { readonly verdict: 'refuse'; readonly id: unknown; readonly what: string }
  /** A notification: nobody waits for an answer. */
  | { readonly verdict: 'drop'; readonly what: string };

const readingMethods: ReadonlySet<unknown> = new Set([
  'echo',
  'list_dbs',
  'get_schema',
  'get_server_id',
  'set_db_change_aware',
  'monitor',
  'monitor_cond',
  'monitor_cond_since',
  'monitor_cond_change',
  'monitor_cancel',
]);

/** Of one message of a reader (RFC 7047 section 4). Its answers to the server's `echo` pass too. */
export function judge(message: unknown): Judged {
  if (!isObject(message)) return { verdict: 'drop', what: 'a message that is not JSON-RPC' };
  const id = own(message, 'id');
  const method = own(message, 'method');
  const params = own(message, 'params');
  if (method === undefined)
    return { verdict: 'pass', message: { id, result: own(message, 'result') ?? null, error: own(message, 'error') ?? null } };
  if (id === null || id === undefined) return { verdict: 'drop', what: `notification ${String(method).slice(0, 40)}` };
  if (readingMethods.has(method) || (method === 'transact' && onlySelects(params)))
    return { verdict: 'pass', message: { id, method, params: params ?? [] } };
  return { verdict: 'refuse', id, what: method === 'transact' ? 'transact with more than select' : String(method).slice(0, 40) };
}

/** The answer to a refused request, as ovsdb-server gives it in its read-only mode. */
export function refusal(id: unknown, what: string): Readonly<Record<string, unknown>> {
  return { id, result: null, error: { error: 'not allowed', details: `${what}: only reading passes here` } };
}

function onlySelects(params: unknown): boolean {
  if (!Array.isArray(params) || typeof params[0] !== 'string') return false;
  return params.slice(1).every((operation: unknown) => isObject(operation) && own(operation, 'op') === 'select');
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
