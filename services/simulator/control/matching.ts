/**
 * Which objects select which pods, and which one of several serves a pod: the first, for as long as it selects it. All
 * zones of the simulated cluster agree on that unless a fault makes them disagree.
 */

import { selectorMatches } from '../kube/selectors.ts';
import type { KubeStore } from '../kube/store.ts';
import { egressIPView, type PodView, podView } from './views.ts';

export interface Matching {
  /** Looks at a pod again. @returns whether anything changed for it. */
  refresh(podKey: string): boolean;
  matched(podKey: string): readonly string[];
  serving(podKey: string): string | null;
  podsOf(egressIP: string): Iterable<string>;
}

const none: readonly string[] = Object.freeze([]);

export function createMatching(store: KubeStore, onStandby: (pod: PodView, serving: string, standby: string) => void): Matching {
  const matched = new Map<string, readonly string[]>();
  const active = new Map<string, string>();
  const pods = new Map<string, Set<string>>();

  function matchesOf(key: string): readonly string[] {
    const object = store.get('pods', key);
    const pod = object === null ? null : podView(object);
    if (pod === null || !pod.counts) return none;
    const labels = store.get('namespaces', pod.namespace)?.metadata.labels ?? {};
    const names = store
      .list('egressips')
      .map(egressIPView)
      .filter((view) => selectorMatches(view.namespaceSelector, labels) && selectorMatches(view.podSelector, pod.labels))
      .sort((left, right) => (left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : 0))
      .map(({ name }) => name);
    return names.length === 0 ? none : names;
  }

  return {
    refresh: (key) => {
      const before = matched.get(key) ?? none;
      const servedBefore = active.get(key) ?? null;
      const now = matchesOf(key);
      for (const name of before) if (!now.includes(name)) pods.get(name)?.delete(key);
      for (const name of now) pods.set(name, (pods.get(name) ?? new Set()).add(key));
      if (now.length === 0) matched.delete(key);
      else matched.set(key, now);
      const serving = servedBefore !== null && now.includes(servedBefore) ? servedBefore : (now[0] ?? null);
      if (serving === null) active.delete(key);
      else active.set(key, serving);
      const object = store.get('pods', key);
      if (serving !== null && object !== null) {
        for (const name of now) if (name !== serving && !before.includes(name)) onStandby(podView(object), serving, name);
      }
      return serving !== servedBefore || before.join() !== now.join();
    },
    matched: (key) => matched.get(key) ?? none,
    serving: (key) => active.get(key) ?? null,
    podsOf: (name) => pods.get(name) ?? none,
  };
}
