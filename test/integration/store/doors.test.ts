/** Who may do what at each door of QuestDB, and what nobody may do through the console. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '#libs/provision/ports.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { createQuery, type Query } from '#libs/store/query.ts';
import { createReader } from '#libs/store/reader.ts';
import { sql } from '#libs/store/sql.ts';
import { type Console, startConsole } from '../../../services/historian/console.ts';
import { provided } from '../../kit/provided.ts';
import { startQuestDb, type TestQuestDb } from '../../kit/questdb.ts';
import { execute, untilCount } from '../../kit/store.ts';

const server = await provided('questdb');

const reading = 'select count() from kept';

/** Each would change something, run something or read a file of the server. */
const changing = [
  'create table more (a int)',
  'create table more as (select 1)',
  'CrEaTe TaBlE more (a int)',
  'create view more as (select 1)',
  'create materialized view more as (select ts, count() as n from kept sample by 1h) partition by day',
  'insert into kept values (now(), 1)',
  'insert into kept select now(), 2',
  'with one as (select 1) insert into kept select now(), 3',
  'update kept set a = 2',
  'alter table kept add column b int',
  'alter table kept suspend wal',
  'truncate table kept',
  'rename table kept to lost',
  'vacuum table kept',
  'reindex table kept lock exclusive',
  'checkpoint create',
  'backup table kept',
  "copy kept from 'readme.txt'",
  "copy kept to 'out' with format parquet",
  "copy (select * from kept) to 'out' with format parquet",
  'drop table kept',
  'drop all tables',
  'DROP/**/TABLE/**/kept',
  '-- why\ndrop table kept',
  '--\rdrop table kept /*\nselect 1 */',
  "--'\nselect '--\ndrop table kept --'; drop table kept",
  '/* /* */ select 1; */ drop table kept',
  'select 1; drop table kept',
  'select 1;drop table kept;',
  'explain insert into kept values (now(), 1)',
  "with one as (select 1 as `'`) insert into kept select now(), 1 as `'` from one",
  'cancel query 1',
];

/** A read-only user of QuestDB may call these; the guard does not let them through. */
const acting = ['select reload_config()', 'select flush_query_cache()', "select * from read_parquet('x')", 'select dump_memory_usage()'];

const logins = ['none', 'wrong', 'reader', 'historian'] as const;
type Login = (typeof logins)[number];

describe.skipIf(!server.available)(`the doors of a real QuestDB (${server.reason})`, () => {
  let questdb: TestQuestDb;
  let query: Query;
  let shown: Console;

  beforeAll(async () => {
    questdb = await startQuestDb();
    query = createQuery(questdb);
    await execute(questdb.url, 'create table kept (ts timestamp, a int) timestamp(ts) partition by day wal');
    await execute(questdb.url, "insert into kept values ('2026-01-01', 7)");
    shown = await startConsole({ port: await freePort(), questdb: new URL(questdb.url).origin, query, clock: systemClock });
    await untilCount(query, sql`select count() from kept`, 1);
  });

  afterAll(async () => {
    await shown?.stop();
    await questdb?.dispose();
  });

  /** All tables, and what is in the one that is ours. */
  const contents = async () => {
    const tables = await query.run(sql`select table_name from tables() order by table_name`);
    return Promise.all(tables.rows.map(async ([name]) => [name, (await query.run(sql`select a from kept order by ts`)).rows]));
  };

  const urlWith = (url: string, login: Login) => {
    const own = new URL(url);
    const [user, password] = {
      none: ['', ''],
      wrong: ['historian', 'guessed'],
      reader: ['reader', new URL(questdb.readerUrl).password],
      historian: ['historian', new URL(questdb.url).password],
    }[login] as [string, string];
    own.username = user;
    own.password = password;
    return own.href.replace(/\/$/, '');
  };

  const http = async (login: Login, statement: string) => (await execute(urlWith(questdb.url, login), statement)).status;
  const ilp = async (login: Login) => {
    const { origin, username, password } = new URL(urlWith(questdb.url, login));
    const authorization = username === '' ? {} : { authorization: `Basic ${btoa(`${username}:${password}`)}` };
    const statuses: number[] = [];
    for (const path of ['/write', '/api/v2/write']) {
      statuses.push((await fetch(`${origin}${path}`, { method: 'POST', body: 'kept a=1i\n', headers: authorization })).status);
    }
    const form = new FormData();
    form.append('data', new Blob(['a\n1\n']), 'more.csv');
    for (const path of ['/imp?name=more', '/upload']) {
      statuses.push((await fetch(`${origin}${path}`, { method: 'POST', body: form, headers: authorization })).status);
    }
    return statuses;
  };
  const pg = (login: Login, statement: string) =>
    createReader(urlWith(questdb.readerUrl, login))(statement, { rows: 10, ms: 5_000 }).then(
      () => 'done',
      ({ message }: Error) => message,
    );

  describe.each(logins.slice(0, 3))('HTTP, login %s', (login) => {
    test('neither reads nor writes', async () => {
      const answers = await Promise.all([reading, ...changing].map((statement) => http(login, statement)));
      expect(new Set(answers)).toEqual(new Set([401]));
      expect((await ilp(login)).every((status) => status === 401 || status === 404)).toBe(true);
      expect(await contents()).toEqual([['kept', [[7]]]]);
    });
  });

  test('HTTP, login historian: reads and writes', async () => {
    expect(await http('historian', reading)).toBe(200);
    expect(await http('historian', 'create table written (a int)')).toBe(200);
    expect((await contents()).map(([name]) => name)).toEqual(['kept', 'written']);
    expect(await http('historian', 'drop table written')).toBe(200);
  });

  test.each(['none', 'wrong', 'historian'] as const)('PostgreSQL, login %s: is not let in', async (login) => {
    expect(await pg(login, reading)).toMatch(/invalid username\/password|closed/);
    expect(await pg(login, 'drop table kept')).toMatch(/invalid username\/password|closed/);
    expect(await contents()).toEqual([['kept', [[7]]]]);
  });

  test.each(['admin:quest', 'user:quest', 'admin:'])("PostgreSQL, QuestDB's own default %s: is not let in", async (login) => {
    const url = new URL(questdb.readerUrl);
    [url.username = '', url.password = ''] = login.split(':');
    await expect(createReader(url.href)(reading, { rows: 1, ms: 5_000 })).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  test('PostgreSQL, login reader: reads, and QuestDB itself refuses every statement that changes something, without our guard', async () => {
    expect(await createReader(questdb.readerUrl)(reading, { rows: 1, ms: 5_000 })).toMatchObject({ rows: [[1]], cut: false });
    for (const statement of changing) expect([statement, await pg('reader', statement)]).not.toEqual([statement, 'done']);
    expect(await contents()).toEqual([['kept', [[7]]]]);
  });

  test('it listens at no other door, and at these on loopback alone', () => {
    const expected = [questdb.url, questdb.readerUrl].map((url) => `127.0.0.1:${new URL(url).port}`);
    expect(listening(questdb.pid()).sort()).toEqual(expected.sort());
  });

  const asked = async (statement: string) => {
    const response = await fetch(`${shown.url}exec?${new URLSearchParams({ query: statement })}`);
    return { status: response.status, body: (await response.json()) as { readonly dataset?: unknown; readonly error?: string } };
  };

  test('the console reads without a login, with the page of QuestDB that asks for none', async () => {
    expect(await asked(reading)).toMatchObject({ status: 200, body: { dataset: [[1]] } });
    expect((await asked('tables();')).status).toBe(200);
    const page = await fetch(`${shown.url}?query=x`);
    expect(page.url).toContain('/index.html?query=x');
    expect(await page.text()).toContain('<title>QuestDB');
    const settings = (await (await fetch(`${shown.url}settings`)).json()) as { readonly config: Record<string, unknown> };
    expect(settings.config['acl.enabled']).toBe(false);
  });

  test.each([...changing, ...acting])('the console refuses %j', async (statement) => {
    const { status, body } = await asked(statement);
    expect(status).toBe(403);
    expect(body.error).toMatch(/not allowed|only reads/);
    expect(await contents()).toEqual([['kept', [[7]]]]);
  });

  test.each(['/write', '/api/v2/write', '/imp?name=more', '/upload', '/exec?query=drop%20table%20kept', '/settings', '/index.html'])(
    'the console takes no POST, PUT or DELETE to %s',
    async (path) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        expect((await fetch(new URL(path, shown.url), { method, body: 'kept a=1i\n' })).status).toBe(405);
      }
    },
  );

  test.each([
    '/exp?query=drop%20table%20kept',
    '/exp?query=select%201',
    '/imp',
    '/write',
    '/chk?j=kept',
    '//exec?query=drop%20table%20kept',
    '/EXEC?query=drop%20table%20kept',
    '/%65xec?query=drop%20table%20kept',
    '/x/../exec?query=drop%20table%20kept',
  ])('the console has no way to QuestDB by GET %s', async (path) => {
    const status = await rawStatus(path);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(await contents()).toEqual([['kept', [[7]]]]);
  });

  /** `fetch` would tidy the path up first. A login that a browser sends along must not reach QuestDB either. */
  const rawStatus = async (path: string) => {
    const { port } = new URL(shown.url);
    const { username, password } = new URL(questdb.url);
    const socket = connect({ host: '127.0.0.1', port: Number(port) });
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Basic ${btoa(`${username}:${password}`)}\r\nConnection: close\r\n\r\n`,
    );
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
  };

  test('the console answers to names of this machine alone', async () => {
    const { port } = new URL(shown.url);
    const status = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const request = get({ host: '127.0.0.1', port, path: '/settings', headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        request.once('error', reject);
      });
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status('rebound.example')).toBe(403);
  });
});

/** `ADDRESS:PORT` of the IPv4 sockets that a process listens on; IPv6 ones as `ipv6`. */
function listening(pid: number): string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        // Closed in the meantime.
        return [];
      }
    }),
  );
  const inState = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && inodes.has(inode ?? ''))
      .map(([, local = '']) => local);
  const v4 = inState('/proc/net/tcp').map((local) => {
    const [address = '', port = ''] = local.split(':');
    const bytes = [...Buffer.from(address, 'hex')].reverse();
    return `${bytes.join('.')}:${Number.parseInt(port, 16)}`;
  });
  return [...v4, ...inState('/proc/net/tcp6').map(() => 'ipv6')];
}
