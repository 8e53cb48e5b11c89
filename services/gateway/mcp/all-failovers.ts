import type { Answer } from '#libs/contracts/questions.ts';
import type { ToolSurroundings } from './tool.ts';

type Moves = Answer<'failovers'>['failovers'];

/** All fail-overs that the analyzer remembers, page by page. */
export async function allFailovers(bus: ToolSurroundings['bus'], cluster: string): Promise<Moves> {
  const moves: Moves[number][] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer<'failovers'> = await bus.ask(cluster, 'failovers', { limit: 5000, cursor });
    moves.push(...answer.failovers);
    cursor = answer.cursor;
  } while (cursor !== null);
  return moves;
}
