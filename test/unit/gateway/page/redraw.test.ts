/** When the page draws itself again: `page/redraw.js` under fake timers, without a browser. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRedraw } from '../../../../services/gateway/page/redraw.js';

describe('redraws of the page', () => {
  const listeners = new Map<string, () => void>();
  const page = { hidden: false, addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener) };

  beforeEach(() => {
    page.hidden = false;
    vi.stubGlobal('document', page);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** A page that was drawn just now, right before its own tick. */
  async function drawn(draw: () => Promise<void>) {
    const redraw = createRedraw(draw);
    await vi.advanceTimersByTimeAsync(9_900);
    redraw({ now: true });
    await vi.advanceTimersByTimeAsync(0);
    return redraw;
  }

  it('a change that comes while the tick waits for its turn is drawn at once, not with it ten seconds later', async () => {
    const draw = vi.fn(async () => {});
    const redraw = await drawn(draw);
    await vi.advanceTimersByTimeAsync(200);
    expect(draw).toHaveBeenCalledTimes(1);
    redraw();
    await vi.advanceTimersByTimeAsync(600);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('a change that comes while the answer is awaited is asked for again', async () => {
    const answers: (() => void)[] = [];
    const draw = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
    const redraw = await drawn(draw);
    redraw();
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(600);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('another view chosen while an answer is awaited is drawn as soon as that has come', async () => {
    const answers: (() => void)[] = [];
    const draw = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
    const redraw = await drawn(draw);
    redraw({ now: true });
    redraw();
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('goes on after a drawing that failed', async () => {
    const draw = vi.fn(async () => {});
    const redraw = await drawn(draw);
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    draw.mockRejectedValueOnce(new Error('cannot draw'));
    redraw();
    await vi.advanceTimersByTimeAsync(600);
    expect(String(report.mock.lastCall)).toContain('cannot draw');
    redraw();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(draw.mock.calls.length).toBeGreaterThan(2);
  });

  it('draws nothing while the tab is hidden, and at once when it is seen again', async () => {
    const draw = vi.fn(async () => {});
    const redraw = await drawn(draw);
    page.hidden = true;
    redraw();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(draw).toHaveBeenCalledTimes(1);
    page.hidden = false;
    listeners.get('visibilitychange')?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(draw).toHaveBeenCalledTimes(2);
  });
});
