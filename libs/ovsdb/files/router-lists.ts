/**
 * What `ovn-nbctl lr-nat-list ROUTER` and `lr-policy-list ROUTER` print, with the columns of all versions. They say neither
 * whose a row is nor which ids it has, and cut long addresses off (`%-19.15s`), so that an IPv6 address may be a beginning.
 */
import type { ShownRow } from './database-file.ts';

const natColumns = {
  TYPE: 'type',
  EXTERNAL_IP: 'external_ip',
  LOGICAL_IP: 'logical_ip',
  EXTERNAL_PORT: 'external_port_range',
  LOGICAL_PORT: 'logical_port',
  MATCH: 'match',
} as const;

/** The offsets of the columns; null for any other line. */
export function natHeader(line: string): { readonly name: string; readonly at: number }[] | null {
  if (!/^\s*TYPE\s.*\bEXTERNAL_IP\b.*\bLOGICAL_IP\b/.test(line)) return null;
  return [...line.matchAll(/\S+/g)].map((word) => ({ name: word[0], at: word.index }));
}

/** Cuts the cells at the offsets of `natHeader`; null for a line that shows no whole NAT row. */
export function natLine(header: readonly { readonly name: string; readonly at: number }[], line: string): ShownRow | null {
  if (!/^\s*(?:snat|dnat|dnat_and_snat)\s/.test(line)) return null;
  const row: Record<string, unknown> = {};
  for (const [index, { name, at }] of header.entries()) {
    const column = natColumns[name as keyof typeof natColumns];
    const text = line.slice(at, header[index + 1]?.at).trim();
    if (column === 'logical_port') row[column] = text === '' ? ['set', []] : text;
    else if (column !== undefined) row[column] = text;
  }
  return row.external_ip === '' || row.logical_ip === '' ? null : row;
}

export function isPolicyHeader(line: string): boolean {
  return /^\s*Routing Policies\s*$/.test(line);
}

/** `priority match action [next hops] [options]`; an action is no word of a match, and what is pasted may have lost its wide columns. */
export function policyLine(line: string): ShownRow | null {
  const [, priority, match, action, rest = ''] = /^\s*(\d{1,5})\s+(\S.*?)\s+(allow|drop|reroute|jump)(?!\S)\s*(.*)$/.exec(line) ?? [];
  if (priority === undefined || match === undefined || action === undefined) return null;
  const words = rest.split(/[\s,]+/).filter((word) => word !== '');
  const nexthops = words.filter((word) => /^[0-9a-fA-F:.]*[.:][0-9a-fA-F:.]*$/.test(word));
  // A terminal that was too narrow broke the line: a reroute without next hops is none.
  if (action === 'reroute' && nexthops.length === 0) return null;
  const options = words.flatMap((word) => (/^[a-z_]+=/.test(word) ? [word.split('=')] : []));
  return { priority: Number(priority), match, action, nexthops: ['set', nexthops], options: ['map', options] };
}
