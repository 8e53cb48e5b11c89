/** Files that are damaged, made to harm, or something else altogether: named, exit code 4, never a crash and never OK. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#libs/errors/app-error.ts';
import { audit } from '../../kit/audit.ts';
import { archiveOf, hasMustGathers, sharedFolder } from '../../kit/must-gather.ts';

/** More than a gibibyte in about one mebibyte: members of gzip may follow one another. */
function bomb(beginning: string): Buffer {
  const member = gzipSync(Buffer.alloc(32 * 1024 * 1024, ' '), { level: 9 });
  return Buffer.concat([gzipSync(Buffer.from(beginning)), ...Array.from({ length: 36 }, () => member)]);
}

describe.skipIf(!hasMustGathers)('hostile input (left out where the shared folder is not present)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'eip-hostile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const base = join(sharedFolder, 'cases', 'base');
  const objects = join(base, 'objects.json');
  const whole = ['w1', 'w2', 'w3'].map((node) => `${node}=${join(base, `${node}.json`)}`);
  const written = (content: string | Uint8Array) => {
    const path = join(folder, 'given');
    writeFileSync(path, content);
    return path;
  };
  /** Never OK, and what is wrong is said: in the verdict, or by the error that ends the command. */
  async function refused(args: readonly string[], about: RegExp, piped?: Uint8Array): Promise<void> {
    const answer = await audit(args, piped).catch((thrown: unknown) => {
      if (!(thrown instanceof AppError)) throw thrown;
      return thrown;
    });
    if (answer instanceof AppError) {
      expect(answer.exitCode).toBe(4);
      expect(answer.message).toMatch(about);
      return;
    }
    expect([answer.code, answer.verdict.complete]).toEqual([4, false]);
    expect(answer.verdict.findings).toEqual([]);
    expect(answer.verdict.missing.join('\n')).toMatch(about);
    // Nothing in a message steers the terminal.
    expect([answer.text, ...answer.said].join('\n').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }

  const json = readFileSync(join(base, 'w1.json'));
  it.each<[string, () => string | Uint8Array, RegExp]>([
    ['a bomb of spaces', () => bomb(''), /bomb|longer than any row/],
    ['a bomb in a JSON value', () => bomb('{"caption": "NAT table", "x": "'), /bomb|cut off or damaged/],
    ['a gzip stream that is cut off', () => gzipSync(json).subarray(0, 900), /cannot be read to its end/],
    ['a zip archive', () => Buffer.from('PK\x03\x04rest of it'), /zip archive/],
    ['compressed five times', () => [1, 2, 3, 4, 5].reduce((bytes) => gzipSync(bytes), Buffer.from(json)), /compressed too often/],
    ['brackets without end', () => `{"caption": "NAT table", "headings": ${'['.repeat(200_000)}`, /cut off|damaged/],
    ['a line without end', () => Buffer.alloc(70 * 1024 * 1024, 'x'), /longer than any row|neither an OVSDB file/],
    [
      'no UTF-8',
      () => Buffer.concat([Buffer.from('_uuid,logical_ip,external_ip\n'), Buffer.from([0xff, 0xfe, 0x80, 0x0a])]),
      /cannot be read|no table|neither/,
    ],
    [
      'names that are part of every object',
      () => '{"caption": "__proto__ table", "headings": ["__proto__", "constructor"], "data": [[1, 2]]}',
      /database of w1/,
    ],
    ['a southbound database', () => '{"caption": "Port_Binding table", "headings": ["_uuid"], "data": []}', /database of w1/],
  ])('a database that is %s', async (_, content, about) => {
    await refused(['--objects', objects, '--nb', `w1=${written(content())}`, ...whole.slice(1)], about);
  });

  it.each<[string, () => string | Uint8Array, RegExp]>([
    ['a bomb', () => bomb('{"kind": "List", "items": ['), /bomb|longer than can be read|cut off/],
    [
      'a bomb of YAML aliases',
      () =>
        `kind: List\na: &a [x, x]\n${'bcdefghij'
          .split('')
          .map((name, index) => `${name}: &${name} [${'*abcdefghi'[0]}${'abcdefghi'[index]}, *${'abcdefghi'[index]}]`)
          .join('\n')}\n`,
      /YAML|Kubernetes objects/,
    ],
    ['brackets without end', () => '['.repeat(300_000), /cut off or no JSON/],
    ['nested without measure', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /no JSON|cannot be read|exceeded/i],
    ['YAML nested without measure', () => `a: ${'['.repeat(20_000)}`, /YAML/],
    [
      'text in Latin-1',
      () => Buffer.from('apiVersion: v1\nkind: Namespace\nmetadata:\n  name: caf\xe9\n', 'latin1'),
      /cannot be read to its end/,
    ],
    ['UTF-16 without a mark', () => Buffer.from(readFileSync(objects, 'utf8'), 'utf16le'), /JSON|YAML/],
    ['a million things that are no objects', () => '{"a": 1}\n'.repeat(1_000_000), /something else than Kubernetes objects/],
    [
      'names that steer a terminal',
      () =>
        '{"kind": "Pod", "apiVersion": "v1", "metadata": {"name": "\\u001b[31mred", "namespace": "\\u001b]0;x\\u0007"}, "spec": {"nodeName": 7}}',
      /kind Pod|Pod/,
    ],
  ])('objects that are %s', async (_, content, about) => {
    await refused(['--objects', written(content()), '--nb', ...whole], about);
  });

  it('a pipe that breaks off, or holds a bomb', async () => {
    await refused(['--objects', objects, '-'], /cannot be read/, gzipSync(json).subarray(0, 900));
    await refused(['--objects', objects, '-'], /bomb|longer/, bomb('_uuid,logical_ip,external_ip\n'));
  });

  it('an archive with paths that climb, links, devices and names that steer a terminal holds what it holds', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(join(inside, 'network_logs'), { recursive: true });
    symlinkSync('/etc/passwd', join(inside, 'network_logs', 'x_nbdb'));
    symlinkSync('/', join(inside, 'loop'));
    writeFileSync(join(inside, '\u001b[31m_nbdb'), 'hello\n');
    execFileSync('mkfifo', [join(inside, 'pipe_nbdb')]);
    const path = join(folder, 'x.tar');
    execFileSync('tar', ['-cPf', path, '--transform=s,^inside,../../../../etc,', '-C', folder, 'inside']);
    await refused(['--must-gather', path], /no Node was collected|neither/);
    await refused(['--must-gather', inside], /no Node was collected|neither/);
  });

  it('an archive of bombs is read so far and no further', async () => {
    mkdirSync(join(folder, 'mg', 'network_logs'), { recursive: true });
    for (const name of ['a', 'b']) writeFileSync(join(folder, 'mg', 'network_logs', `${name}_nbdb.gz`), bomb('{"caption": "'));
    execFileSync('tar', ['cf', join(folder, 'inner.tar'), '-C', folder, 'mg']);
    execFileSync('tar', ['cf', join(folder, 'outer.tar'), '-C', folder, 'inner.tar']);
    await refused(['--must-gather', join(folder, 'outer.tar')], /bomb|cut off/);
  });

  it.each([0.001, 0.2, 0.6, 0.95])('an archive of which %d came through is incomplete, also through a pipe', async (share) => {
    const bytes = readFileSync(archiveOf('healthy'));
    await refused(['-'], /cannot be read|cut off|collected/, bytes.subarray(0, bytes.length * share));
  });
});
