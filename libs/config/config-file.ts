/** A configuration file with the place of each of its keys. */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { AppError } from '#libs/errors/app-error.ts';

export interface ConfigFile {
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** `file:line` of a key, or of the nearest enclosing one that is written in the file. */
  where(path: readonly string[]): string;
}

/** Throws `config-not-yaml`. */
export function parseConfigFile(file: string, text: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) => (offset === undefined ? file : `${file}:${lines.linePos(offset).line}`);
  const problem = document.errors[0];
  if (problem !== undefined) {
    throw new AppError('config-not-yaml', {
      where: at(problem.pos[0]),
      detail: problem.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '',
    });
  }
  // An empty file, or one with nothing but comments, is all defaults.
  const data: unknown = document.toJS() ?? {};
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new AppError('config-not-yaml', { where: at(0), detail: 'the file must hold keys with their values' });
  }
  const where = (path: readonly string[]): string => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const name of path) {
      const place = child(node, name);
      if (place === null) break;
      offset = rangeOf(place.key)?.[0] ?? offset;
      node = place.value;
    }
    return at(offset);
  };
  return { file, data: data as Record<string, unknown>, where };
}

/** One step into a map or a list; `key` is what stands at the place in the file. */
function child(node: unknown, name: string): { readonly key: unknown; readonly value: unknown } | null {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(name)];
    return item === undefined ? null : { key: item, value: item };
  }
  if (!isMap(node)) return null;
  return node.items.find((pair) => String(pair.key) === name) ?? null;
}

function rangeOf(node: unknown): readonly number[] | null {
  return isNode(node) ? (node.range ?? null) : null;
}
