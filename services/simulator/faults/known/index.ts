/** The failures of facts/ovn-egressip.md section 9 that show in databases or objects, by their number. */
import type { FaultDefinition } from '../fault.ts';
import { failoverFailures } from './failovers.ts';
import { hostSideFailures } from './host-side.ts';
import { networkFailures } from './networks.ts';
import { objectFailures } from './objects.ts';
import { podFailures } from './pods.ts';

const number = ({ kind }: FaultDefinition): number => Number(kind.slice(1));

export const knownFailures: readonly FaultDefinition[] = [
  ...failoverFailures,
  ...podFailures,
  ...objectFailures,
  ...networkFailures,
  ...hostSideFailures,
].sort((left, right) => number(left) - number(right));
