/** Cuts a stream of JSON texts that follow each other without a separator (RFC 7047 section 4.1) into its texts. */
export function createJsonSplitter(): (chunk: string) => string[] {
  let pending = '';
  let scanned = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  return (chunk) => {
    pending += chunk;
    const texts: string[] = [];
    let start = 0;
    for (; scanned < pending.length; scanned += 1) {
      const character = pending[scanned];
      if (escaped) escaped = false;
      else if (inString) {
        if (character === '\\') escaped = true;
        else if (character === '"') inString = false;
      } else if (character === '"') inString = true;
      else if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') {
        depth -= 1;
        if (depth === 0) {
          texts.push(pending.slice(start, scanned + 1));
          start = scanned + 1;
        }
      }
    }
    pending = pending.slice(start);
    scanned -= start;
    return texts;
  };
}
