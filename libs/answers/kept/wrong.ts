/**
 * What was wrong at some moment of that time: also what began before it or ended after it, so that a long violation never looks
 * like none.
 */
import type { FindingKind } from '#libs/contracts/findings.ts';
import { literal, narrowed, type Row, rowLines, stamp } from '../history.ts';
import { kindsOf } from '../kinds.ts';
import type { Given } from '../port.ts';
import type { Kept, Then } from './port.ts';

/** `kinds`: those of the question where none are given. */
export function findings(kinds: readonly FindingKind[] = []): Kept {
  const question = (given: Then<Given>) => {
    const wanted = kinds.length > 0 ? kinds : kindsOf(given.entities.kind);
    const conditions = [
      subjectOf(given, ['egressip', 'node', 'pod']),
      wanted.length > 0 ? `kind IN (${wanted.map(literal).join(', ')})` : "severity <> 'info'",
    ].join(' AND ');
    return openThen(given, { table: 'findings', key: 'fingerprint', conditions });
  };
  return {
    question,
    lines: async (asked) => (await rowLines(asked, question(asked), openRow, 'The history has no such finding of that time.')).lines,
  };
}

export const incidents: Kept = {
  question: incidentsThen,
  lines: async (asked) => (await rowLines(asked, incidentsThen(asked), openRow, 'The history has no such incident of that time.')).lines,
};

function incidentsThen(given: Then<Given>) {
  const conditions = `${subjectOf(given, ['egressip', 'node'])} AND severity <> 'info'`;
  return openThen(given, { table: 'incidents', key: 'id', conditions });
}

/** Zones that disagree concern pods of several EgressIPs, and name none: they may concern the one in the question. */
function subjectOf(given: Given, has: Parameters<typeof narrowed>[1]): string {
  const { address, egressip, pod } = given.entities;
  const isPods = has.includes('pod');
  const ofAddress = address === undefined ? '' : ` AND (address = ${literal(address)}${isPods ? ` OR pod_ip = ${literal(address)}` : ''})`;
  const own = `${narrowed(given, has)}${ofAddress}`;
  if (address === undefined && egressip === undefined && pod === undefined) return own;
  return `((${own}) OR (${narrowed({ ...given, entities: {} }, [])} AND kind = 'zones-disagree'))`;
}

interface Source {
  readonly table: 'findings' | 'incidents';
  readonly key: 'fingerprint' | 'id';
  readonly conditions: string;
}

/** A finding or incident that comes back has another `since`; it ends when it is first resolved after it fired. */
function openThen({ range: { from, to } }: Then<Given>, { table, key, conditions }: Source) {
  const fired = `SELECT ${key}, since, min(ts) AS fired, first(kind) AS kind, last(reason) AS reason FROM ${table} WHERE ${conditions} AND state = 'firing' AND since <= ${stamp(to)} GROUP BY ${key}, since`;
  const ended = `SELECT ts, ${key} FROM ${table} WHERE ${conditions} AND state = 'resolved'`;
  const all = `SELECT f.since AS since, min(e.ts) AS until, f.kind AS kind, f.reason AS reason FROM (${fired}) f LEFT JOIN (${ended}) e ON f.${key} = e.${key} AND e.ts >= f.fired GROUP BY f.${key}, f.since, f.kind, f.reason`;
  return { sql: `SELECT * FROM (${all}) WHERE until = null OR until >= ${stamp(from)} ORDER BY since DESC` };
}

const openRow = ({ since, until, kind, reason }: Row): string =>
  `${since} to ${until ?? 'now, or an end that was not seen'}, ${kind}: ${reason}`;
