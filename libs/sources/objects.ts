/**
 * Kubernetes objects from the output of kubectl or `oc adm inspect`: JSON or YAML, one object, a list, or several documents.
 * kubectl writes the keys of a list in order, `kind` after `items`: a list without it is cut off.
 */
import { parseDocument } from 'yaml';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { listItems, projectObject } from '#libs/egressip/projection/project.ts';
import { errorText } from '#libs/errors/app-error.ts';
import type { Bytes } from './bytes.ts';
import { readLines } from './lines.ts';
import { type YamlPiece, YamlPieces } from './yaml-pieces.ts';

export interface ObjectFile {
  readonly objects: readonly KubeObject[];
  /** Kinds it lists, also those with no object: an empty EgressIPList says that there is none. */
  readonly kinds: ReadonlySet<string>;
  /** A list of it has pods of several namespaces: that is how `kubectl get pods -A` looks, and it leaves none out. */
  readonly hasAllPods: boolean;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
}

/** Never throws for what the bytes hold; a source that fails counts as cut off there. */
export async function readObjects(source: Bytes): Promise<ObjectFile> {
  const collected = new Collected();
  let format: 'json' | 'yaml' | null = null;
  const json: string[] = [];
  const pieces = new YamlPieces();
  let isEnded = true;
  try {
    for await (const { text, ended } of readLines(source)) {
      const line = text.endsWith('\r') ? text.slice(0, -1) : text;
      if (format === null && line.trim() !== '') format = /^\s*[{[]/.test(line) ? 'json' : 'yaml';
      isEnded = ended;
      if (format === 'json') json.push(line);
      else for (const piece of pieces.push(line)) collected.take(piece);
    }
  } catch (thrown) {
    collected.problems.push(`it cannot be read to its end: ${errorText(thrown)}`);
  }
  if (format === 'json') collected.takeJson(json.join('\n'));
  else for (const piece of pieces.end()) collected.take(piece);
  if (format === 'yaml' && !isEnded) collected.problems.push('it is cut off: its last line has no end');
  if (format === null) collected.problems.push('it is empty');
  return collected;
}

class Collected implements ObjectFile {
  readonly objects: KubeObject[] = [];
  readonly kinds = new Set<string>();
  readonly problems: string[] = [];
  hasAllPods = false;
  /** Of the list whose `kind` has not come yet. */
  #items: unknown[] = [];

  take(piece: YamlPiece): void {
    const value = this.#parsed(piece.text);
    if (piece.type === 'item') {
      if (value !== null) this.#items.push(value);
      return;
    }
    const items = this.#items;
    this.#items = [];
    this.#takeDocument(piece.isList && typeof value === 'object' ? { ...value, items } : value);
  }

  takeJson(text: string): void {
    try {
      this.#takeDocument(JSON.parse(text));
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
      this.problems.push(`it is cut off or no JSON: ${thrown.message}`);
    }
  }

  #takeDocument(document: unknown): void {
    if (document === null || document === undefined) return;
    if (typeof document !== 'object' || !('kind' in document) || typeof document.kind !== 'string') {
      this.problems.push('items' in Object(document) ? 'a list is cut off' : 'it holds something else than Kubernetes objects');
      return;
    }
    if (document.kind.endsWith('List')) this.kinds.add(document.kind.slice(0, -'List'.length));
    const podNamespaces = new Set<string>();
    for (const { raw, kind } of listItems(document)) {
      try {
        const object = projectObject(raw, kind);
        if (object === null) continue;
        this.objects.push(object);
        this.kinds.add(object.kind);
        if (object.kind === 'Pod') podNamespaces.add(object.namespace);
      } catch (thrown) {
        this.problems.push(errorText(thrown));
      }
    }
    this.hasAllPods ||= podNamespaces.size > 1;
  }

  #parsed(text: string): unknown {
    // 'core' keeps dates as text; kubectl writes no aliases, and they may be a bomb.
    const document = parseDocument(text, { schema: 'core', logLevel: 'silent', prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) this.problems.push(`it is no valid YAML: ${error.message}`);
    try {
      return document.toJS({ maxAliasCount: 0 });
    } catch (thrown) {
      this.problems.push(`it is no plain YAML: ${errorText(thrown)}`);
      return null;
    }
  }
}
