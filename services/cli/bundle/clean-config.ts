/**
 * The configuration as it may be sent to others. Secrets are references in it already; what else may hold one are addresses (the path of
 * a webhook is its password) and the arguments of a command: of the first the server is kept, of the second the program.
 */
export function cleanConfig(value: unknown, path = ''): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) {
    if (path.endsWith('.command')) return value.map((item, index) => (index === 0 ? item : 'redacted'));
    return value.map((item) => cleanConfig(item, path));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanConfig(inner, `${path}.${key}`)]));
}

function cleanText(text: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text;
  // A list of servers of one cluster is no URL as a whole.
  return text
    .split(',')
    .map((address) => (URL.canParse(address) ? serverOf(new URL(address)) : 'redacted'))
    .join(',');
}

function serverOf({ protocol, host, pathname, search, username }: URL): string {
  const more = (pathname.length > 1 || search !== '' ? ['/redacted'] : []).join('');
  return `${protocol}//${username === '' ? '' : 'redacted@'}${host}${more}`;
}
