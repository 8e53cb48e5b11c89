/**
 * Whether what `npm audit` says lets a change pass: nothing high or critical in what ships, but for exceptions, each with its reason and
 * the day until which it holds. A registry without that answer makes it "not measured", never an all-clear.
 */
import { z } from 'zod';

export const exceptions = z.array(
  z.strictObject({
    /** `GHSA-...` */
    advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
    reason: z.string().min(20),
    until: z.iso.date(),
  }),
);
export type Exceptions = z.infer<typeof exceptions>;

export type AuditVerdict =
  | { readonly state: 'passed' | 'failed'; readonly lines: readonly string[] }
  | { readonly state: 'not-measured'; readonly reason: string };

const advisory = z.object({ title: z.string(), url: z.string(), severity: z.string() });
const report = z.object({
  // A text names the package through which it comes, which has an entry of its own.
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
});
const refusal = z.object({ message: z.string() });
const grave = ['high', 'critical'];

/** `today` as `2026-11-27`. */
export function judgeAudit(output: unknown, accepted: Exceptions, today: string): AuditVerdict {
  const parsed = report.safeParse(output);
  if (!parsed.success) {
    const said = refusal.safeParse(output);
    return { state: 'not-measured', reason: said.success ? said.data.message.replace(/ - \w+ https?:.*/, '') : 'npm audit gave no report' };
  }
  const found = Object.entries(parsed.data.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one) =>
      typeof one === 'string' || !grave.includes(one.severity) ? [] : [{ name, ...one, id: one.url.split('/').at(-1) ?? one.url }],
    ),
  );
  const open = found.filter(({ id }) => !accepted.some(({ advisory: known, until }) => known === id && until >= today));
  const lines = [
    ...open.map(({ name, severity, title, id }) => `${name}: ${severity}, ${title} (${id}${outdated(id)})`),
    ...accepted
      .filter(({ advisory: known }) => !found.some(({ id }) => id === known))
      .map(({ advisory: known }) => `the exception for ${known} is not needed any more`),
  ];
  return { state: lines.length === 0 ? 'passed' : 'failed', lines };

  function outdated(id: string): string {
    const known = accepted.find((exception) => exception.advisory === id);
    return known === undefined ? '' : `, whose exception ended on ${known.until}`;
  }
}
