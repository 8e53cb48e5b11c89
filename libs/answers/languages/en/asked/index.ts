/** Questions as people asked them, by intent. */
import type { Language } from '../../../port.ts';
import { askedOfCauses } from './causes.ts';
import { askedOfChanges } from './changes.ts';
import { askedOfCounts } from './counts.ts';
import { askedOfExplained } from './explained.ts';
import { askedOfFiles } from './files.ts';
import { askedOfPast } from './past.ts';
import { askedOfPlaces } from './places.ts';
import { askedOfRightness } from './rightness.ts';
import { askedOfRows } from './rows.ts';
import { askedOfTests } from './tests.ts';
import { askedOfTools } from './tools.ts';
import { askedOfTrends } from './trends.ts';
import { askedOfTroubles } from './troubles.ts';

export const asked: Language['asked'] = {
  ...askedOfPlaces,
  ...askedOfCounts,
  ...askedOfRows,
  ...askedOfRightness,
  ...askedOfTroubles,
  ...askedOfExplained,
  ...askedOfCauses,
  ...askedOfPast,
  ...askedOfChanges,
  ...askedOfTrends,
  ...askedOfTests,
  ...askedOfFiles,
  ...askedOfTools,
};
