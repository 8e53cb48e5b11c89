import { clientOf, hubUrl, urlOption } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { age, ratio } from '../ask/words.ts';
import type { Command } from '../command.ts';
import { table } from '../format/table.ts';

export const command: Command = {
  name: 'clusters',
  group: 'ask',
  summary: 'all clusters that the gateway serves, the worst first, and since when nothing was heard of one',
  options: urlOption,
  examples: ['egressip clusters', 'egressip status --cluster east'],
  async run(context) {
    const answer = await clientOf(hubUrl(context)).clusters();
    const { clusters, complete, at, findings, unread } = answer;
    context.print(answer, (terminal) => {
      const all = table(
        clusters,
        [
          { title: 'CLUSTER', value: ({ cluster }) => cluster, keep: 'whole' },
          { title: 'STATE', value: ({ state }) => state },
          { title: 'STALE FOR', value: ({ staleSince }) => age(staleSince, at), leaveOut: 'empty' },
          { title: 'CRITICAL', value: ({ critical }) => critical, align: 'right' },
          { title: 'WARNING', value: ({ warning }) => warning, align: 'right' },
          { title: 'CONSISTENCY', value: ({ consistency }) => ratio(consistency), align: 'right' },
          { title: 'EGRESSIPS', value: ({ egressIPs }) => egressIPs, align: 'right', leaveOut: 2 },
          { title: 'PODS', value: ({ pods }) => pods, align: 'right', leaveOut: 2 },
          { title: 'WORST', value: ({ worst }) => worst?.reason ?? null, keep: 'text', leaveOut: 'empty' },
        ],
        terminal,
      );
      return [all, ...(findings.length === 0 ? [] : ['', ...findings.map(({ reason }) => reason)])].join('\n');
    });
    const missing = clusters.flatMap(({ cluster, missing: parts }) => parts.map((part) => `${cluster}: ${part}`));
    missing.push(...unread.map((cluster) => `${cluster}: its addresses were not read yet`));
    const firing = clusters.reduce((sum, { critical, warning }) => sum + (critical ?? 0) + (warning ?? 0), findings.length);
    return judge(context, { complete: complete && unread.length === 0, missing, ageMs: null, at }, firing);
  },
};
