/** A write that the server refuses once another instance leads: its headers, and how to recognise the refusal. */
import { headers, type MsgHdrs } from 'nats';
import { wrongLastSequence } from '../repeated.ts';
import type { Token } from './raised-fence.ts';

const expectedSequence = 'Nats-Expected-Last-Subject-Sequence';
/** Of nats-server 2.12 and newer: the subject to look at when it is another one than the message's own. */
const expectedSubject = 'Nats-Expected-Last-Subject-Sequence-Subject';

export function fenced({ subject, seq }: Token, given: MsgHdrs = headers()): MsgHdrs {
  given.set(expectedSequence, String(seq));
  given.set(expectedSubject, subject);
  return given;
}

/** Another message is the last one on the fence, or none is: it has outlived what the stream keeps. */
export const isFencedOff = (thrown: unknown): boolean => wrongLastSequence(thrown);
