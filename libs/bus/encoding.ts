/** JSON on the wire. `JsonText` carries an event that its maker has already encoded, so that large data is encoded once. */

export class JsonText<E> {
  readonly text: string;
  /** What its key and id are made of must be right; lists that are only in the text may be longer there. */
  readonly event: E;

  constructor(text: string, event: E) {
    this.text = text;
    this.event = event;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8 bytes of the JSON text. A `JsonText` is not encoded again. */
export function encode(data: unknown): Uint8Array {
  return encoder.encode(data instanceof JsonText ? data.text : JSON.stringify(data));
}

/** Throws SyntaxError when the bytes are not JSON. */
export function decode(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}
