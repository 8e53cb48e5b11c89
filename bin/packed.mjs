#!/usr/bin/env node
// The bin of the npm package: runs the compiled CLI on this Node when it is new enough, else on the one that came with the
// package. That one is of a platform package without install scripts, which npm may have been told not to run.
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOn } from '../scripts/start.mjs';

const neededMajor = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = Number(process.versions.node.split('.')[0]) >= neededMajor ? process.execPath : bundledNode();
if (node === null) {
  process.stderr.write(
    `This is Node ${process.versions.node}, and no Node ${neededMajor} came with the package for ${process.platform}-${process.arch}.\n` +
      `Install Node ${neededMajor} or newer, or install the package again without --omit=optional.\n`,
  );
  process.exit(1);
}
// The package may be where nobody may write, and be gone tomorrow.
const cache = process.env.EGRESSIP_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'egressip-analyzer');
startOn(node, join(root, 'services', 'cli', 'main.js'), process.argv.slice(2), {
  programs: dirname(node),
  compileCache: join(cache, 'compile'),
});

function bundledNode() {
  try {
    return createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    // Left out, or none is made for this platform.
    return null;
  }
}
