/**
 * The last changes of each pod, node and object: what `explain` tells of "just before". Bounded twice: few entries per
 * subject, and the subject that has been quiet longest gives way.
 */
import { recentKept, recentSubjectsKept, recentSubjectsSaved } from './settings.ts';

export type SubjectType = 'pod' | 'node' | 'egressip';

export interface RecentChange {
  readonly at: number;
  readonly text: string;
  /** Of a node's change: the object it concerns, where it concerns only that one. */
  readonly egressIP?: string;
}

export interface SavedChanges {
  readonly type: SubjectType;
  readonly name: string;
  readonly changes: readonly RecentChange[];
}

const savedTypes = ['node', 'egressip'] as const;

export class RecentChanges {
  /** By type, so that the many changes of pods do not push out the few of nodes and objects. */
  readonly #byType: Readonly<Record<SubjectType, Map<string, readonly RecentChange[]>>> = {
    pod: new Map(),
    node: new Map(),
    egressip: new Map(),
  };

  record(type: SubjectType, name: string, at: number, text: string, egressIP: string | null = null): void {
    const subjects = this.#byType[type];
    const changes = subjects.get(name) ?? [];
    if (changes.at(-1)?.text === text) return;
    subjects.delete(name);
    subjects.set(name, [...changes.slice(1 - recentKept), egressIP === null ? { at, text } : { at, text, egressIP }]);
    if (subjects.size <= recentSubjectsKept) return;
    const oldest = subjects.keys().next();
    if (oldest.done !== true) subjects.delete(oldest.value);
  }

  /** Oldest first. */
  of(type: SubjectType, name: string): readonly RecentChange[] {
    return this.#byType[type].get(name) ?? [];
  }

  /** The most recent of nodes and objects only: a checkpoint must stay small, and the changes of a pod are soon old. */
  checkpoint(): SavedChanges[] {
    return savedTypes.flatMap((type) =>
      [...this.#byType[type]].slice(-recentSubjectsSaved).map(([name, changes]) => ({ type, name, changes })),
    );
  }

  restore(state: readonly SavedChanges[]): void {
    for (const { type, name, changes } of state) this.#byType[type].set(name, changes);
  }
}
