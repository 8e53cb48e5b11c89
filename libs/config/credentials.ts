/** The configuration as a person may see it: YAML, with credentials inside URLs blanked out. Other secrets are never in it. */
import { stringify } from 'yaml';
import { leavesOf } from './key.ts';
import { type Config, configSchema } from './schema.ts';

export function printConfig(config: Config): string {
  const hidden = new Set(leavesOf(configSchema).flatMap((leaf) => (leaf.meta.holdsCredentials === true ? [leaf.path.join('.')] : [])));
  return stringify(redacted(config, [], hidden));
}

function redacted(value: unknown, path: readonly string[], hidden: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    if (hidden.has(path.join('.'))) return withoutCredentials(value);
    return path.includes('receivers') && path.at(-1) === 'url' ? originOnly(value) : value;
  }
  if (Array.isArray(value)) return value.map((item, index) => redacted(item, [...path, String(index)], hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, redacted(child, [...path, name], hidden)]));
}

/** For logs too: a URL without user, password and query. */
export function withoutCredentials(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.username !== '') url.username = 'redacted';
  if (url.password !== '') url.password = 'redacted';
  if (url.search !== '') url.search = '?redacted';
  // URL adds a slash that the file does not have.
  return url.pathname === '/' && !text.endsWith('/') ? url.toString().replace(/\/$/, '') : url.toString();
}

/** Webhook addresses often carry their secret in the path. */
function originOnly(text: string): string {
  return URL.canParse(text) ? `${new URL(text).origin}/redacted` : 'redacted';
}
