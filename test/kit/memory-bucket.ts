/** As a bucket of the bus: values are copied, a revision that is not the last one is a conflict, and watchers are told in turn. */
import type { BucketEntry, KeyValue } from '#libs/bus/port.ts';
import { AppError } from '#libs/errors/app-error.ts';

export function memoryBucket(): KeyValue {
  const kept = new Map<string, { readonly text: string; readonly revision: number }>();
  const watchers = new Set<(entry: BucketEntry) => void>();
  let last = 0;
  const tell = (key: string, text: string | undefined, revision: number) => {
    for (const watcher of watchers)
      queueMicrotask(() => watcher({ key, value: text === undefined ? undefined : JSON.parse(text), revision }));
  };
  return {
    get: async (key) => {
      const entry = kept.get(key);
      return entry === undefined ? null : { value: JSON.parse(entry.text), revision: entry.revision };
    },
    put: async (key, value, revision) => {
      if (revision !== undefined && (kept.get(key)?.revision ?? 0) !== revision)
        throw new AppError('bus-conflict', { bucket: 'memory', key, revision });
      last += 1;
      const text = JSON.stringify(value);
      kept.set(key, { text, revision: last });
      tell(key, text, last);
      return last;
    },
    delete: async (key) => {
      kept.delete(key);
      last += 1;
      tell(key, undefined, last);
    },
    keys: async () => [...kept.keys()],
    entries: async () => [...kept].map(([key, { text, revision }]) => ({ key, value: JSON.parse(text), revision })),
    watch: async (onEntry) => {
      for (const [key, { text, revision }] of kept) onEntry({ key, value: JSON.parse(text), revision });
      watchers.add(onEntry);
      return { stop: async () => void watchers.delete(onEntry) };
    },
  };
}
