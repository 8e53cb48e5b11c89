/** control_run wait: progress as the run goes on, the end when it comes, and a cancelled call that lets the run go on. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunDetail } from '#libs/contracts/runs.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { silentLogger } from '#libs/telemetry/logger.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { createMcpServer } from '../../../services/gateway/mcp/server.ts';
import { oneCluster } from '../../kit/one-cluster.ts';
import { runGoingOn } from '../../kit/run-detail.ts';

const going = runGoingOn({
  id: 'run-1',
  scenario: 'node-reboot',
  step: { id: '1/reboot', name: '1: reboot', startedAt: 0 },
  counts: { steps: 10, stepsDone: 4, passed: 0, failed: 0, notMeasured: 0 },
});

let run: RunDetail;
let asked: string[];
let client: Client;

beforeEach(async () => {
  run = going;
  asked = [];
  // Of the bus, what the tool asks.
  const answers: Readonly<Record<string, () => unknown>> = {
    'run-show': () => ({ run }),
    'run-checks': () => ({ checks: [], total: 0, cursor: null }),
  };
  const ask = async (_: string, question: string) => {
    asked.push(question);
    return answers[question]?.();
  };
  const bus = { ask, read: async () => [], streamInfo: async () => ({ lastSeq: 0 }) } as never;
  const server = createMcpServer(
    {
      bus,
      fleet: oneCluster('c'),
      clock: systemClock,
      consistencyMinimum: 0.9,
      catalogue: productCatalogue,
      runsEnabled: true,
      logger: silentLogger,
    },
    { principal: 'local', role: 'viewer' },
  );
  client = new Client({ name: 'test', version: '1' });
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(right), client.connect(left)]);
});
afterEach(() => client.close());

const wait = (options: { readonly signal?: AbortSignal; readonly onprogress: (progress: unknown) => void }) =>
  client.callTool({ name: 'control_run', arguments: { action: 'wait', id: 'run-1', timeout_seconds: 600 } }, undefined, options);

it('reports progress with the step, and answers with the run when it has ended', async () => {
  const seen: unknown[] = [];
  const result = await wait({
    onprogress: (progress) => {
      seen.push(progress);
      run = { ...going, state: 'passed', step: null, endedAt: 1, counts: { ...going.counts, stepsDone: 10 } };
    },
  });
  expect(seen).toEqual([{ progress: 4, total: 10, message: '1: reboot' }]);
  expect(result.structuredContent).toMatchObject({ runs: [{ id: 'run-1', state: 'passed' }] });
});

it('ends when the client cancels the call, and does not cancel the run', async () => {
  const ended = new AbortController();
  await expect(wait({ signal: ended.signal, onprogress: () => ended.abort(new Error('enough')) })).rejects.toThrow('enough');
  const before = asked.length;
  await new Promise(setImmediate);
  expect(asked.length).toBe(before);
  expect(asked).not.toContain('run-cancel');
});
