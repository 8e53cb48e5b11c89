/**
 * Kubernetes objects from the output of kubectl or `oc adm inspect`: JSON or YAML, one object, a list, or several documents.
 * kubectl writes the keys of a list in order, `kind` after `items`: a list without it is cut off.
 */
import { parseAllDocuments } from 'yaml';
import type { KubeObject } from '#libs/contracts/objects.ts';
import { listItems, projectObject } from '#libs/egressip/projection/project.ts';
import { errorText } from '#libs/errors/app-error.ts';
import { type Bytes, readText } from './bytes.ts';

export interface ObjectFile {
  readonly objects: readonly KubeObject[];
  /** Kinds it lists, also those with no object: an empty EgressIPList says that there is none. */
  readonly kinds: ReadonlySet<string>;
  /** What could not be read, one line each. */
  readonly problems: readonly string[];
}

/** Never throws for what the bytes hold. */
export async function readObjects(source: Bytes): Promise<ObjectFile> {
  const { text, problem } = await readText(source);
  const objects: KubeObject[] = [];
  const kinds = new Set<string>();
  const problems: string[] = problem === null ? [] : [`it cannot be read to its end: ${problem}`];
  const parsed = parseDocuments(text);
  problems.push(...parsed.problems);
  for (const document of parsed.documents) {
    if (document === null || document === undefined) continue;
    if (typeof document !== 'object' || !('kind' in document) || typeof document.kind !== 'string') {
      problems.push('items' in Object(document) ? 'a list is cut off' : 'it holds something else than Kubernetes objects');
      continue;
    }
    if (document.kind.endsWith('List')) kinds.add(document.kind.slice(0, -'List'.length));
    for (const { raw, kind } of listItems(document)) {
      try {
        const object = projectObject(raw, kind);
        if (object === null) continue;
        objects.push(object);
        kinds.add(object.kind);
      } catch (thrown) {
        problems.push(errorText(thrown));
      }
    }
  }
  return { objects, kinds, problems };
}

function parseDocuments(text: string): { documents: unknown[]; problems: string[] } {
  const start = text.trimStart()[0];
  if (start === undefined) return { documents: [], problems: ['it is empty'] };
  if (start === '{' || start === '[') {
    try {
      return { documents: [JSON.parse(text)], problems: [] };
    } catch (thrown) {
      return { documents: [], problems: [`it is cut off or no JSON: ${errorText(thrown)}`] };
    }
  }
  const problems: string[] = text.endsWith('\n') ? [] : ['it is cut off: its last line has no end'];
  // 'core' keeps dates as text; aliases are never written by kubectl and may be a bomb.
  const parsed = parseAllDocuments(withoutManagedFields(text), { schema: 'core', logLevel: 'silent' });
  const documents = (Array.isArray(parsed) ? parsed : []).map((document): unknown => {
    const error = document.errors[0];
    if (error !== undefined) problems.push(`it is no valid YAML: ${error.message.split('\n')[0]}`);
    try {
      return document.toJS({ maxAliasCount: 0 });
    } catch (thrown) {
      problems.push(`it is no plain YAML: ${errorText(thrown)}`);
      return null;
    }
  });
  return { documents, problems };
}

/** More than half of what `oc adm inspect` writes, and nothing of it is used: leaving it out before parsing halves the time. */
function withoutManagedFields(text: string): string {
  const kept: string[] = [];
  let indent = -1;
  for (const line of text.split('\n')) {
    if (indent >= 0) {
      const depth = line.length - line.trimStart().length;
      if (depth > indent || (depth === indent && line.startsWith('- ', depth))) continue;
      indent = -1;
    }
    if (line.endsWith('managedFields:') && line.trimStart() === 'managedFields:') {
      indent = line.length - 'managedFields:'.length;
      continue;
    }
    kept.push(line);
  }
  return kept.join('\n');
}
