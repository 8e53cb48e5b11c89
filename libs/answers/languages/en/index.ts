/** English. Another language is a folder like this one: data only. */
import type { Language } from '../../port.ts';
import { asking, concepts, topics } from './concepts.ts';
import { examples } from './examples/index.ts';
import { changes, fillers, foreign, markers, naming, polite } from './plain-words.ts';
import { times } from './times.ts';

export const english: Language = { asking, concepts, examples, fillers, foreign, changes, polite, markers, naming, times, topics };
