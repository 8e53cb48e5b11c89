/** `docs/reference/inputs.md`: every kind of input, what can be judged from it and what cannot, and the test that shows it. */
import { inputs } from './input-kinds.ts';
import { code, markdownTable, page } from './markdown.ts';

export function inputsReference(): string {
  return page([
    '# Inputs',
    '',
    'Generated from `scripts/docs/input-kinds.ts`; `test/unit/docs/inputs.test.ts` checks that the test named in each row is there. What `audit` cannot judge',
    'it names, and it then ends with exit code 4: OK means that every pod an EgressIP selects was judged on every row that serves it.',
    'Nothing is written, whatever an archive holds. Live clusters (`--kubeconfig`, `--ovn`, `--nb NODE=unix:|tcp:|ssl:`) are judged whole.',
    ...Object.entries(inputs).flatMap(([title, rows]) => [
      '',
      `## ${title}`,
      '',
      ...markdownTable(
        ['Input', 'How', 'Judged', 'Not judged', 'Shown by'],
        rows.map(({ kind, how, judged, not, proof: [file] }) => [
          kind,
          how.includes('`') ? how : code(how),
          judged,
          not === '' ? '-' : not,
          code(file),
        ]),
      ),
    ]),
  ]);
}
