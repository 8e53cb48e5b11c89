/**
 * The Numenta Anomaly Benchmark: its files in `shared/benchmarks/nab` and its scoring (NAB whitepaper and sweeper.py, standard
 * profile): sigmoid within and after windows, true positive 1, false positive 0.11, false negative 1, 15 % probation up to 750
 * rows, one threshold for all files, normalised between a null and a perfect detector.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sharedFolder } from './recording.ts';

export interface NabFile {
  readonly name: string;
  /** ms since 1970 */
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** First and last index of each labelled window. */
  readonly windows: readonly (readonly [number, number])[];
}

const folder = join(sharedFolder, 'benchmarks', 'nab');
export const nabPresent = existsSync(folder);
const falsePositive = 0.11;

export function readNab(): readonly NabFile[] {
  const labels = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));
  const files = labels.parse(JSON.parse(readFileSync(join(folder, 'windows.json'), 'utf8')));
  return Object.entries(files).map(([name, windows]) => {
    const [, ...lines] = readFileSync(join(folder, 'data', name), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((line) => line.trim().split(','));
    const times = rows.map(([time = '']) => timeOf(time));
    const indexOf = (time: string) => times.indexOf(timeOf(time));
    return {
      name,
      times,
      values: rows.map(([, value]) => Number(value)),
      windows: windows.map(([from, to]) => [indexOf(from), indexOf(to)] as const),
    };
  });
}

/** The standard score (0 null, 100 perfect) of scores by file at the threshold that suits all files best, as NAB does. */
export function nabScore(files: readonly NabFile[], scores: readonly (readonly number[])[]): { score: number; threshold: number } {
  const points = files.flatMap((file, index) => weighted(file, scores[index] ?? [], index));
  points.sort((a, b) => b.score - a.score);
  const windows = files.reduce((sum, file) => sum + file.windows.length, 0);
  const won = new Map<string, number>();
  let total = -windows;
  let best = { total, threshold: Number.POSITIVE_INFINITY };
  for (const [index, { score, weight, window }] of points.entries()) {
    if (window === null) total += weight;
    else {
      const before = won.get(window) ?? -1;
      if (weight > before) {
        won.set(window, weight);
        total += weight - before;
      }
    }
    // A threshold cannot separate equal scores.
    if (points[index + 1]?.score !== score && total > best.total) best = { total, threshold: score };
  }
  return { score: (100 * (best.total + windows)) / (2 * windows), threshold: best.threshold };
}

/** Points with a score above 0, outside the probation, with what a detection there would win or cost. */
function weighted(file: NabFile, scores: readonly number[], fileIndex: number) {
  const probation = Math.min(Math.floor(0.15 * file.values.length), 750);
  const points: { score: number; weight: number; window: string | null }[] = [];
  let previous: readonly [number, number] | null = null;
  let next = 0;
  for (let index = 0; index < file.values.length; index += 1) {
    const window = file.windows[next];
    const inside = window !== undefined && index >= window[0];
    const weight = inside
      ? sigmoid(-(window[1] - index + 1) / (window[1] - window[0] + 1)) / sigmoid(-1)
      : falsePositive * (previous === null ? -1 : sigmoid((index - previous[1]) / (previous[1] - previous[0])));
    const score = scores[index] ?? 0;
    if (index >= probation && score > 0) points.push({ score, weight, window: inside ? `${fileIndex} ${next}` : null });
    if (inside && index === window[1]) {
      previous = window;
      next += 1;
    }
  }
  return points;
}

function sigmoid(position: number): number {
  return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
}

function timeOf(text: string): number {
  return Date.parse(`${text.replace(/\.0+$/, '').replace(' ', 'T')}Z`);
}
