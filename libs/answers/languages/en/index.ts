/** English. Another language is a folder like this one: data only. */
import type { Language } from '../../port.ts';
import { askedOfCluster } from './asked/cluster.ts';
import { askedOfTools } from './asked/tools.ts';
import { asking, concepts, topics, vague } from './concepts.ts';
import { examples } from './examples/index.ts';
import { neutral } from './neutral-words.ts';
import {
  changes,
  determiners,
  fillers,
  foreign,
  joining,
  markers,
  naming,
  opening,
  polite,
  prepositions,
  pronouns,
  requesting,
  subordinating,
} from './plain-words.ts';
import { shorthand } from './shorthand.ts';
import { strange } from './strange.ts';
import { times } from './times.ts';

export const english: Language = {
  asking,
  concepts,
  examples,
  asked: { ...askedOfCluster, ...askedOfTools },
  fillers: [...fillers, ...neutral],
  foreign,
  changes,
  polite,
  markers,
  naming,
  strange,
  determiners,
  opening,
  joining,
  subordinating,
  requesting,
  prepositions,
  pronouns,
  vague,
  shorthand,
  times,
  topics,
};
