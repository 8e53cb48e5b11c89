/**
 * Kubernetes objects from the output of kubectl, `jq` or `oc adm inspect`: JSON or YAML, one object, a list, or several
 * documents, with `---` between them or, as `>>` leaves them, without.
 * kubectl writes the keys of a list in order, `kind` after `items`: a list without it is cut off.
 */
import { parseDocument } from 'yaml';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { listItems, projectObject } from '#libs/kube/projection/project.ts';
import { versionOf } from '../object-version.ts';
import type { Bytes } from './bytes.ts';
import { jsonValues } from './json-values.ts';
import { readLines } from './lines.ts';
import { withStatus } from './statuses.ts';
import { type YamlPiece, YamlPieces } from './yaml-pieces.ts';

export interface ObjectFile {
  readonly objects: readonly KubeObject[];
  /** `metadata.resourceVersion` of those that have one. */
  readonly versions: ReadonlyMap<KubeObject, number>;
  /** Kinds it lists, also those with no object: an empty EgressIPList says that there is none. */
  readonly kinds: ReadonlySet<string>;
  /** Kinds that a list in it holds or names. Objects that were given one by one may not be all there are. */
  readonly listedKinds: ReadonlySet<string>;
  /** Of these, kinds whose list says so itself, as the API server prints it (`EgressIPList`). */
  readonly namedLists: ReadonlySet<string>;
  /** A list of it has pods of several namespaces: that is how `kubectl get pods -A` looks, which leaves none out unless it is filtered. */
  readonly hasAllPods: boolean;
  /** Namespaces of which a list has pods. Single pods may not be all of theirs. */
  readonly podNamespaces: ReadonlySet<string>;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
}

/** What the runtime can hold as one text, less a little. */
const longestFlow = 500_000_000;

/** Never throws for what the bytes hold; a source that fails counts as cut off there. */
export async function readObjects(source: Bytes): Promise<ObjectFile> {
  const collected = new Collected();
  const pieces = new YamlPieces();
  let format: 'flow' | 'block' | null = null;
  let flow: string[] = [];
  let length = 0;
  let isEmpty = true;
  let isEnded = true;
  const endDocument = () => {
    if (format === 'flow') collected.takeFlow(flow.join('\n'));
    else for (const piece of pieces.end()) collected.take(piece);
    format = null;
    flow = [];
    length = 0;
  };
  try {
    for await (const { text, ended } of readLines(source, 'refused')) {
      const line = text.endsWith('\r') ? text.slice(0, -1) : text;
      isEnded = ended;
      isEmpty &&= line.trim() === '';
      const isMark = /^---(?: |$)/.test(line);
      if (isMark || (format === 'block' && /^[{[]/.test(line)) || (format === 'flow' && line.startsWith('apiVersion:'))) endDocument();
      if (format === null && !isMark && /^\s*[^\s#]/.test(line)) format = /^\s*[{[]/.test(line) ? 'flow' : 'block';
      if (format === 'flow') {
        flow.push(line);
        length += line.length;
        if (length > longestFlow) throw new Error('it is longer than can be read');
      } else for (const piece of pieces.push(line)) collected.take(piece);
    }
  } catch (thrown) {
    collected.problems.push(`it cannot be read to its end: ${errorText(thrown)}`);
  }
  if (format === 'block' && !isEnded) collected.problems.push('it is cut off: its last line has no end');
  endDocument();
  if (isEmpty) collected.problems.push('it is empty');
  return collected;
}

const mostProblems = 5;

class Collected implements ObjectFile {
  readonly objects: KubeObject[] = [];
  readonly versions = new Map<KubeObject, number>();
  readonly kinds = new Set<string>();
  readonly listedKinds = new Set<string>();
  readonly namedLists = new Set<string>();
  readonly problems: string[] = [];
  readonly podNamespaces = new Set<string>();
  hasAllPods = false;
  /** Of the list whose `kind` has not come yet. */
  #items: unknown[] = [];

  /** The first ones say it; damage may have millions. */
  #problem(text: string): void {
    if (this.problems.length < mostProblems) this.problems.push(text);
    else if (this.problems.length === mostProblems) this.problems.push('and more');
  }

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

  /** JSON, one value or several after one another, or YAML that is written so. */
  takeFlow(text: string): void {
    // YAML without quotes: parsed as such only where it cannot be JSON, which may be large and is read much faster.
    if (!/^\s*[{[]\s*(?:["}\]{[]|$)/.test(text)) {
      this.take({ type: 'document', text, isList: false });
      return;
    }
    try {
      for (const value of jsonValues(text)) this.#takeDocument(value);
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
      this.#problem(`it is cut off or no JSON: ${thrown.message}`);
    }
  }

  #takeDocument(document: unknown): void {
    if (document === null || document === undefined) return;
    if (Array.isArray(document)) {
      for (const item of document) this.#takeDocument(item);
      return;
    }
    if (typeof document !== 'object' || !('kind' in document) || typeof document.kind !== 'string') {
      this.#problem('items' in Object(document) ? 'a list is cut off' : 'it holds something else than Kubernetes objects');
      return;
    }
    const isList = document.kind.endsWith('List');
    if (isList && isPage(document)) this.#problem('a list is only one page of several: its metadata.continue is set');
    const listed = new Set(isList ? [document.kind.slice(0, -'List'.length)] : []);
    for (const kind of listed) {
      this.kinds.add(kind);
      this.namedLists.add(kind);
    }
    const podNamespaces = new Set<string>();
    for (const { raw, kind } of listItems(document)) {
      try {
        const projected = projectObject(raw, kind);
        if (projected === null) continue;
        const object = withStatus(projected, raw);
        this.objects.push(object);
        const version = versionOf(raw);
        if (version !== null) this.versions.set(object, version);
        this.kinds.add(object.kind);
        if (isList) listed.add(object.kind);
        if (object.kind === 'Pod') podNamespaces.add(object.namespace);
      } catch (thrown) {
        this.#problem(errorText(thrown));
      }
    }
    this.hasAllPods ||= podNamespaces.size > 1;
    for (const kind of listed) this.listedKinds.add(kind);
    if (isList) for (const namespace of podNamespaces) this.podNamespaces.add(namespace);
  }

  #parsed(text: string): unknown {
    try {
      // 'core' keeps dates as text; kubectl writes no aliases, and they may be a bomb.
      const document = parseDocument(text, { schema: 'core', logLevel: 'silent', prettyErrors: false });
      const [error] = document.errors;
      if (error !== undefined) this.#problem(`it is not valid YAML: ${error.message}`);
      return document.toJS({ maxAliasCount: 0 });
    } catch (thrown) {
      this.#problem(`it is not plain YAML: ${errorText(thrown)}`);
      return null;
    }
  }
}

/** As `kubectl get --raw ...?limit=500` prints it. */
function isPage(list: object): boolean {
  const metadata: unknown = 'metadata' in list ? list.metadata : null;
  return typeof metadata === 'object' && metadata !== null && 'continue' in metadata && Boolean(metadata.continue);
}
