import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplayVerdict } from '#libs/contracts/verdict.ts';
import { createModel } from '#libs/egressip/model/index.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type Random, seededRandom } from '#libs/runtime/random.ts';
import { openRecording } from '#libs/sources/recording/recording.ts';
import { replayVerdict } from '#libs/sources/verdicts.ts';
import { recordingPath, recordingsPresent } from '../../kit/recording.ts';

const seedsEach = 20;

/** Damage to a list of lines that always can be noticed, or that changes nothing. */
const noticeable: Readonly<Record<string, (lines: string[], random: Random) => void>> = {
  'a line twice': (lines, random) => {
    const index = indexIn(lines, random);
    lines.splice(index, 0, lines[index] ?? '');
  },
  'every line twice': (lines) => {
    lines.splice(0, lines.length, ...lines.flatMap((line) => [line, line]));
  },
  'two lines in the place of one another': (lines, random) => {
    const [left, right] = [indexIn(lines, random), indexIn(lines, random)];
    [lines[left], lines[right]] = [lines[right] ?? '', lines[left] ?? ''];
  },
  'two neighbours in the place of one another': (lines, random) => {
    const index = Math.max(1, indexIn(lines, random));
    [lines[index - 1], lines[index]] = [lines[index] ?? '', lines[index - 1] ?? ''];
  },
  'a line without one of its fields': (lines, random) => {
    changeLine(lines, random, (line) => {
      delete line[pick(Object.keys(line), random)];
    });
  },
};

/** Damage that may lead to another content that is as good as the true one: a digit of an address. */
const hidden: typeof noticeable = {
  'a flipped bit': (lines, random) => {
    const index = indexIn(lines, random);
    const bytes = Buffer.from(lines[index] ?? '');
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    lines[index] = bytes.toString('latin1');
  },
  'a value too few': (lines, random) => {
    changeValue(lines, random, (parent, key) => {
      delete parent[key];
    });
  },
  'a value of another kind': (lines, random) => {
    const values = [null, true, '', [], {}, -1, 0.5, 1e15, 1e308, 2 ** 53, '2026-99-99T99:99:99Z', '__proto__', '::/999', '{', ['set', []]];
    changeValue(lines, random, (parent, key) => {
      parent[key] = pick(values, random);
    });
  },
  'a value that is nested too deep': (lines, random) => {
    const [open, close] = pick(['[]', '{}'], random) === '[]' ? ['[', ']'] : ['{"a":', '}'];
    const depth = pick([60, 3_000, 100_000], random);
    const index = changeValue(lines, random, (parent, key) => {
      parent[key] = 'here';
    });
    lines[index] = (lines[index] ?? '').replace('"here"', () => `${open.repeat(depth)}1${close.repeat(depth)}`);
  },
};

describe.skipIf(!recordingsPresent)('a recording that was damaged (left out where the reference data is not present)', () => {
  const whole = recordingsPresent
    ? gunzipSync(readFileSync(recordingPath('overlapping-egressips.jsonl.gz')))
        .toString()
        .trimEnd()
    : '';
  let folder: string;
  let truth: ReplayVerdict;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-damaged-'));
    truth = await replayed(whole.split('\n'));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  async function replayed(lines: readonly string[]): Promise<ReplayVerdict> {
    const path = join(folder, 'damaged.jsonl');
    await writeFile(path, `${lines.join('\n')}\n`, 'latin1');
    return await replayVerdict(createModel(), await openRecording(path), null, () => 0);
  }

  /** Null where it was refused with a word. */
  async function damaged(damage: (lines: string[], random: Random) => void, seed: number): Promise<ReplayVerdict | null> {
    const lines = whole.split('\n');
    damage(lines, seededRandom(seed));
    try {
      const verdict = await replayed(lines);
      expect(verdict.complete || verdict.missing.length > 0, `seed ${seed}: incomplete without a reason`).toBe(true);
      return verdict;
    } catch (thrown) {
      expect(thrown instanceof AppError && thrown.code, `seed ${seed}: ${String(thrown)}`).toBe('recording-invalid');
      return null;
    }
  }

  const found = (verdict: ReplayVerdict) => verdict.findings.map(({ fingerprint }) => fingerprint).sort();

  it.each(Object.keys(noticeable))('by %s is incomplete, or gives what it gives undamaged', async (name) => {
    for (let seed = 0; seed < seedsEach; seed += 1) {
      const verdict = await damaged(noticeable[name] ?? fail, seed);
      if (verdict?.complete !== true) continue;
      expect([verdict.consistency, found(verdict)], `seed ${seed}`).toEqual([truth.consistency, found(truth)]);
    }
  });

  it('by every line twice is complete: its lines tell that they are the same', async () => {
    expect((await damaged(noticeable['every line twice'] ?? fail, 0))?.complete).toBe(true);
  });

  it.each(Object.keys(hidden))('by %s ends in a verdict, and says what it could not read', async (name) => {
    for (let seed = 0; seed < seedsEach; seed += 1) await damaged(hidden[name] ?? fail, seed);
  });
});

function changeLine(lines: string[], random: Random, change: (line: Record<string, unknown>) => void): number {
  const index = indexIn(lines, random);
  const line: Record<string, unknown> = JSON.parse(lines[index] ?? '');
  change(line);
  lines[index] = JSON.stringify(line);
  return index;
}

function changeValue(lines: string[], random: Random, change: (parent: Record<string, unknown>, key: string) => void): number {
  return changeLine(lines, random, (line) => {
    const [parent, key] = pick(valuesWithin(line), random);
    change(parent, key);
  });
}

function valuesWithin(parent: Record<string, unknown>): [parent: Record<string, unknown>, key: string][] {
  return Object.entries(parent).flatMap(([key, value]) => [
    [parent, key],
    ...(typeof value === 'object' && value !== null ? valuesWithin(value as Record<string, unknown>) : []),
  ]);
}

function indexIn(lines: readonly string[], random: Random): number {
  return Math.floor(random() * lines.length);
}

function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function fail(): never {
  throw new Error('no such damage');
}
