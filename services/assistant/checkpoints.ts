/**
 * LangGraph's checkpoints in our bucket: of each conversation the last one, with the writes that came after it. What came before is
 * not gone back to. One writer per conversation; calls are taken one after the other.
 */
import type { RunnableConfig } from '@langchain/core/runnables';
import { BaseCheckpointSaver, type Checkpoint, type CheckpointMetadata, type CheckpointTuple, copyCheckpoint } from '@langchain/langgraph';
import { z } from 'zod';
import type { KeyValue } from '#libs/bus/port.ts';

/** A value as the serializer of LangGraph writes it: its type, and its text. */
const written = z.tuple([z.string(), z.string()]);
const saved = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  checkpoint: written,
  metadata: written,
  writes: z.array(z.object({ task: z.string(), index: z.number(), channel: z.string(), value: written })),
});
type Saved = z.output<typeof saved>;
type Writes = Parameters<BaseCheckpointSaver['putWrites']>[1];

/** Of these there is one per task whatever its place: LangGraph says where. */
const ownIndex: Readonly<Record<string, number>> = { __error__: -1, __scheduled__: -2, __interrupt__: -3, __resume__: -4 };
const place = z.object({ thread_id: z.string().min(1), checkpoint_id: z.string().optional() });

export class StoredCheckpoints extends BaseCheckpointSaver {
  readonly #bucket: Pick<KeyValue, 'get' | 'put' | 'delete'>;
  /** By conversation. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(bucket: Pick<KeyValue, 'get' | 'put' | 'delete'>) {
    super();
    this.#bucket = bucket;
  }

  override async getTuple({ configurable }: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { thread_id: thread, checkpoint_id: wanted } = place.parse(configurable);
    const kept = await this.#inTurn(thread, () => this.#read(thread));
    if (kept === null || (wanted !== undefined && wanted !== kept.id)) return undefined;
    const at = (id: string) => ({ configurable: { thread_id: thread, checkpoint_ns: '', checkpoint_id: id } });
    return {
      config: at(kept.id),
      checkpoint: await this.#load(kept.checkpoint),
      metadata: await this.#load(kept.metadata),
      pendingWrites: await Promise.all(
        kept.writes.map(async ({ task, channel, value }): Promise<[string, string, unknown]> => [task, channel, await this.#load(value)]),
      ),
      ...(kept.parent === null ? {} : { parentConfig: at(kept.parent) }),
    };
  }

  override async *list(config: RunnableConfig): AsyncGenerator<CheckpointTuple> {
    const tuple = await this.getTuple(config);
    if (tuple !== undefined) yield tuple;
  }

  override async put(config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata): Promise<RunnableConfig> {
    const { thread_id: thread, checkpoint_id: parent } = place.parse(config.configurable);
    const next: Saved = {
      id: checkpoint.id,
      parent: parent ?? null,
      checkpoint: await this.#dump(copyCheckpoint(checkpoint)),
      metadata: await this.#dump(metadata),
      writes: [],
    };
    await this.#inTurn(thread, () => this.#bucket.put(thread, next));
    return { configurable: { thread_id: thread, checkpoint_ns: '', checkpoint_id: checkpoint.id } };
  }

  override async putWrites(config: RunnableConfig, writes: Writes, task: string): Promise<void> {
    const { thread_id: thread, checkpoint_id: id } = place.parse(config.configurable);
    const more = await Promise.all(
      writes.map(async ([channel, value], index) => ({ task, index: ownIndex[channel] ?? index, channel, value: await this.#dump(value) })),
    );
    await this.#inTurn(thread, async () => {
      const kept = await this.#read(thread);
      // Of a checkpoint that is no longer the last one: what follows from them is stored already.
      if (kept === null || kept.id !== id) return;
      const others = kept.writes.filter((one) => !more.some(({ index }) => one.task === task && one.index === index));
      await this.#bucket.put(thread, { ...kept, writes: [...others, ...more] });
    });
  }

  override async deleteThread(thread: string): Promise<void> {
    await this.#inTurn(thread, () => this.#bucket.delete(thread));
  }

  async #read(thread: string): Promise<Saved | null> {
    const entry = await this.#bucket.get(thread);
    return entry === null ? null : saved.parse(entry.value);
  }

  async #dump(value: unknown): Promise<[string, string]> {
    const [type, bytes] = await this.serde.dumpsTyped(value);
    return [type, new TextDecoder().decode(bytes)];
  }

  #load([type, text]: readonly [string, string]) {
    return this.serde.loadsTyped(type, text);
  }

  #inTurn<T>(thread: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#last.get(thread) ?? Promise.resolve()).then(work);
    // A failure is its caller's, not that of who comes next.
    const settled = mine.catch(() => undefined);
    this.#last.set(thread, settled);
    settled.then(() => {
      if (this.#last.get(thread) === settled) this.#last.delete(thread);
    });
    return mine;
  }
}
