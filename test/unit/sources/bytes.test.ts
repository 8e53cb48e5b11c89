import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFile, readText } from '#libs/sources/files/bytes.ts';

const text = '{"name": "Grüße 🎈"}\r\n'.repeat(40_000);
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'eip-bytes-'));
  });
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 of a PowerShell redirection', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-16 in gzip', gzipSync(utf16)],
  ])('of %s is read as its text', async (_, bytes) => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    expect(await readText(openFile(path))).toEqual({ text, problem: null });
  });

  it('of two bytes, one or none is read as it is', async () => {
    for (const bytes of [[0x7b, 0x7d], [0x7b], []]) {
      const path = join(folder, 'file');
      await writeFile(path, Buffer.from(bytes));
      expect((await readText(openFile(path))).text).toBe(Buffer.from(bytes).toString());
    }
  });
});
