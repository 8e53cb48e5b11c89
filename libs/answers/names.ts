/**
 * The names that exist now: nodes, objects and their addresses at once, pods, runs and scenarios when a question may name one.
 * Where a list could not be had, nothing is known of it: a name is then neither there nor not there.
 */
import { hasCode } from '#libs/errors/app-error.ts';
import type { Ask } from './port.ts';

export interface Names {
  readonly nodes: readonly string[];
  readonly egressIPs: readonly string[];
  readonly addresses: ReadonlySet<string>;
  /** Whether the address belongs to a known object, pod or node. */
  isHeld(address: string): Promise<boolean>;
  /** Keys of the pods whose namespace, name or address holds the text. */
  podsLike(text: string): Promise<readonly string[]>;
  pods(): Promise<readonly string[]>;
  /** The oldest first. */
  runs(): Promise<readonly string[]>;
  scenarios(): Promise<readonly string[]>;
}

const pageSize = 5_000;

export async function readNames(ask: Ask): Promise<Names> {
  const [objects, nodes] = await Promise.all([
    everything(async (cursor) => {
      const { egressIPs, cursor: next } = await ask('status', { limit: pageSize, cursor });
      return { items: egressIPs, next };
    }),
    everything(async (cursor) => {
      const { nodes: items, cursor: next } = await ask('nodes', { limit: pageSize, cursor });
      return { items, next };
    }),
  ]);
  const addresses = new Set(objects.flatMap((object) => object.addresses.map(({ address }) => address)));
  return {
    nodes: nodes.map(({ node }) => node),
    egressIPs: objects.map(({ egressIP }) => egressIP),
    addresses,
    isHeld: async (address) => addresses.has(address) || (await ask('explain', { type: 'ip', name: address })).found,
    podsLike: async (text) => keysOf(await ask('pods', { search: text, limit: 50 })),
    pods: () =>
      everything(async (cursor) => {
        const answer = await ask('pods', { limit: pageSize, cursor });
        return { items: keysOf(answer), next: answer.cursor };
      }),
    runs: once(async () =>
      (await ask('run-list', { limit: pageSize })).runs.toSorted((a, b) => a.createdAt - b.createdAt).map(({ id }) => id),
    ),
    scenarios: once(async () => (await ask('run-scenarios', {})).scenarios.map(({ name }) => name)),
  };
}

/** Without an orchestrator there are no names of test runs: `question-unanswered` counts as an empty list. */
function once(read: () => Promise<readonly string[]>): () => Promise<readonly string[]> {
  let asked: Promise<readonly string[]> | null = null;
  return () =>
    (asked ??= read().catch((thrown: unknown) => {
      if (hasCode(thrown, 'question-unanswered')) return [];
      throw thrown;
    }));
}

async function everything<T>(
  read: (cursor: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: { readonly items: readonly T[]; readonly next: string | null } = await read(cursor);
    all.push(...page.items);
    if (page.next === null) return all;
    cursor = page.next;
  }
}

const keysOf = ({ pods }: { readonly pods: readonly { readonly namespace: string; readonly name: string }[] }): string[] =>
  pods.map(({ namespace, name }) => `${namespace}/${name}`);
