/** The table of `docs/operations.md`: the alerts about the monitor itself, from the rules and the runbooks that they name. */
import { z } from 'zod';
import { markdownTable } from './markdown.ts';

const rulesFile = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          for: z.string().optional(),
          annotations: z.object({ runbook_url: z.string() }),
        }),
      ),
    }),
  ),
});

/** What the monitor says of itself; all else it says of the cluster. */
const ofItself = /\begressip_(up|complete|cluster_live|service_ready|notifier_\w+)\b/;

/** `runbook` gives the text of the file that a rule names. */
export function monitorAlerts(rules: unknown, runbook: (path: string) => string): string[] {
  const about = rulesFile
    .parse(rules)
    .groups.flatMap((group) => group.rules)
    .filter(({ expr }) => ofItself.test(expr));
  return markdownTable(
    ['Alert', 'After', 'What it means'],
    about.map(({ alert, for: after = 'at once', annotations }) => [
      `[${alert}](${annotations.runbook_url.replace(/^docs\//, '')})`,
      after,
      meaningIn(runbook(annotations.runbook_url)),
    ]),
  );
}

/** The first paragraph under "What it means", as one line. */
function meaningIn(runbook: string): string {
  const text = /^## What it means\n\n([\s\S]*?)\n(?:\n|$)/m.exec(runbook)?.[1];
  if (text === undefined) throw new Error('a runbook lacks "## What it means"');
  return text.replaceAll('\n', ' ');
}
