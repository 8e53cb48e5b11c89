/** `/clusters/NAME` before any path says which cluster the rest of it is about. */

const prefix = /^\/clusters\/([^/]+)(\/.*)?$/;

/** The name as it stands in the URL, and the path without it. A name with a malformed escape names nothing. */
export function namedCluster(path: string): { readonly named: string | null; readonly path: string } {
  const [, escaped, rest = '/'] = prefix.exec(path) ?? [];
  if (escaped === undefined) return { named: null, path };
  try {
    return { named: decodeURIComponent(escaped), path: rest };
  } catch {
    // No route has that path: the caller answers 404.
    return { named: null, path };
  }
}
