/** What charts show of a run, from its measurements: in the report and on the page. */
import { convergenceQuantiles, convergingRows, type RunDetail, type RunFigures } from '#libs/contracts/runs.ts';
import { convergenceName, quantileName } from '../checks/measure.ts';
import { movesIn } from '../checks/move-measurements.ts';

/** An answer carries no more: the latest of them. */
const mostMoves = 500;

export function figuresOf({ id, iterations, measurements }: RunDetail): RunFigures {
  const moves = movesIn(measurements);
  return {
    id,
    convergence: convergingRows.flatMap((rows) =>
      convergenceQuantiles.map((share) => ({
        rows,
        share,
        points: longestByIteration(measurements, quantileName(convergenceName(rows), share), iterations),
      })),
    ),
    moves: moves.slice(-mostMoves).toReversed(),
    total: moves.length,
  };
}

/** An iteration may disturb the cluster several times. */
function longestByIteration(measurements: RunDetail['measurements'], name: string, iterations: number) {
  const values = measurements.filter((each) => each.name === name);
  return Array.from({ length: iterations }, (_, index) => index + 1).flatMap((iteration) => {
    const own = values.flatMap((each) => (each.iteration === iteration && each.value !== null ? [each.value] : []));
    return own.length === 0 ? [] : [{ iteration, ms: Math.max(...own) }];
  });
}
