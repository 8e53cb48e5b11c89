/**
 * What the past costs the present: a row changed in a real ovsdb-server until its pending finding is in a reader's hands,
 * while nobody asks for trends; while the historian, a process of its own, computes those of 500 nodes again and again; and
 * while the analyzer's own process does so, as it did before the historian was.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { createQuery } from '#libs/store/query.ts';
import { createSchema } from '#libs/store/schema.ts';
import { sql } from '#libs/store/sql.ts';
import { eventually } from '../kit/eventually.ts';
import { startHistorian } from '../kit/historian.ts';
import { startQuestDb } from '../kit/questdb.ts';
import { execute, untilCount } from '../kit/store.ts';
import { type BenchRow, ms, percentile } from './row.ts';
import { loadNow, startChainToFinding } from './system.ts';

const nodes = 500;
const perNode = 1_440;
const measureMs = 40_000;
/** The nodes of a trend are those of the newest samples: the chain's own few nodes must not be the newest while it is measured. */
const minutesAhead = 15;

export async function rows(): Promise<BenchRow[]> {
  const questdb = await startQuestDb();
  const chain = await startChainToFinding();
  try {
    await fillIn(questdb.url, chain.cluster);
    const quiet = await delaysOf(chain, 0);
    const env = { ...process.env, EGRESSIP_CLUSTER: chain.cluster, EGRESSIP_NATS_URL: chain.nats.url, EGRESSIP_QUESTDB_URL: questdb.url };
    const historian = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'services/historian/main.ts'], {
      env,
      stdio: 'ignore',
    });
    const asked = await startAsking(chain);
    const beside = await asked.beside(delaysOf(chain, 1));
    const answers = await asked.stop();
    const exited = once(historian, 'exit');
    historian.kill('SIGTERM');
    await exited;
    const within = await startHistorian(chain.nats.url, { cluster: chain.cluster, url: questdb.url });
    const before = await startAsking(chain);
    const inside = await before.beside(delaysOf(chain, 2));
    await before.stop();
    await within.stop();
    const what = 'row changed -> pending finding';
    const row = (name: string, share: number, goal: number): BenchRow => {
      const [ours, theirs, idle] = [beside, inside, quiet].map((delays) => percentile(delays, share)) as [number, number, number];
      return {
        name: `${what}, ${name}, while trends of ${nodes} nodes are computed (${loadNow()}) / within the analyzer, as before`,
        ours: `${ms(ours)} (quiet: ${ms(idle)})`,
        theirs: ms(theirs),
        ratio: theirs / ours,
        goal: `<= ${goal} ms`,
        reached: ours <= goal,
      };
    };
    return [
      row('p50', 0.5, 10),
      row('p99', 0.99, 50),
      {
        name: `trends of ${nodes} nodes, ${answers.length} answers, median`,
        ours: ms(percentile(answers, 0.5)),
        theirs: '',
        ratio: null,
        goal: '<= 10 s',
        reached: percentile(answers, 0.5) <= 10_000,
      },
    ];
  } finally {
    await chain.stop();
    await questdb.dispose();
  }
}

type Chain = Awaited<ReturnType<typeof startChainToFinding>>;

/** A day of samples a minute. */
async function fillIn(url: string, cluster: string): Promise<void> {
  await createSchema({ url }).ensure();
  const statement = `insert into node_samples (ts, cluster, node, complete, expected, actual, matched, snat, reroute, consistency, egress_ips)
    select dateadd('m', cast(${minutesAhead} - (x - 1) / ${nodes} as int), now()), '${cluster}', 'worker-' || (x % ${nodes}), true, 300, 300, 300, cast(150 + x / 10000 + rnd_int(0, 9, 0) as long), cast(150 + rnd_int(0, 9, 0) as long), 1.0, 3
    from long_sequence(${nodes * perNode})`;
  const response = await execute(url, statement, 120_000);
  if (!response.ok) throw new Error(await response.text());
  await untilCount(createQuery({ url }), sql`select count() from node_samples`, nodes * perNode);
}

const answer = z.object({ ms: z.number(), trends: z.number(), missing: z.array(z.string()) });

/** Once the historian answers, a process asks for all trends again and again. */
async function startAsking({ bus, cluster, nats }: Chain) {
  await eventually(
    'the historian answers',
    () =>
      bus.ask(cluster, 'trends', { hours: 24 }, 60_000).then(
        ({ trends }) => (trends.length >= 2 * nodes ? true : null),
        () => null,
      ),
    120_000,
  );
  const times: number[] = [];
  const failed = Promise.withResolvers<never>();
  const asker = fork(new URL('../kit/trends-asker.ts', import.meta.url), [nats.url, cluster]);
  asker.on('error', failed.reject);
  asker.on('exit', (code) => failed.reject(new Error(`the asker ended with ${code}`)));
  asker.on('message', (message) => {
    const { ms: took, trends, missing } = answer.parse(message);
    if (trends < 2 * nodes) failed.reject(new Error(`${trends} trends: ${missing.join('; ')}`));
    times.push(took);
  });
  return {
    /** What was measured beside it, or why asking failed. */
    beside: <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed.promise]),
    stop: async () => {
      asker.removeAllListeners('exit').kill();
      return times;
    },
  };
}

async function delaysOf({ change, found }: Chain, round: number): Promise<number[]> {
  const madeAt = new Map<string, number>();
  const stopAt = performance.now() + measureMs;
  for (let index = 0; performance.now() < stopAt; index += 1) {
    await pause(50 + Math.random() * 300);
    const address = `172.3${round}.${index >> 8}.${index & 255}`;
    madeAt.set(address, performance.now());
    await change(address);
  }
  await pause(2_000);
  return found.delays(madeAt);
}
