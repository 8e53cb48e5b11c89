/** A real QuestDB for one test: a folder and a port of its own, kept over `kill()` and `restart()`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#libs/provision/ports.ts';
import { provideQuestDb, type QuestDbServer, questDbUrls, startQuestDbServer } from '#libs/provision/questdb.ts';

export interface TestQuestDb {
  /** With the historian's login. */
  readonly url: string;
  readonly readerUrl: string;
  /** Where it keeps everything. */
  readonly data: string;
  pid(): number;
  /** kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again on the same folder and port (stopping it when it runs). */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

export async function startQuestDb({ historian } = { historian: 'a1b2c3' }): Promise<TestQuestDb> {
  const provided = await provideQuestDb();
  if (!provided.available) throw new Error(provided.reason);
  const folder = await mkdtemp(join(tmpdir(), 'egressip-questdb-'));
  const doors = { port: await freePort(), readerPort: await freePort(), passwords: { historian, reader: 'd4e5f6' } };
  const start = () => startQuestDbServer({ files: provided.value, folder, doors });
  let server: QuestDbServer = await start();
  return {
    ...questDbUrls(doors),
    data: join(folder, 'data'),
    pid: () => server.pid,
    kill: () => server.kill(),
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await start();
    },
    dispose: async () => {
      await server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
