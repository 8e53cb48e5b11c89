/** JSON on the wire. `JsonText` carries JSON that its maker has already encoded, so that large data is encoded once. */

export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encode(data: unknown): Uint8Array {
  return encoder.encode(data instanceof JsonText ? data.text : JSON.stringify(data));
}

/** Throws SyntaxError when the bytes are not JSON. */
export function decode(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}
