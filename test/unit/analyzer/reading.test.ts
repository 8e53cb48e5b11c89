/** While the analyzer reads the log, the core has rows that it has not judged yet: a broken node must not look right meanwhile. */
import { expect, it } from 'vitest';
import type { Bus } from '#libs/bus/port.ts';
import { isJudged } from '#libs/contracts/verdict.ts';
import { createServiceBoard } from '../../../services/gateway/live/service-board.ts';
import type { ToolContext } from '../../../services/gateway/mcp/tool.ts';
import { validateSnatLrpRules } from '../../../services/gateway/mcp/tools/validate.ts';
import { renderMetrics } from '../../../services/gateway/metrics/exposition.ts';
import { checkOthers } from '../../../services/orchestrator/checks/rows.ts';
import type { Check, StepContext } from '../../../services/orchestrator/engine/scenario.ts';
import { holdOffMs, setUp } from './silent-cluster.ts';

it('a node with an alert is neither valid nor right while the log is read, and its alert is not counted as over', async () => {
  const { bus, name, clock, faults, startProducer, startAnalyzer, pass } = setUp();
  const stops = [startProducer('watcher', 'watcher-1'), startProducer('poller', 'poller-1')];
  const first = await startAnalyzer();
  await pass(2 * holdOffMs);
  faults.inject({ kind: 'missing-snat' });
  await pass(3 * holdOffMs);
  const node = (await bus.ask(name, 'findings', {})).findings.find(({ state }) => state === 'firing')?.node ?? '';
  expect(node).not.toBe('');
  await first.stop();
  const held = holdLast();
  const second = await startAnalyzer(held.wrap);
  await pass(2_500);

  const ofNode = () => validateSnatLrpRules.run({ node_name: node, limit: 50 }, { bus, cluster: name } as unknown as ToolContext);
  const metrics = () =>
    renderMetrics({ bus, cluster: name, board: createServiceBoard(clock, false), own: null, rowLimits: { snat: 1, reroute: 1 } });
  const explained = async () => (await bus.ask(name, 'explain', { type: 'node', name: node })).verdict;
  expect(await ofNode()).toMatchObject({ valid: null, summary: `${node}: unknown: the analyzer is still reading the state log.` });
  expect(await explained()).toMatch(/^The present state is unknown: the analyzer is still reading the state log/);
  expect((await bus.ask(name, 'nodes', {})).nodes.filter(isJudged)).toEqual([]);
  const blind = await metrics();
  expect(blind).toContain(`egressip_node_complete{node="${node}"} 0`);
  expect(blind).not.toContain('egressip_findings{');
  expect((await othersChecked(bus, name)).map(({ result }) => result)).toEqual(['not-measured']);

  await held.release();
  await pass(2 * holdOffMs);
  expect(await ofNode()).toMatchObject({ valid: false });
  expect(await metrics()).toContain('egressip_findings{kind="missing-snat",severity="critical",state="firing"} 1');
  expect((await othersChecked(bus, name)).map(({ result }) => result)).toContain('failed');
  await Promise.all([pass(5_000), second.stop(), ...stops.map((stop) => stop())]);
});

/** Holds the last message of the log back from an analyzer until it is released. */
function holdLast() {
  let deliver: (() => Promise<void> | void) | null = null;
  let isHeld = true;
  const wrap = (bus: Bus): Bus => ({
    ...bus,
    follow: (options) =>
      bus.follow({
        ...options,
        onMessage: async (message) => {
          const before = deliver;
          deliver = () => options.onMessage(message);
          await before?.();
          if (!isHeld) await release();
        },
      }),
  });
  const release = async () => {
    isHeld = false;
    const last = deliver;
    deliver = null;
    await last?.();
  };
  return { wrap, release };
}

async function othersChecked(bus: Bus, name: string): Promise<readonly Check[]> {
  const made: Check[] = [];
  const context = {
    ask: () => bus.ask(name, 'verdict', {}),
    wait: (_what: string, _timeoutMs: number, probe: () => Promise<unknown>) => probe(),
    check: async (checks: readonly Check[]) => void made.push(...checks),
  } as unknown as StepContext;
  await checkOthers(context, 'moved', [], 0);
  return made;
}
