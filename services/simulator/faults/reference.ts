/** `docs/reference/failures.md`: which finding each failure gives. Written from the faults themselves. */

import type { FaultDefinition } from './fault.ts';
import { faultDefinitions } from './index.ts';
import { unseenFailures } from './known/unseen.ts';

const isKnown = ({ kind }: { readonly kind: string }): boolean => /^F\d+$/.test(kind);
const numberOf = (kind: string): number => Number(kind.slice(1));

/** Written to `docs/reference` by a test. @internal */
export function failuresReference(): string {
  const known = faultDefinitions.filter(isKnown).map((fault) => ({ kind: fault.kind, cells: knownCells(fault) }));
  const unseen = Object.entries(unseenFailures).map(([kind, reason]) => ({ kind, cells: [kind, reason, 'none'] }));
  const all = [...known, ...unseen].sort((left, right) => numberOf(left.kind) - numberOf(right.kind));
  const single = faultDefinitions.filter((fault) => !isKnown(fault));
  return `# Failures and what they give

Generated from the simulator's faults; \`test/unit/simulator/failures.test.ts\` re-enacts each of them and checks that it gives
exactly the findings named here, and none once healed. All can be asked for on a simulated cluster:
\`POST /simulator/faults {"kind": "F13"}\` (optionally with \`pod\`, \`node\`, \`egressIP\`, \`address\`), \`GET\` lists them, \`DELETE\` heals.

## Known failures of ovn-kubernetes

F1 to F41 are failures that have happened; the findings are those a person sees while the failure lasts.

${table(
  ['failure', 'what happens', 'findings'],
  all.map(({ cells }) => cells),
)}
## Single faults

${table(
  ['fault', 'what happens', 'findings'],
  single.map(({ kind, text, findings }) => [
    kind,
    text,
    findings.length === 0 ? 'none by itself: what rests on the input becomes unknown or old' : findings.map(code).join(' '),
  ]),
)}`;
}

const knownCells = ({ kind, text, findings }: FaultDefinition): string[] => [kind, text, findings.map(code).join(' ')];
const code = (text: string): string => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
