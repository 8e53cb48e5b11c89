/** A log that does not grow for ever: past the limit the file becomes `.1` and a new one begins. */
import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';

const limit = 10_000_000;

export function createLogFile(path: string): { append(text: string): void } {
  let size = existsSync(path) ? statSync(path).size : 0;
  return {
    append(text) {
      if (size > limit) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, text);
      size += Buffer.byteLength(text);
    },
  };
}
