/** Questions as people asked them, by intent. */
import type { Language } from '../../../port.ts';
import { askedOfAddresses } from './addresses.ts';
import { askedOfCauses } from './causes.ts';
import { askedOfChanges } from './changes.ts';
import { askedOfCommands } from './commands.ts';
import { askedOfCounts } from './counts.ts';
import { askedOfExplained } from './explained.ts';
import { askedOfFailovers } from './failovers.ts';
import { askedOfFiles } from './files.ts';
import { askedOfHealth } from './health.ts';
import { askedOfMoves } from './moves.ts';
import { askedOfOutages } from './outages.ts';
import { askedOfPast } from './past.ts';
import { askedOfPlaces } from './places.ts';
import { askedOfPods } from './pods.ts';
import { askedOfRightness } from './rightness.ts';
import { askedOfRows } from './rows.ts';
import { askedOfRuns } from './runs.ts';
import { askedOfSpread } from './spread.ts';
import { askedOfTests } from './tests.ts';
import { askedOfTools } from './tools.ts';
import { askedOfTrends } from './trends.ts';
import { askedOfTroubles } from './troubles.ts';

export const asked: Language['asked'] = {
  ...askedOfPlaces,
  ...askedOfMoves,
  ...askedOfHealth,
  ...askedOfCounts,
  ...askedOfSpread,
  ...askedOfRows,
  ...askedOfPods,
  ...askedOfRightness,
  ...askedOfAddresses,
  ...askedOfTroubles,
  ...askedOfOutages,
  ...askedOfExplained,
  ...askedOfCauses,
  ...askedOfPast,
  ...askedOfFailovers,
  ...askedOfChanges,
  ...askedOfTrends,
  ...askedOfTests,
  ...askedOfRuns,
  ...askedOfFiles,
  ...askedOfTools,
  ...askedOfCommands,
};
