import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '#libs/sources/files/bytes.ts';
import { readTar } from '#libs/sources/files/tar.ts';
import { inChunks } from './journal.ts';

async function entries(bytes: Uint8Array, read: (path: string) => boolean = () => true): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { path, content } of readTar(inChunks(bytes, 1000)))
    found.push([path, read(path) ? (await readText(content)).text : '(skipped)']);
  return found;
}

describe('tar archives', () => {
  let folder: string;
  const long = `${'d'.repeat(90)}/${'e'.repeat(90)}/${'f'.repeat(90)}`;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'eip-tar-'));
    mkdirSync(join(folder, long), { recursive: true });
    writeFileSync(join(folder, 'a'), 'x'.repeat(1500));
    writeFileSync(join(folder, 'empty'), '');
    writeFileSync(join(folder, long, 'name'), 'deep');
    symlinkSync('/etc/passwd', join(folder, 'link'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const tar = (format: string, ...files: string[]) =>
    execFileSync('tar', [`--format=${format}`, '-cf', '-', '-C', folder, ...files], { maxBuffer: 1e7 });

  it.each(['gnu', 'pax', 'ustar'])('of format %s give their regular files, links left out', async (format) => {
    const files = format === 'ustar' ? ['a', 'empty', 'link'] : ['a', 'empty', 'link', long];
    const expected = [['a', 'x'.repeat(1500)], ['empty', ''], ...(format === 'ustar' ? [] : [[`${long}/name`, 'deep']])];
    expect(await entries(tar(format, ...files))).toEqual(expected);
  });

  it('skip what nobody reads', async () => {
    expect(await entries(tar('gnu', 'a', 'empty'), (path) => path !== 'a')).toEqual([
      ['a', '(skipped)'],
      ['empty', ''],
    ]);
  });

  it('that end early are said to be cut off, wherever that is', async () => {
    const bytes = tar('gnu', 'a', 'empty').subarray(0, 512 + 1536 + 512);
    for (let length = 0; length < bytes.length; length += 97) await expect(entries(bytes.subarray(0, length))).rejects.toThrow(/cut off/);
  });

  it('that are damaged are said to be, not read as something else', async () => {
    const bytes = Buffer.from(tar('gnu', 'a', 'empty'));
    bytes.write('9', 512 + 1536 + 124);
    await expect(entries(bytes)).rejects.toThrow(/damaged at byte 2048/);
  });

  it('with a path that climbs out of its folder give it as text, and write nothing', async () => {
    const bytes = execFileSync('tar', ['-cPf', '-', '--transform=s,^a$,../../tmp/evil,', '-C', folder, 'a'], { maxBuffer: 1e7 });
    expect((await entries(bytes)).map(([path]) => path)).toEqual(['../../tmp/evil']);
  });
});
