import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayVerdict, verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { recordingPath, recordingsPresent } from '../../kit/recording.ts';
import { runCli } from '../../kit/run-cli.ts';

describe('the CLI given files that are not what they should be', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-damaged-input-'));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  it('ends a recording that begins at no moment with exit code 4 and two lines, not as a failure of its own', async () => {
    const path = join(folder, 'moment.jsonl');
    await writeFile(path, '{"t":0,"src":"rec","epochMs":1000000000000000000}\n{"t":1,"src":"mark","text":"x"}\n');
    const { code, stdout, stderr } = await runCli(['replay', path]);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([4, '', 2]);
    expect(stderr).toMatch(/is not a recording: .*epochMs/);
  });

  it('reads objects as PowerShell writes them, and ends with exit code 4 on a database of another node than the named one', async () => {
    const node = (name: string) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, uid: name } });
    const [objects, dump] = [join(folder, 'objects.json'), join(folder, 'w1.json')];
    const table = { caption: 'NB_Global table', headings: ['_uuid', 'name', 'options'], data: [[['uuid', 'a'], 'w1', ['map', []]]] };
    const lines = [node('w1'), node('w2')].map((object) => `${JSON.stringify(object, null, 2)}\r\n`).join('');
    await writeFile(objects, `\ufeff${lines}`, 'utf16le');
    await writeFile(dump, `\ufeff${JSON.stringify(table)}\r\n`, 'utf16le');
    const { code, stdout } = await runCli(['audit', '--objects', objects, '--nb', `w2=${dump}`, '-o', 'json']);
    const { complete, missing, nodes } = verdictSchema.parse(JSON.parse(stdout));
    expect([code, complete, nodes.map((each) => each.node)]).toEqual([4, false, ['w1', 'w2']]);
    expect(missing).toContain('w1.json: given for w2, but it says that it is the database of w1; it counts for neither');
  });

  it.skipIf(!recordingsPresent)(
    'replays a recording with every line twice as the recording (left out where it is not present)',
    async () => {
      const path = join(folder, 'twice.jsonl');
      const text = gunzipSync(await readFile(recordingPath('basic-lifecycle.jsonl.gz'))).toString();
      await writeFile(path, text.replaceAll(/^.*\n/gm, '$&$&'));
      const verdicts = await Promise.all(
        [recordingPath('basic-lifecycle.jsonl.gz'), path].map(async (file) => {
          const { stdout } = await runCli(['replay', file, '-o', 'json']);
          const { stats: _, ...verdict } = replayVerdict.parse(JSON.parse(stdout));
          return verdict;
        }),
      );
      expect(verdicts[1]).toEqual(verdicts[0]);
    },
  );
});
