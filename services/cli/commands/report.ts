import { percent, plural } from '#libs/contracts/words.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { rangeOf } from '../ask/range.ts';
import { span } from '../ask/words.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'report',
  group: 'ask',
  summary: 'summarise the last days on one page: availability, drift, fail-overs, changes, growth towards limits, next steps',
  options: { ...gatewayOptions, days: { value: 'N', summary: 'number of days (7)' } },
  formats: ['html'],
  examples: ['egressip report --days 7 -o html > week.html'],
  async run(context) {
    const days = context.integer('days', rangeOf('report', 'days')) ?? 7;
    const client = gatewayClient(context);
    const [report, slo, performance, insights, { nothingToDo, weekly }, { html }] = await Promise.all([
      client.get('report', '/api/v1/report', { days }),
      client.get('slo', '/api/v1/slo'),
      client.get('performance', '/api/v1/performance', { hours: 24 * days }),
      client.get('insights', '/api/v1/insights', { limit: 5_000 }),
      import('../report/weekly.ts'),
      import('../report/html.ts'),
    ]);
    const told = weekly({ report, slo, performance, insights });
    context.print(told, () => {
      if (context.text('output') === 'html') return html(told).trimEnd();
      const { availability, driftMs, failovers, unknownMs } = report;
      return [
        `availability: ${availability === null ? 'unknown' : percent(availability)}, in drift: ${driftMs === null ? 'unknown' : (span(driftMs) ?? '')}, not observed: ${span(unknownMs)}`,
        `${plural(failovers.count, 'fail-over')}, median ${span(failovers.medianMs) ?? 'unknown'}, slowest ${span(failovers.slowestMs) ?? 'unknown'}`,
        ...told.slos.map(({ summary }) => summary),
        told.toDo.length === 0 ? nothingToDo(told) : 'what to do:',
        ...told.toDo.map((line) => `- ${line}`),
      ].join('\n');
    });
    return judge(context, { ...report.freshness, complete: told.missing.length === 0, missing: [...told.missing] }, 0);
  },
};
