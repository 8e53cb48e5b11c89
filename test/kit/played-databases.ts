/** Northbound databases with the content of a recording. */
import type { ModelInput, OvnInput } from '#libs/contracts/model-input.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { NorthboundHandlers, NorthboundMonitor } from '#libs/ovsdb/port.ts';
import type { NorthboundTargets } from '#libs/ovsdb/targets.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export interface PlayedDatabases {
  readonly nodes: readonly string[];
  readonly targets: NorthboundTargets;
  play(input: OvnInput): void;
  isAway(node: string): boolean;
}

/** With the first content of each. */
export function playedDatabases(recorded: readonly ModelInput[], clock: Clock): PlayedDatabases {
  const databases = new Map<string, PlayedDatabase>();
  for (const input of recorded)
    if (input.source === 'ovn' && !databases.has(input.node)) databases.set(input.node, new PlayedDatabase(input, clock));
  const targets = [...databases].map(([node, { open }]) => ({ node, address: node, open }));
  return {
    nodes: [...databases.keys()],
    targets: {
      follow: (onTargets) => {
        void onTargets(targets);
        return () => undefined;
      },
    },
    play: (input) => databases.get(input.node)?.play(input),
    isAway: (node) => databases.get(node)?.isAway === true,
  };
}

class PlayedDatabase {
  readonly #node: string;
  readonly #clock: Clock;
  readonly #rows = new Map<string, RowChange>();
  readonly #followers = new Set<NorthboundHandlers>();
  isAway = false;

  constructor(first: OvnInput, clock: Clock) {
    this.#node = first.node;
    this.#clock = clock;
    this.play(first);
  }

  play(input: OvnInput): void {
    this.isAway = input.type === 'ovn-unavailable';
    if (input.type === 'ovn-snapshot') this.#rows.clear();
    for (const change of input.type === 'ovn-unavailable' ? [] : input.rows) {
      const key = `${change.table}/${change.uuid}`;
      if (change.row === null) this.#rows.delete(key);
      else this.#rows.set(key, change);
    }
    for (const follower of this.#followers) {
      if (input.type === 'ovn-changes') follower.onChanges(input.rows);
      else this.#tell(follower);
    }
  }

  readonly open = (handlers: NorthboundHandlers): NorthboundMonitor => ({
    start: () => {
      this.#followers.add(handlers);
      // As a real one: never while it is being started.
      queueMicrotask(() => this.#followers.has(handlers) && this.#tell(handlers));
    },
    stop: async () => void this.#followers.delete(handlers),
    state: () => ({
      node: this.#node,
      phase: this.isAway ? 'unavailable' : 'live',
      rows: this.#rows.size,
      observedUntil: this.#clock.now(),
      reconnects: 0,
      reason: null,
    }),
    rows: () => [...this.#rows.values()],
    ask: async () => undefined,
    refetch: async () => 0,
  });

  #tell(follower: NorthboundHandlers): void {
    if (this.isAway) follower.onUnavailable(new AppError('deadline-exceeded', { what: 'the database', ms: 1 }));
    else follower.onSnapshot([...this.#rows.values()], []);
  }
}
