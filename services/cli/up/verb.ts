/** The verb `up`: its options become settings that every service sees too, and its signals become one request to stop. */
import { loadConfig } from '#libs/config/load.ts';
import { unusableParts } from '#libs/config/usable.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { type CommandContext, type ExitCode, exitCodes } from '../command.ts';
import { homeFolder, takeHome } from './home.ts';
import { createScreen } from './screen.ts';
import { settingsOf } from './settings.ts';
import { runUp } from './up.ts';

/** A terminal and npm may both deliver the same Ctrl-C; a person who is impatient takes longer than this. */
const sameSignalMs = 500;

export async function runUpVerb(context: CommandContext): Promise<ExitCode> {
  if (context.flag('demo') && ['kubeconfig', 'ovn', 'nb'].some((option) => context.texts(option).length > 0)) {
    throw context.usageError('--demo watches the simulated cluster: use it without --kubeconfig, --nb and --ovn');
  }
  // The services are child processes and read the same variables.
  Object.assign(process.env, settingsOf(context));
  const config = loadConfig();
  if (config.fleet.clusters.length > 0) throw new AppError('fleet-not-at-hub', { name: 'up' });
  const [unusable] = unusableParts(config);
  if (unusable !== undefined) throw unusable;
  const home = takeHome(homeFolder());
  const signal = stopSignal(context.say);
  const colour = process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === '';
  const screen = createScreen({ write: context.say, colour, now: Date.now });
  screen.heading('egressip-analyzer');
  screen.fact('State', `${home.folder}${home.used ? ', continuing its history' : ', new'}`);
  await runUp({ config, home, demo: context.flag('demo'), screen, signal });
  context.say('Stopped.');
  return exitCodes.fine;
}

function stopSignal(say: (line: string) => void): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const stop = () => {
    if (!controller.signal.aborted) {
      firstAt = Date.now();
      say('Stopping.');
      controller.abort();
    } else if (Date.now() - firstAt > sameSignalMs) {
      // Everything we started ends when we are gone.
      process.exit(exitCodes.interrupted);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  if (process.channel !== undefined) {
    process.on('disconnect', stop);
    // Listening to the launcher must not keep us running.
    process.channel.unref();
  }
  return controller.signal;
}
