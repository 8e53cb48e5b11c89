/** A webhook that boots a machine (Machine API, BMC, cloud): a POST with the node's name and provider id; 2xx is consent. */
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Machines } from './port.ts';

const limitMs = 30_000;

export function webhookMachines(url: string, token: string | null): Machines {
  return {
    method: 'webhook',
    reboot: async ({ cluster, runId, signal }, node) => {
      const providerId = (await cluster.nodes()).find(({ object }) => object.name === node)?.providerId ?? null;
      const refused = (detail: string, cause?: unknown) => new AppError('run-reboot-refused', { node, method: 'webhook', detail }, cause);
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ action: 'reboot', node, providerId, run: runId }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
      }).catch((thrown: unknown) => {
        throw refused(errorText(thrown), thrown);
      });
      if (!answer.ok) throw refused(`HTTP ${answer.status}`);
    },
    blockHealthPort: null,
  };
}
