import { percent, plural } from '#libs/contracts/words.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { ratio } from '../ask/words.ts';
import type { Command } from '../command.ts';
import { table } from '../format/table.ts';

export const command: Command = {
  name: 'slo',
  group: 'ask',
  summary: 'show the objectives of 30 days: the share attained, the error budgets left, and those that burn too fast',
  options: gatewayOptions,
  async run(context) {
    const { slos, freshness } = await gatewayClient(context).get('slo', '/api/v1/slo');
    context.print({ slos, freshness }, (terminal) => {
      type Each = (typeof slos)[number];
      const left = ({ attained, budget }: Each) =>
        budget !== null ? `${Math.round(100 * budget.leftShare)} %` : attained === null ? null : 'after a day';
      const alertsOf = (slo: Each, state: Each['alerts'][number]['state']) => slo.alerts.filter((alert) => alert.state === state);
      const said = table(
        slos,
        [
          { title: 'OBJECTIVE', value: (slo) => slo.title, keep: 'whole' },
          { title: 'ATTAINED', value: (slo) => ratio(slo.attained), align: 'right' },
          { title: 'OF', value: (slo) => percent(slo.objective), align: 'right' },
          {
            title: 'BUDGET LEFT',
            value: left,
            align: 'right',
          },
          {
            title: 'BURN 1 H',
            value: (slo) => slo.windows.find(({ window }) => window === '1h')?.burn?.toFixed(1) ?? null,
            align: 'right',
          },
          {
            title: 'ALERTS',
            value: (slo) => {
              const firing = alertsOf(slo, 'firing').map(({ severity, long }) => `${severity} (${long})`);
              if (firing.length > 0) return firing.join(', ');
              return alertsOf(slo, 'unknown').length > 0 ? 'not known' : 'none';
            },
          },
        ],
        terminal,
      );
      return [said, '', ...slos.map(({ summary }) => summary)].join('\n');
    });
    const alerts = slos.flatMap((slo) => slo.alerts);
    const countOf = (state: (typeof alerts)[number]['state']) => alerts.filter((alert) => alert.state === state).length;
    const unknown = countOf('unknown');
    const { complete, missing } = freshness;
    const unsaid = unknown === 0 ? [] : [`the state of ${unknown} of ${plural(alerts.length, 'alert')} is unknown`];
    return judge(context, { ...freshness, complete: complete && unknown === 0, missing: [...missing, ...unsaid] }, countOf('firing'));
  },
};
