/** Selectors in a query (`labelSelector`, `fieldSelector`) and in an object (`matchLabels`, `matchExpressions`). */
import type { KubeObject } from './resources.ts';

export type Filter = (object: KubeObject) => boolean;

export function queryFilter(query: URLSearchParams): Filter {
  const tests = [...labelTests(query.get('labelSelector') ?? ''), ...fieldTests(query.get('fieldSelector') ?? '')];
  return (object) => tests.every((test) => test(object));
}

interface LabelSelectorJson {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values?: readonly string[] }[];
}

/** An absent or empty selector matches everything. */
export function selectorMatches(selector: unknown, labels: Readonly<Record<string, string>>): boolean {
  const { matchLabels = {}, matchExpressions = [] } = (selector ?? {}) as LabelSelectorJson;
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      if (operator === 'In') return value !== undefined && values.includes(value);
      return value === undefined || !values.includes(value);
    })
  );
}

function labelTests(text: string): Filter[] {
  // Commas separate requirements, except inside the parentheses of `in (a,b)`.
  const parts = text.split(/,(?![^(]*\))/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const set = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(part);
      if (set !== null) {
        const values = (set[3] ?? '').split(',').map((value) => value.trim());
        return (object) => values.includes(labelOf(object, set[1]) ?? '\0') === (set[2] === 'in');
      }
      const equality = /^([^!=\s]+)\s*(==|=|!=)\s*(\S*)$/.exec(part);
      if (equality !== null) return (object) => (labelOf(object, equality[1]) === equality[3]) === (equality[2] !== '!=');
      if (part.startsWith('!')) return (object) => labelOf(object, part.slice(1)) === undefined;
      return (object) => labelOf(object, part) !== undefined;
    });
}

function fieldTests(text: string): Filter[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [, path = '', operator, wanted] = /^([^!=]+)(==|=|!=)(.*)$/.exec(part) ?? [];
      return (object) => (String(fieldOf(object, path) ?? '') === wanted) === (operator !== '!=');
    });
}

const labelOf = (object: KubeObject, key = ''): string | undefined => object.metadata.labels?.[key];

function fieldOf(object: KubeObject, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined),
      object,
    );
}
