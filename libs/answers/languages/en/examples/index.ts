/**
 * Examples of every intent. Order and small words do not matter: an example stands for the concepts in it. NODE, EGRESSIP, ADDRESS,
 * POD, NAMESPACE, KIND, RUN, BEFORE and SCENARIO stand for names, TIME for a time range.
 */
import type { Language } from '../../../port.ts';
import { differences } from './differences.ts';
import { past } from './past.ts';
import { places } from './places.ts';
import { tools } from './tools.ts';

export const examples: Language['examples'] = { ...places, ...differences, ...past, ...tools };
