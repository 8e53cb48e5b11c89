/** `docs/reference/config.md`, generated from the schema. */
import { z } from 'zod';
import { takesEnvironment } from './environment.ts';
import { type Leaf, leavesOf } from './key.ts';
import { configSchema } from './schema.ts';

/** Written to `docs/reference` by a test. @internal */
export function configReference(): string {
  const leaves = leavesOf(configSchema);
  const sections = [...new Set(leaves.map(sectionOf))];
  return [
    '# Configuration',
    '',
    'Generated from `libs/config/schema.ts`. The file is `config/egress_config.yaml`, or the one named by `--config` or',
    '`EGRESSIP_CONFIG`. Every key is checked; an environment variable, where there is one, overrides the file. Secrets are never',
    'written into the file but referred to: `{env: NAME}` or `{file: PATH}`.',
    '',
    ...sections.flatMap((section) => [`## ${section}`, '', ...table(leaves.filter((leaf) => sectionOf(leaf) === section)), '']),
  ].join('\n');
}

function sectionOf(leaf: Leaf): string {
  return leaf.path.length === 1 ? 'General' : (leaf.path[0] ?? '');
}

function table(leaves: readonly Leaf[]): string[] {
  const rows = leaves.map((leaf) =>
    [
      `\`${leaf.path.join('.')}\``,
      `\`${JSON.stringify(leaf.schema.parse(undefined))}\``,
      takesEnvironment(leaf.schema) ? `\`${leaf.env}\`` : '',
      leaf.meta.usedBy.join(', '),
      `${leaf.meta.description}${limits(leaf.schema)}`,
    ].join(' | '),
  );
  return [
    '| Key | Default | Environment | Used by | What it does |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ];
}

function limits(schema: z.ZodType): string {
  const { minimum, maximum } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  if (minimum === undefined) return '';
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? ` At least ${minimum}.` : ` From ${minimum} to ${maximum}.`;
}
