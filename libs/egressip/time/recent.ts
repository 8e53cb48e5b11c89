/**
 * The last changes of each pod, node and object: what `explain` tells of "just before". Bounded twice: few entries per
 * subject, and the subject that has been quiet longest gives way.
 */
import { recentKept, recentSubjectsKept, recentSubjectsSaved } from './settings.ts';

export type SubjectType = 'pod' | 'node' | 'egressip';

export interface RecentChange {
  readonly at: number;
  readonly text: string;
}

export class RecentChanges {
  readonly #bySubject = new Map<string, readonly RecentChange[]>();

  record(type: SubjectType, name: string, at: number, text: string): void {
    const key = `${type}:${name}`;
    const changes = this.#bySubject.get(key) ?? [];
    if (changes.at(-1)?.text === text) return;
    this.#bySubject.delete(key);
    this.#bySubject.set(key, [...changes.slice(1 - recentKept), { at, text }]);
    if (this.#bySubject.size <= recentSubjectsKept) return;
    for (const oldest of this.#bySubject.keys()) {
      this.#bySubject.delete(oldest);
      break;
    }
  }

  /** Oldest first. */
  of(type: SubjectType, name: string): readonly RecentChange[] {
    return this.#bySubject.get(`${type}:${name}`) ?? [];
  }

  /** The most recent of nodes and objects only: a checkpoint must stay small, and the changes of a pod are soon old. */
  checkpoint(): [string, readonly RecentChange[]][] {
    return [...this.#bySubject].filter(([key]) => !key.startsWith('pod:')).slice(-recentSubjectsSaved);
  }

  restore(state: readonly (readonly [string, readonly RecentChange[]])[]): void {
    for (const [key, changes] of state) this.#bySubject.set(key, changes);
  }
}
