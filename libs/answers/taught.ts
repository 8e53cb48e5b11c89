/** What was learnt from the examples of a language, as the file beside it has it: weights that are not zero, two bytes each. */
import { Buffer } from 'node:buffer';
import type { Learned } from './learn.ts';

/** By intent, what its examples have. */
export type ByIntent = Readonly<Record<string, readonly string[]>>;

export interface Taught {
  readonly readers: readonly Learned[];
  /** The words, as stems. */
  readonly said: ByIntent;
  readonly meant: ByIntent;
  /** How they begin. */
  readonly begun: ByIntent;
  /** The words that could turn them round, with what they are about. */
  readonly turned: ByIntent;
  /** What they join with "and". */
  readonly joined: ByIntent;
}

type Packed = Omit<Learned, 'weights'> & { readonly weights: string };

/** The label of examples that must not be answered. */
export const notOurs = '';

export const setsOf = (given: ByIntent): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(given).map(([intent, those]) => [intent, new Set(those)]));

/** `source`: the digest of what it was learnt from. */
export function packed(taught: Taught, source: string): string {
  const readers = taught.readers.map((reader) => ({ ...reader, weights: sparse(reader).toString('base64') }));
  return `${JSON.stringify({ source, ...taught, readers })}\n`;
}

export function unpacked(text: string): Taught & { readonly source: string } {
  const file = JSON.parse(text) as Omit<Taught, 'readers'> & { readonly source: string; readonly readers: readonly Packed[] };
  return { ...file, readers: file.readers.map((reader) => ({ ...reader, weights: dense(reader, Buffer.from(reader.weights, 'base64')) })) };
}

/** Of each feature: how many weights it has, and each with its label. */
function sparse({ labels, weights }: Learned): Buffer {
  const bytes: number[] = [];
  for (let from = 0; from < weights.length; from += labels.length) {
    const pairs = labels.flatMap((_label, label) => (weights[from + label] === 0 ? [] : [label, (weights[from + label] ?? 0) & 255]));
    bytes.push(pairs.length / 2, ...pairs);
  }
  return Buffer.from(bytes);
}

function dense({ labels, features }: Pick<Learned, 'labels' | 'features'>, bytes: Buffer): Int8Array {
  const weights = new Int8Array(labels.length * features.length);
  let at = 0;
  for (let from = 0; from < weights.length; from += labels.length) {
    const end = at + 1 + 2 * (bytes[at] ?? 0);
    for (at += 1; at < end; at += 2) weights[from + (bytes[at] ?? 0)] = bytes[at + 1] ?? 0;
  }
  return weights;
}
