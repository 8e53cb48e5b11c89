/**
 * Deadlines in order of time, then of key, so that what is due at the same moment always comes in the same order. A
 * binary heap that is never searched: whoever moves or drops a deadline pushes a new entry and ignores the outdated one.
 */
export interface Deadline {
  readonly at: number;
  readonly key: string;
}

export class Deadlines {
  #heap: Deadline[] = [];

  push(at: number, key: string): void {
    const entry = { at, key };
    const heap = this.#heap;
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      heap[index] = parent;
      heap[above] = entry;
      index = above;
    }
  }

  first(): Deadline | undefined {
    return this.#heap[0];
  }

  shift(): Deadline | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const rightIsLess = left !== undefined && right !== undefined && isBefore(right, left);
      const child = rightIsLess ? right : left;
      if (child === undefined || !isBefore(child, last)) break;
      heap[index] = child;
      index = 2 * index + (rightIsLess ? 2 : 1);
    }
    heap[index] = last;
    return first;
  }

  clear(): void {
    this.#heap = [];
  }
}

function isBefore(left: Deadline, right: Deadline): boolean {
  return left.at < right.at || (left.at === right.at && left.key < right.key);
}
