/** All intents by name. Each has examples in every language; adding one is an entry here and examples there. */
import { withPast } from '../kept/index.ts';
import type { Intent } from '../port.ts';
import { explainedIntents } from './explained.ts';
import { findingIntents } from './findings.ts';
import { howToIntents } from './how-to.ts';
import { moveIntents } from './moves.ts';
import { pastIntents } from './past.ts';
import { placeIntents } from './places.ts';
import { podIntents } from './pods.ts';
import { rowIntents } from './rows.ts';
import { testIntents } from './tests.ts';
import { trendIntents } from './trends.ts';

const all: Readonly<Record<string, Intent>> = {
  ...placeIntents,
  ...rowIntents,
  ...podIntents,
  ...explainedIntents,
  ...findingIntents,
  ...moveIntents,
  ...pastIntents,
  ...trendIntents,
  ...testIntents,
  ...howToIntents,
};

export const intents: Readonly<Record<string, Intent>> = Object.fromEntries(
  Object.entries(all).map(([name, intent]) => [name, withPast(name, intent)]),
);
