/**
 * Labels for pods whose labels nobody collected. An object with an empty podSelector needs none. For the others the rows
 * decide: a pod that any row names for an object is taken as matched by it, any other pod as not matched, and labels are
 * made up that say so. What that leaves open (a pod that should be served and has no row at all) is unknown, and the
 * caller says so.
 */
import type { EgressIPObject, LabelRequirement, LabelSelector } from '#libs/contracts/objects.ts';
import { compileSelector, type Labels } from '#libs/egressip/model/observe/selector.ts';

export function labelsFor(wanted: readonly LabelSelector[], unwanted: readonly LabelSelector[]): Labels {
  const matchers = [
    ...wanted.map((selector) => ({ matches: compileSelector(selector), want: true, weight: unwanted.length + 1 })),
    ...unwanted.map((selector) => ({ matches: compileSelector(selector), want: false, weight: 1 })),
  ];
  const score = (labels: Labels) =>
    matchers.reduce((sum, matcher) => sum + (matcher.matches(labels) === matcher.want ? matcher.weight : 0), 0);
  const best = matchers.reduce((sum, matcher) => sum + matcher.weight, 0);
  let labels: Record<string, string> = {};
  // The labels of each selector by itself are good starts; from there one key after another, as long as it helps.
  for (const start of [{}, ...wanted.map(satisfying), Object.assign({}, ...wanted.map(satisfying))]) {
    if (score(start) > score(labels)) labels = start;
  }
  const candidates = candidateValues([...wanted, ...unwanted]);
  for (let improved = true; improved && score(labels) < best; ) {
    improved = false;
    for (const [key, values] of candidates) {
      for (const value of values) {
        const { [key]: _, ...others } = labels;
        const tried = value === null ? others : { ...others, [key]: value };
        if (score(tried) <= score(labels)) continue;
        labels = tried;
        improved = true;
      }
    }
  }
  return labels;
}

export function needsLabels(object: EgressIPObject): boolean {
  return Object.keys(object.podSelector.matchLabels).length > 0 || object.podSelector.matchExpressions.length > 0;
}

/** Keys do not depend on one another, so each takes its first value that all terms about it allow. */
function satisfying(selector: LabelSelector): Record<string, string> {
  const labels: Record<string, string> = {};
  const terms = requirements(selector);
  for (const [key, values] of candidateValues([selector])) {
    const holds = compileSelector({ matchLabels: {}, matchExpressions: terms.filter((term) => term.key === key) });
    const value = [...values].find((candidate) => holds(candidate === null ? {} : { [key]: candidate }));
    if (value !== undefined && value !== null) labels[key] = value;
  }
  return labels;
}

/** Per key: absent, every value that is named, and one that is not. */
function candidateValues(selectors: readonly LabelSelector[]): Map<string, Set<string | null>> {
  const found = new Map<string, Set<string | null>>();
  for (const term of selectors.flatMap(requirements)) {
    const values = found.get(term.key) ?? new Set<string | null>([null]);
    found.set(term.key, values);
    for (const value of [...term.values, 'unknown-label-value']) values.add(value);
  }
  return found;
}

function requirements(selector: LabelSelector): LabelRequirement[] {
  const equal = Object.entries(selector.matchLabels).map(([key, value]) => ({ key, operator: 'In' as const, values: [value] }));
  return [...equal, ...selector.matchExpressions];
}
