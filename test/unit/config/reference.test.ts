import { describe, expect, it } from 'vitest';
import { leavesOf } from '#libs/config/key.ts';
import { nearest } from '#libs/config/nearest.ts';
import { configReference } from '#libs/config/reference.ts';
import { configSchema } from '#libs/config/schema.ts';

describe('the reference of the configuration', () => {
  it('has a row for every key, with who uses it', () => {
    const reference = configReference();
    for (const leaf of leavesOf(configSchema)) {
      const row = reference.split('\n').find((line) => line.startsWith(`| \`${leaf.path.join('.')}\` |`));
      expect(row, leaf.path.join('.')).toContain(leaf.meta.description);
      expect(row).toContain(leaf.meta.usedBy.join(', '));
    }
  });

  it('gives every key its own environment variable', () => {
    const variables = leavesOf(configSchema).map((leaf) => leaf.env);
    expect(new Set(variables).size).toBe(variables.length);
  });
});

describe('nearest', () => {
  it('finds a mistyped name and refuses one that is far from all', () => {
    expect(nearest('corenet_6498', ['cornet_6498', 'validation'])).toBe('cornet_6498');
    expect(nearest('Port', ['host', 'port'])).toBe('port');
    expect(nearest('server', ['cluster', 'nats'])).toBeNull();
  });
});
