/** `egressip audit` in this process: the same command, with what it prints and says caught. */
import { Readable } from 'node:stream';
import { type Verdict, verdict as verdictSchema } from '#libs/contracts/verdict.ts';
import { command } from '../../services/cli/commands/audit.ts';
import { createContext, outputFrame } from '../../services/cli/context.ts';
import { parseCommandLine } from '../../services/cli/options.ts';

export interface AuditAnswer {
  readonly code: number;
  readonly verdict: Verdict;
  /** What a person reads. */
  readonly text: string;
  /** Lines to stderr. */
  readonly said: readonly string[];
  /** `kind node namespace/pod` of each finding, sorted. */
  readonly found: readonly string[];
}

/** `piped`: what comes on stdin. */
export async function audit(args: readonly string[], piped: string | Uint8Array = ''): Promise<AuditAnswer> {
  const said: string[] = [];
  const written: string[] = [];
  const frame = outputFrame({ write: (part: string) => void written.push(part) }, {});
  const context = await createContext(command, parseCommandLine(command, args), frame);
  let verdict: Verdict | null = null;
  const code = await command.run({
    ...context,
    stdin: () => Readable.from([Buffer.from(piped)]),
    say: (line) => void said.push(line),
    print: (data, table) => {
      verdict = verdictSchema.parse(data);
      context.print(data, table);
    },
  });
  if (verdict === null) throw new Error('audit printed no verdict');
  const { findings }: Verdict = verdict;
  const found = findings.map(({ kind, node, pod }) => `${kind} ${node ?? '-'} ${pod === null ? '-' : `${pod.namespace}/${pod.name}`}`);
  return { code, verdict, text: written.join(''), said, found: found.sort() };
}
