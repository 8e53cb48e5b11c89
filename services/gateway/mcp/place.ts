/** Where a client is in one of its streams, as the id of the last message it got: the stream, the revision in the log, and which of its messages. */
export interface StreamPlace {
  readonly stream: string;
  readonly revision: number;
  readonly index: number;
}

/** The stream of messages that belong to no request. */
export const standalone = 'all';

export const placeText = ({ stream, revision, index }: StreamPlace): string => `${stream}_${revision}_${index}`;

export const beginningOf = (stream: string): string => placeText({ stream, revision: 0, index: 0 });

/** Null: not one of ours. */
export function parsePlace(text: string): StreamPlace | null {
  const [, stream, revision, index] = /^([\w-]{1,36})_(\d{1,15})_(\d{1,3})$/.exec(text) ?? [];
  return stream === undefined ? null : { stream, revision: Number(revision), index: Number(index) };
}
