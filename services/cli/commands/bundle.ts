import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plural } from '#libs/contracts/words.ts';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { delay, systemClock } from '#libs/runtime/clock.ts';
import { gatewayOptions, gatewayUrl, tokenGiven } from '../ask/client.ts';
import { clusterOptions } from '../cluster-options.ts';
import { type Command, exitCodes } from '../command.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { homeFolder } from '../up/home.ts';
import { settingsOf } from '../up/settings.ts';
import { readSimulatorEndpoints } from '../up/simulator-endpoints.ts';

const recordMs = 10_000;

export const command: Command = {
  name: 'bundle',
  group: 'tools',
  summary: 'gather a support bundle in a new folder: versions, configuration without secrets, state, logs, a recording',
  positionals: ['FOLDER'],
  options: { ...gatewayOptions, ...clusterOptions },
  examples: ['egressip bundle support', 'egressip bundle support --ovn exec'],
  async run(context) {
    const [folder, ...others] = context.positionals;
    if (folder === undefined || others.length > 0) throw context.usageError('bundle takes one FOLDER to make');
    const [{ bundlePieces }, { recordLive }] = await Promise.all([import('../bundle/pieces.ts'), import('../record-live.ts')]);
    await mkdir(folder).catch((thrown: unknown) => {
      throw new AppError('file-unwritable', { path: folder, detail: errorText(thrown) }, thrown);
    });
    useSimulator();
    Object.assign(process.env, settingsOf(context));
    const record = async (path: string) => {
      const onStarted = (description: string) => context.say(`recording ${description} for ${recordMs / 1000} s`);
      await recordLive(context, path, { until: () => delay(systemClock, recordMs), onStarted });
    };
    const pieces = await bundlePieces({ gateway: gatewayUrl(context), token: tokenGiven(), home: homeFolder() });
    const missing: string[] = [];
    for (const { file, write } of [...pieces, { file: 'recording.jsonl.gz', write: record }]) {
      await write(join(folder, file)).catch((thrown: unknown) => {
        missing.push(`${file}: ${errorText(thrown)}`);
        context.say(`without ${file}: ${errorText(thrown)}`);
      });
    }
    await writeFile(join(folder, 'missing.txt'), missing.map((line) => `${line}\n`).join(''));
    const written = pieces.length + 1 - missing.length;
    context.print({ folder, written, missing }, () => `${plural(written, 'file')} in ${folder}; look through them before you send them`);
    return missing.length === 0 ? exitCodes.fine : exitCodes.incomplete;
  },
};

/** The simulated cluster of the system that runs here is the one to record. */
function useSimulator(): void {
  const folder = readEndpoints(homeFolder())?.simulator ?? null;
  const simulated = folder === null ? null : readSimulatorEndpoints(folder);
  if (simulated === null) return;
  const databases = Object.entries(simulated.northbound).map(([node, address]) => `${node}=${address}`);
  Object.assign(process.env, { EGRESSIP_KUBE_URL: simulated.kubeUrl, EGRESSIP_NB: databases.join(',') });
}
