/** The verb `up`: its options become settings that every service sees too, and its signals become one request to stop. */
import { resolve } from 'node:path';
import { loadConfig } from '#libs/config/load.ts';
import { type CommandContext, type ExitCode, exitCodes } from '../command.ts';
import { homeFolder, takeHome } from './home.ts';
import { createScreen } from './screen.ts';
import { runUp } from './up.ts';

/** A terminal and npm may both deliver the same Ctrl-C; a person who is impatient takes longer than this. */
const sameSignalMs = 500;

export async function runUpVerb(context: CommandContext): Promise<ExitCode> {
  // The services are child processes and read the same variables.
  Object.assign(process.env, settings(context));
  const config = loadConfig();
  const home = takeHome(homeFolder());
  const signal = stopSignal(context.say);
  const colour = process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === '';
  const screen = createScreen({ write: context.say, colour, now: Date.now });
  screen.heading('egressip-analyzer');
  screen.fact('State', `${home.folder}${home.used ? ', going on with its history' : ', new'}`);
  await runUp({ config, home, demo: context.flag('demo'), screen, signal });
  context.say('Stopped.');
  return exitCodes.fine;
}

function settings(context: CommandContext): NodeJS.ProcessEnv {
  const [config, kubeconfig, ovn, databases] = [
    context.text('config'),
    context.text('kubeconfig'),
    context.text('ovn'),
    context.texts('nb'),
  ];
  if (ovn !== null && ovn !== 'exec') throw context.usageError(`--ovn takes exec, not "${ovn}"`);
  const malformed = databases.find((database) => !/^[^=,]+=(unix|tcp|ssl):[^,]+$/.test(database));
  if (malformed !== undefined) throw context.usageError(`--nb takes NODE=ADDRESS with unix:, tcp: or ssl:, not "${malformed}"`);
  if (context.flag('demo') && (kubeconfig !== null || ovn !== null || databases.length > 0)) {
    throw context.usageError('--demo is the simulated cluster: it goes with no --kubeconfig, --nb or --ovn');
  }
  return {
    ...(config === null ? {} : { EGRESSIP_CONFIG: resolve(config) }),
    ...(kubeconfig === null ? {} : { EGRESSIP_KUBE_CONFIG: resolve(kubeconfig) }),
    ...(ovn === null ? {} : { EGRESSIP_OVN_EXEC: 'true' }),
    ...(databases.length === 0 ? {} : { EGRESSIP_NB: databases.join(',') }),
  };
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
