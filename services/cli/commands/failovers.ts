import { keptMs } from '#libs/contracts/verdict.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { rangeOf } from '../ask/range.ts';
import { span } from '../ask/words.ts';
import { type Command, exitCodes } from '../command.ts';
import { type Column, table } from '../format/table.ts';

/** A terminal this wide shows the phases of a move. */
const widthOfPhases = 150;

export const command: Command = {
  name: 'failovers',
  group: 'ask',
  summary: `list every move of an address between nodes in the last ${span(keptMs)}, phase by phase`,
  positionals: ['[EGRESSIP]'],
  options: { ...gatewayOptions, limit: { value: 'N', summary: 'show at most N, latest first (50)' } },
  async run(context) {
    const [egressIP] = context.positionals;
    const answer = await gatewayClient(context).get('failovers', '/api/v1/failovers', {
      egressIP: egressIP ?? null,
      limit: context.integer('limit', rangeOf('failovers', 'limit')) ?? 50,
    });
    context.print(answer, (terminal) => {
      if (answer.total === 0) return noMove(egressIP, answer.freshness.complete);
      type Move = (typeof answer.failovers)[number];
      const after = (pick: (move: Move) => number | null) => (move: Move) => {
        const at = pick(move);
        return at === null ? null : span(at - move.startedAt);
      };
      const phases: readonly Column<Move>[] = [
        { title: 'STATUS', value: after((move) => move.statusMovedAt), align: 'right' },
        { title: 'FIRST SNAT', value: after((move) => move.firstSnatAt), align: 'right' },
        { title: 'LAST SNAT', value: after((move) => move.lastSnatAt), align: 'right' },
        { title: 'OLD GONE', value: after((move) => move.oldSnatGoneAt), align: 'right' },
        { title: 'NEXT HOPS', value: after((move) => move.nexthopsRightAt), align: 'right' },
      ];
      return table(
        answer.failovers,
        [
          { title: 'STARTED', value: (move) => new Date(move.startedAt).toISOString().slice(0, 19).replace('T', ' ') },
          { title: 'EGRESSIP', value: (move) => move.egressIP, keep: 'whole' },
          { title: 'ADDRESS', value: (move) => move.address },
          { title: 'FROM', value: (move) => move.from },
          { title: 'TO', value: (move) => move.to },
          { title: 'CAUSE', value: (move) => move.cause, leaveOut: 2 },
          { title: 'PODS', value: (move) => move.podsAffected, align: 'right', leaveOut: 1 },
          // All phases or none: half of them would be cut to nothing.
          ...((terminal.columns ?? widthOfPhases) < widthOfPhases ? [] : phases),
          { title: 'CONVERGED', value: after((move) => move.convergedAt), align: 'right' },
        ],
        terminal,
      );
    });
    if (!answer.freshness.complete) context.say(`incomplete: ${answer.freshness.missing.join('; ')}`);
    return answer.freshness.complete ? exitCodes.fine : exitCodes.incomplete;
  },
};

function noMove(egressIP: string | undefined, isComplete: boolean): string {
  const move = egressIP === undefined ? 'no move' : `no move of ${egressIP}`;
  const unknown = isComplete ? '' : ', but some inputs are missing';
  return `${move} in the last ${span(keptMs)} is known${unknown}; older ones: egressip history moves`;
}
