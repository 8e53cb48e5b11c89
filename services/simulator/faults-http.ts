/** `/simulator/...` beside the API: faults are listed, injected and healed, endpoints and counts are read. */

import { z } from 'zod';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import { type Faults, faultDefinitions } from './faults/index.ts';

const faultRequest = z.object({
  kind: z.string(),
  pod: z.string().optional(),
  node: z.string().optional(),
  egressIP: z.string().optional(),
  address: z.string().optional(),
});

interface Answer {
  readonly code: number;
  readonly body: unknown;
}

/** Null for a path that is not ours. */
export async function answerFaults(
  source: { readonly faults: Faults; readonly stats: () => unknown; readonly endpoints: () => unknown },
  method: string,
  path: string,
  body: () => Promise<unknown>,
): Promise<Answer | null> {
  if (path === '/simulator/stats') return { code: 200, body: source.stats() };
  if (path === '/simulator/endpoints') return { code: 200, body: source.endpoints() };
  const match = /^\/simulator\/faults(?:\/([^/]+))?$/.exec(path);
  if (match === null) return null;
  const [, id] = match;
  const { faults } = source;
  if (method === 'GET') {
    const kinds = faultDefinitions.map(({ kind, text, findings, needs }) => ({ kind, text, findings, needs: needs ?? null }));
    return { code: 200, body: { kinds, active: faults.active() } };
  }
  if (method === 'DELETE') {
    const healed = id === undefined ? faults.healAll() : Number(faults.heal(id));
    return { code: id !== undefined && healed === 0 ? 404 : 200, body: { healed } };
  }
  if (method !== 'POST') return { code: 405, body: { message: `${method} is not allowed here` } };
  try {
    const parsed = faultRequest.safeParse(await body());
    if (!parsed.success) throw new AppError('simulator-fault-request', { detail: z.prettifyError(parsed.error) });
    return { code: 201, body: faults.inject(parsed.data) };
  } catch (thrown) {
    const { code, message, remedy } = toAppError(thrown);
    return { code: 400, body: { code, message, remedy } };
  }
}
