/** One answer for chaos tools and pipelines: may the next disturbance go ahead? Unknown is a no. */

import type { Answer } from '#libs/contracts/questions.ts';
import { percent } from '#libs/contracts/words.ts';

export interface GoNoGo {
  readonly go: boolean;
  readonly reasons: readonly string[];
}

/** `consistencyMinimum`: below it the answer is no, whatever the findings. */
export function decideGoNoGo(status: Answer<'status'>, consistencyMinimum: number): GoNoGo {
  const { consistency } = status;
  const reasons = [
    ...(consistency !== null && consistency < consistencyMinimum
      ? [`consistency ${percent(consistency)} is below ${percent(consistencyMinimum)}`]
      : []),
    ...status.freshness.missing.map((what) => `unknown: ${what}`),
    ...(status.freshness.complete || status.freshness.missing.length > 0 ? [] : ['unknown: the view is incomplete']),
    ...status.incidents
      .filter((incident) => incident.state !== 'resolved' && incident.severity !== 'info')
      .map((incident) => `${incident.state}: ${incident.reason}`),
  ];
  return { go: reasons.length === 0, reasons };
}
