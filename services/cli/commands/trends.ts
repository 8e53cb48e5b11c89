import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { rangeOf } from '../ask/range.ts';
import type { Command } from '../command.ts';
import { table } from '../format/table.ts';

export const command: Command = {
  name: 'trends',
  group: 'ask',
  summary: 'show how the rows per node develop, with forecast and interval',
  positionals: ['[NODE]'],
  options: {
    ...gatewayOptions,
    hours: { value: 'N', summary: 'history to look at (24)' },
    horizon: { value: 'N', summary: 'hours to look ahead (24)' },
  },
  async run(context) {
    const answer = await gatewayClient(context).get('trends', '/api/v1/trends', {
      node: context.positionals[0] ?? null,
      hours: context.integer('hours', rangeOf('trends', 'hours')) ?? 24,
      horizonHours: context.integer('horizon', rangeOf('trends', 'horizonHours')) ?? 24,
    });
    // Once for all where all have it.
    const notes = new Set(answer.trends.map(({ reason }) => reason));
    const note = notes.size === 1 && answer.trends.length > 1 ? [...notes][0] : null;
    context.print(answer, (terminal) =>
      [
        table(
          answer.trends,
          [
            { title: 'NODE', value: (trend) => trend.node, keep: 'whole' },
            { title: 'ROWS', value: (trend) => trend.series },
            { title: 'NOW', value: (trend) => trend.points.findLast(({ value }) => value !== null)?.value ?? null, align: 'right' },
            { title: 'PER HOUR', value: (trend) => trend.slopePerHour?.toFixed(1) ?? null, align: 'right' },
            { title: 'DIRECTION', value: (trend) => (trend.direction === 'unknown' ? 'too little data' : trend.direction), leaveOut: 1 },
            { title: 'FORECAST', value: (trend) => trend.forecast.at(-1)?.value.toFixed(0) ?? null, align: 'right' },
            { title: '95 %', value: (trend) => interval(trend.forecast.at(-1)), leaveOut: 2 },
            { title: 'LIMIT AT', value: (trend) => (trend.crossing?.at == null ? null : new Date(trend.crossing.at).toISOString()) },
            { title: 'NOTE', value: (trend) => (note === null ? trend.reason : null), keep: 'text', leaveOut: 'empty' },
          ],
          terminal,
        ),
        ...(note == null ? [] : ['', `Of all: ${note}`]),
      ].join('\n'),
    );
    return judge(context, answer.freshness, 0);
  },
};

function interval(point: { readonly low: number; readonly high: number } | undefined): string | null {
  return point === undefined ? null : `${point.low.toFixed(0)} to ${point.high.toFixed(0)}`;
}
