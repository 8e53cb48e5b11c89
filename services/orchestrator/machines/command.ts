/** A command of the user's that boots a machine: typed arguments, no shell, `{node}` and `{provider_id}` filled in. */
import { execFile } from 'node:child_process';
import { AppError } from '#libs/errors/app-error.ts';
import type { Machines } from './port.ts';

const limitMs = 120_000;

export function commandMachines(command: readonly string[]): Machines {
  return {
    method: 'command',
    reboot: async ({ cluster, signal }, node) => {
      const [program = '', ...given] = command;
      const providerId = (await cluster.nodes()).find(({ object }) => object.name === node)?.providerId ?? '';
      const filled = given.map((argument) => argument.replaceAll('{node}', node).replaceAll('{provider_id}', providerId));
      await new Promise<void>((resolve, reject) => {
        execFile(program, filled, { timeout: limitMs, signal, windowsHide: true }, (error, _stdout, stderr) => {
          if (error === null) resolve();
          else reject(new AppError('run-reboot-refused', { node, method: program, detail: stderr.trim() || error.message }, error));
        });
      });
    },
    blockHealthPort: null,
  };
}
