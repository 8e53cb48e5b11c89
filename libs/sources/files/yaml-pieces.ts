/**
 * Cuts YAML as kubectl and `oc adm inspect` write it into single objects, so that a list of 50,000 pods is never parsed, or
 * held, as a whole. Parts that are large and that nothing is read from are left out before parsing.
 *
 * Only indentation decides: within a list at column n no line of an item begins at or before n, whatever text it holds.
 */
export type YamlPiece =
  /** One entry of the top-level `items`. */
  | { readonly type: 'item'; readonly text: string }
  /** The rest of a document, after its items. */
  | { readonly type: 'document'; readonly text: string; readonly isList: boolean };

const unread = new Set(['managedFields:', 'containers:', 'initContainers:', 'volumes:', 'tolerations:', 'containerStatuses:', 'images:']);

export class YamlPieces {
  #document: string[] = [];
  #item: string[] | null = null;
  /** Column of the list's dashes; null before the first one. */
  #dash: number | null = null;
  #state: 'document' | 'items' = 'document';
  #isList = false;
  /** Column of the key whose value is being left out, -1 when none is. */
  #skipped = -1;

  /** The pieces completed by this line. */
  push(line: string): YamlPiece[] {
    const depth = indentOf(line);
    const isBlank = depth === line.length;
    if (this.#skipped >= 0) {
      if (isBlank || depth > this.#skipped || (depth === this.#skipped && isEntry(line, depth))) return [];
      this.#skipped = -1;
    }
    if (line === '---' || line.startsWith('--- ')) return this.end();
    // kubectl begins every document so and puts nothing between two that `>>` joins.
    if (line.startsWith('apiVersion:') && this.#document.some((known) => known.startsWith('apiVersion:'))) {
      return [...this.end(), ...this.push(line)];
    }
    if (unread.has(line.slice(depth))) {
      this.#skipped = depth;
      return [];
    }
    if (this.#state === 'items') return this.#inItems(line, depth, isBlank);
    if (line === 'items:') {
      this.#state = 'items';
      this.#isList = true;
      this.#dash = null;
    } else this.#document.push(line);
    return [];
  }

  /** The end of a document or of the file. */
  end(): YamlPiece[] {
    const pieces = this.#takeItem();
    const text = this.#document.join('\n');
    if (text.trim() !== '' || this.#isList) pieces.push({ type: 'document', text, isList: this.#isList });
    this.#document = [];
    this.#state = 'document';
    this.#isList = false;
    return pieces;
  }

  #inItems(line: string, depth: number, isBlank: boolean): YamlPiece[] {
    if (isEntry(line, depth) && depth === (this.#dash ?? depth)) {
      this.#dash = depth;
      const pieces = this.#takeItem();
      this.#item = [`${' '.repeat(depth + 1)}${line.slice(depth + 1)}`];
      return pieces;
    }
    if (isBlank || (this.#dash !== null && depth > this.#dash)) {
      this.#item?.push(line);
      return [];
    }
    this.#state = 'document';
    this.#document.push(line);
    return this.#takeItem();
  }

  #takeItem(): YamlPiece[] {
    const item = this.#item;
    this.#item = null;
    return item === null ? [] : [{ type: 'item', text: item.join('\n') }];
  }
}

function indentOf(line: string): number {
  let depth = 0;
  while (line.charCodeAt(depth) === 0x20) depth += 1;
  return depth;
}

function isEntry(line: string, depth: number): boolean {
  return line.charCodeAt(depth) === 0x2d && (line.length === depth + 1 || line.charCodeAt(depth + 1) === 0x20);
}
