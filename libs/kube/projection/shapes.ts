/**
 * The parts raw Kubernetes objects have in common. The API server (Go) writes `null` for empty lists and maps and leaves
 * out what is unset, so everything that is not an identity may be absent.
 */
import { z } from 'zod';
import type { LabelSelector } from '#libs/contracts/objects.ts';

/** Absent or null reads as an empty list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

export const optionalText = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text));

const stringMap = z
  .record(z.string(), z.string())
  .nullish()
  .transform((map) => map ?? {});

export const metadata = z.object({
  name: z.string().min(1),
  namespace: optionalText,
  /** Absent in files written by hand. */
  uid: z
    .string()
    .nullish()
    .transform((uid) => uid ?? ''),
  creationTimestamp: optionalText,
  deletionTimestamp: optionalText,
  generation: z
    .number()
    .nullish()
    .transform((generation) => generation ?? null),
  labels: stringMap,
  annotations: stringMap,
});

const requirement = z.object({
  key: z.string(),
  operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
  values: listOf(z.string()),
});

/** A `metav1.LabelSelector`. An empty one selects everything; so does an absent one where the field is not a pointer. */
export const selector = z
  .object({ matchLabels: stringMap, matchExpressions: listOf(requirement) })
  .nullish()
  .transform((given): LabelSelector => given ?? { matchLabels: {}, matchExpressions: [] });
