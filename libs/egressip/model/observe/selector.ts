/** Label selectors as apimachinery evaluates them: all terms must hold, an empty selector matches everything. */
import type { LabelRequirement, LabelSelector } from '#libs/contracts/objects.ts';

export type Labels = Readonly<Record<string, string>>;
export type Matcher = (labels: Labels) => boolean;

export function compileSelector(selector: LabelSelector): Matcher {
  const equal = Object.entries(selector.matchLabels);
  const terms = selector.matchExpressions;
  if (equal.length === 0 && terms.length === 0) return matchesAll;
  return (labels) => equal.every(([key, value]) => labelValue(labels, key) === value) && terms.every((term) => holds(term, labels));
}

const matchesAll: Matcher = () => true;

function holds(term: LabelRequirement, labels: Labels): boolean {
  const value = labelValue(labels, term.key);
  switch (term.operator) {
    case 'In':
      return value !== undefined && term.values.includes(value);
    // An absent key satisfies NotIn.
    case 'NotIn':
      return value === undefined || !term.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}

/** Labels come from JSON: a key such as `constructor` must not reach the prototype. */
function labelValue(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
