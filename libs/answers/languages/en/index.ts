/** English. Another language is a folder like this one: data only. */
import type { Language } from '../../port.ts';
import { asked } from './asked/index.ts';
import { asking, concepts, doing, following, topics } from './concepts.ts';
import { examples } from './examples/index.ts';
import { neutral } from './neutral-words.ts';
import { notOurs } from './not-ours.ts';
import {
  acting,
  adding,
  articles,
  changes,
  determiners,
  fillers,
  foreign,
  joining,
  markers,
  naming,
  nounEnds,
  opening,
  polite,
  prepositions,
  subordinating,
  telling,
} from './plain-words.ts';
import { reasons } from './reasons.ts';
import { shorthand } from './shorthand.ts';
import { strange } from './strange.ts';
import { digits, times } from './times.ts';
import { harmless, turning, turningAtHead } from './turning-words.ts';

export const english: Language = {
  asking,
  doing,
  concepts,
  examples,
  asked,
  fillers: [...fillers, ...neutral],
  foreign,
  changes,
  nounEnds,
  polite,
  turning,
  turningAtHead,
  harmless,
  markers,
  naming,
  strange: [...strange, ...notOurs],
  reasons,
  determiners,
  opening,
  joining,
  adding,
  articles,
  subordinating,
  prepositions,
  following,
  telling,
  digits,
  acting,
  shorthand,
  times,
  topics,
};
