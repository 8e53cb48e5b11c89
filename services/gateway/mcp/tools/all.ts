/** The tools, in the order clients see them: five the users know (one under two spellings) and seven of ours, at a hub one more. */
import type { Tool } from '../tool.ts';
import { listClusters } from './clusters.ts';
import { explain } from './explain.ts';
import { listFailovers } from './failovers.ts';
import { listFindings } from './findings.ts';
import { queryHistory } from './history.ts';
import { analyzeEgressIPPerformance, getTrends } from './performance.ts';
import { controlRun, runCorenet6498Test, runCornet6498Test } from './runs.ts';
import { getEgressIPStatus } from './status.ts';
import { validateSnatLrpRules } from './validate.ts';
import { waitFor } from './wait.ts';
import { monitorOvnRules } from './watching.ts';

export const tools: readonly Tool[] = [
  listClusters,
  getEgressIPStatus,
  validateSnatLrpRules,
  analyzeEgressIPPerformance,
  monitorOvnRules,
  explain,
  listFindings,
  listFailovers,
  getTrends,
  waitFor,
  queryHistory,
  controlRun,
  runCorenet6498Test,
  runCornet6498Test,
];
