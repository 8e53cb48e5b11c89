/** Cuts the input of a state log into JSON texts that each fit a message. Each element is encoded once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ModelInput } from '#libs/contracts/model-input.ts';

export type SnapshotInput = Extract<ModelInput, { type: 'kube-snapshot' | 'ovn-snapshot' }>;
/** Changes, or that the source is unavailable. */
export type TailInput = Exclude<ModelInput, SnapshotInput>;

/** At least one text, each an input of the same type with a share of the elements. Lets other work run after each part. */
export async function splitSnapshot(input: SnapshotInput, maxBytes: number): Promise<string[]> {
  const { head, elements } = takeApart(input);
  const parts: string[] = [];
  for (const part of cut(head, elements, maxBytes)) {
    parts.push(part);
    await nextTurn();
  }
  return parts;
}

/** Changes too large for one message become several; what was one transaction then arrives in pieces. */
export function splitTail(input: TailInput, maxBytes: number): string[] {
  const text = JSON.stringify(input);
  if (input.type === 'kube-unavailable' || input.type === 'ovn-unavailable' || Buffer.byteLength(text) <= maxBytes) return [text];
  const { head, elements } = takeApart(input);
  return [...cut(head, elements, maxBytes)];
}

type ListInput = SnapshotInput | Extract<TailInput, { type: 'kube-changes' | 'ovn-changes' }>;

/** The text up to the elements, which become the last member. */
function takeApart(input: ListInput): { readonly head: string; readonly elements: readonly unknown[] } {
  const [name, elements, rest] = listOf(input);
  return { head: `${JSON.stringify(rest).slice(0, -1)},"${name}":[`, elements };
}

function listOf(input: ListInput): [string, readonly unknown[], object] {
  if (input.type === 'kube-snapshot') {
    const { objects, ...rest } = input;
    return ['objects', objects, rest];
  }
  if (input.type === 'kube-changes') {
    const { changes, ...rest } = input;
    return ['changes', changes, rest];
  }
  const { rows, ...rest } = input;
  return ['rows', rows, rest];
}

function* cut(head: string, elements: readonly unknown[], maxBytes: number): Generator<string> {
  let texts: string[] = [];
  let bytes = head.length;
  for (const element of elements) {
    const text = JSON.stringify(element);
    const size = Buffer.byteLength(text) + 1;
    if (texts.length > 0 && bytes + size > maxBytes) {
      yield `${head}${texts.join(',')}]}`;
      texts = [];
      bytes = head.length;
    }
    texts.push(text);
    bytes += size;
  }
  yield `${head}${texts.join(',')}]}`;
}
