import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { rangeOf } from '../ask/range.ts';
import { type Command, type CommandContext, exitCodes } from '../command.ts';
import { table } from '../format/table.ts';

const mostOutlooks = 20;

export const command: Command = {
  name: 'insights',
  group: 'ask',
  summary: 'list insights from the history: limits that come near, changes with the events before them, unusual values',
  positionals: ['[NODE]'],
  options: {
    ...gatewayOptions,
    acknowledge: { value: 'ID', summary: 'silence this insight: you know about it' },
    around: { value: 'WHEN', summary: 'compare fail-overs and pods before and after a moment, or "upgrade" for the last upgrade' },
    days: { value: 'N', summary: 'with --around: days before and after (7)' },
  },
  examples: ['egressip insights', 'egressip insights worker-1 -o json', 'egressip insights --acknowledge limit-ahead:snat:worker-1'],
  async run(context) {
    const client = gatewayClient(context);
    const id = context.text('acknowledge');
    if (id !== null) {
      const answer = await client.post('insight-acknowledge', `/api/v1/insights/${encodeURIComponent(id)}/acknowledge`, {});
      context.print(answer, () => `acknowledged: ${answer.insight.reason}`);
      return exitCodes.fine;
    }
    const around = context.text('around');
    if (around !== null) return compareAround(context, around);
    const answer = await client.get('insights', '/api/v1/insights', { node: context.positionals[0] ?? null, limit: 5000 });
    context.print(answer, (terminal) => {
      const insights = table(
        answer.insights,
        [
          { title: 'STATE', value: ({ state, acknowledgedAt }) => (acknowledgedAt === null ? state : 'acknowledged') },
          { title: 'KIND', value: ({ kind }) => kind },
          { title: 'SINCE', value: ({ at }) => minute(at) },
          { title: 'WHAT', value: ({ reason }) => reason, keep: 'text' },
          { title: 'ID', value: (one) => one.id, leaveOut: 1 },
        ],
        terminal,
      );
      const outlooks = table(
        answer.outlooks.slice(0, mostOutlooks),
        [
          { title: 'NODE', value: ({ node }) => node, keep: 'whole' },
          { title: 'COUNT', value: ({ series }) => series },
          { title: 'NOW', value: ({ now }) => now, align: 'right' },
          { title: 'LIMIT', value: ({ limit }) => limit, align: 'right' },
          { title: 'FULL IN DAYS', value: full, align: 'right' },
          { title: '95 %', value: interval, leaveOut: 1 },
          { title: 'BACK-TEST ERROR', value: ({ backTestError }) => backTestError, align: 'right', leaveOut: 2 },
        ],
        terminal,
      );
      const [noInsights, noOutlooks] = answer.freshness.complete
        ? ['no insights', 'no counts with a limit yet']
        : ['no insight is known, but some inputs are missing', 'no count with a limit is known'];
      return [answer.insights.length === 0 ? noInsights : insights, answer.outlooks.length === 0 ? noOutlooks : outlooks].join('\n\n');
    });
    if (answer.outlooks.length > mostOutlooks)
      context.say(`${answer.total} counts in all, the first ${mostOutlooks} are shown; -o json has more`);
    if (!answer.freshness.complete) context.say(`incomplete: ${answer.freshness.missing.join('; ')}`);
    return answer.freshness.complete ? exitCodes.fine : exitCodes.incomplete;
  },
};

async function compareAround(context: CommandContext, around: string) {
  const at = around === 'upgrade' ? null : Date.parse(around);
  if (Number.isNaN(at)) throw context.usageError(`--around takes a moment such as 2026-11-24T10:00Z, or "upgrade", not ${around}`);
  const answer = await gatewayClient(context).get('before-after', '/api/v1/before-after', {
    at,
    days: context.integer('days', rangeOf('before-after', 'days')) ?? 7,
    node: context.positionals[0] ?? null,
  });
  context.print(answer, (terminal) =>
    [
      `${answer.days} days before and after ${minute(answer.at)} UTC${answer.what === null ? '' : `: ${answer.what}`}`,
      table(
        answer.measures,
        [
          { title: 'WHAT', value: ({ series }) => series },
          { title: 'BEFORE', value: ({ before }) => countOf(before), align: 'right' },
          { title: 'MEDIAN MS', value: ({ before }) => before.medianMs, align: 'right' },
          { title: 'AFTER', value: ({ after }) => countOf(after), align: 'right' },
          { title: 'MEDIAN MS', value: ({ after }) => after.medianMs, align: 'right' },
          { title: 'SHIFT MS', value: ({ shiftMs }) => shiftMs, align: 'right' },
          { title: 'P', value: ({ p }) => p?.toPrecision(2) ?? null, align: 'right', leaveOut: 1 },
          { title: 'VERDICT', value: ({ verdict }) => verdict.replace('-', ' '), keep: 'whole' },
        ],
        terminal,
      ),
      ...(answer.measures.some(({ before, after }) => before.untimed + after.untimed > 0) ? [untimedNote] : []),
    ].join('\n'),
  );
  return judge(context, answer.freshness, 0);
}

const untimedNote = '(+N): N more without a measured time, such as moves that never converged';

function countOf({ count, untimed }: { readonly count: number; readonly untimed: number }): string {
  return untimed === 0 ? `${count}` : `${count} (+${untimed})`;
}

interface Outlook {
  readonly state: string;
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly horizonDays: number;
  readonly missingDays: number;
}

function full({ state, days, horizonDays, missingDays }: Outlook): string {
  if (state === 'not-enough-data') return `not enough data: ${Math.ceil(missingDays)} days missing`;
  return days === null ? `more than ${horizonDays}` : days.toFixed(0);
}

function interval({ low, high, horizonDays, state }: Outlook): string | null {
  if (state !== 'estimate') return null;
  const text = (days: number | null) => (days === null ? `more than ${horizonDays}` : days.toFixed(0));
  return low === null ? `more than ${horizonDays}` : `${text(low)} to ${text(high)}`;
}

const minute = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
