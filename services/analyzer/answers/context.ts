/** The input of the answers: the core's state at this moment, and how fresh its inputs are. */
import type { Freshness } from '#libs/contracts/questions.ts';
import type { Verdict } from '#libs/contracts/verdict.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import type { Monitor } from '#libs/egressip/time/monitor.ts';
import type { Causes } from '../causes.ts';

export interface AnswerContext {
  readonly cluster: string;
  /** `simulator`, or the API server's address. */
  readonly source: string;
  readonly model: Model;
  readonly monitor: Monitor;
  readonly causes: Pick<Causes, 'of'>;
  readonly verdict: Verdict;
  readonly freshness: Freshness;
  /** Whether the list of objects is current. */
  readonly egressIPsKnown: boolean;
  /** Reasons to doubt that the core is current. */
  readonly doubts: readonly string[];
  /** Age of one node's database view in ms, null when it was never seen. */
  readonly nodeAge: (node: string) => number | null;
}
