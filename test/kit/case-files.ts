/** The small inputs of `../shared/cases` as files by name that a test changes, and the answer of `egressip audit` over them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Explanation } from '#libs/contracts/questions.ts';
import { explain } from '#libs/egressip/explain/explain.ts';
import { setName } from '#libs/egressip/model/expect/set-names.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { createMonitor } from '#libs/egressip/time/monitor.ts';
import { assemble } from '#libs/sources/files/assemble.ts';
import { readGivenFiles } from '#libs/sources/files/given-files.ts';
import { type AuditAnswer, audit } from './audit.ts';
import { sharedFolder } from './must-gather.ts';

/** Texts by node, and `objects`. */
export type CaseFiles = Readonly<Record<string, string>>;

/** A raw Kubernetes object, as far as these tests change it. */
export interface RawObject {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

export function caseFiles(name: string): CaseFiles {
  const folder = join(sharedFolder, 'cases', name);
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(names.map((file) => [basename(file, '.json'), readFileSync(join(folder, file), 'utf8')]));
}

/** Each object as `change` gives it back: itself, another, several, or none. */
export function withObjects(files: CaseFiles, change: (object: RawObject) => RawObject | readonly RawObject[]): CaseFiles {
  const list: { items: RawObject[] } = JSON.parse(files['objects'] ?? '');
  return { ...files, objects: JSON.stringify({ ...list, items: list.items.flatMap(change) }) };
}

/** Without the rows of a dump that have such a value in some column. References to them stay. */
export function withoutRows(files: CaseFiles, node: string, value: string): CaseFiles {
  const lines = (files[node] ?? '').trim().split('\n');
  const kept = lines.map((line) => {
    const table: { data: unknown[][] } = JSON.parse(line);
    return JSON.stringify({ ...table, data: table.data.filter((cells) => !cells.includes(value)) });
  });
  return { ...files, [node]: kept.join('\n') };
}

/** With another annotation, or without it. */
export function annotated(object: RawObject, key: string, text: string | null): RawObject {
  const { [key]: _, ...others } = object.metadata.annotations ?? {};
  return { ...object, metadata: { ...object.metadata, annotations: text === null ? others : { ...others, [key]: text } } };
}

/** Nodes, databases and namespaces under other names. */
export function renamed(files: CaseFiles, names: Readonly<Record<string, string>>): CaseFiles {
  const whole = new RegExp(`(?<![a-zA-Z0-9])(?:${Object.keys(names).join('|')})(?![a-zA-Z0-9])`, 'g');
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [names[name] ?? name, text.replace(whole, (one) => names[one] ?? one)]),
  );
}

/** The same cluster in IPv6 alone: each address and network moved over, and with it the names of address sets. */
export function inIPv6(files: CaseFiles): CaseFiles {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, textInIPv6(text)]));
}

function textInIPv6(text: string): string {
  const ids = new Set([...text.matchAll(/[a-z0-9_.-]+-network-controller:[\w:./-]+?:v4(?::[\w.-]+)?(?=")/g)].map(([id]) => id));
  const sets = [...ids].reduce((all, id) => {
    const other = id.replace(':v4', ':v6');
    return all.replaceAll(setName(id), setName(other)).replaceAll(id, other);
  }, text);
  return sets
    .replace(/\b(\d+)\.(\d+)\.(\d+)\.(\d+)(?:\/(\d+))?\b/g, (_, ...parts: string[]) => {
      const [a, b, c, d, prefix] = parts.slice(0, 5).map((part) => (part === undefined ? null : Number(part)));
      const low = (c ?? 0) * 256 + (d ?? 0);
      const address = `fd${(a ?? 0).toString(16).padStart(2, '0')}:${(b ?? 0).toString(16)}::${low === 0 ? '' : low.toString(16)}`;
      return prefix == null ? address : `${address}/${prefix > 16 ? 96 + prefix : 16 + prefix}`;
    })
    .replace(/\bip4\b/g, 'ip6')
    .replace(/"v4"/g, '"v6"')
    .replace(/\bipv4\b/g, 'ipv6');
}

export interface CaseAnswer extends AuditAnswer {
  readonly explain: (type: Explanation['subject']['type'], name: string) => Promise<Explanation>;
}

export async function answerOf(files: CaseFiles): Promise<CaseAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'eip-case-'));
  const path = (name: string) => join(folder, `${name}.json`);
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
    const nodes = Object.keys(files).filter((name) => name !== 'objects');
    const answer = await audit(['--objects', path('objects'), '--nb', ...nodes.map((node) => `${node}=${path(node)}`)]);
    const read = await readGivenFiles({ objects: [path('objects')], databases: nodes.map((node) => ({ node, path: path(node) })) });
    const model = createModel();
    const monitor = createMonitor({ model, holdOffMs: 0 });
    for (const input of assemble(read, 1_000).inputs) monitor.apply(input);
    return { ...answer, explain: async (type, name) => explain(model, monitor, { type, name }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
