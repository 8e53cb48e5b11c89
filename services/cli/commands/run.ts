import { AppError } from '#libs/errors/app-error.ts';
import { type Command, exitCodes } from '../command.ts';

/** The entry points: the one place where a service is started, and never from another service. */
const services: Readonly<Record<string, () => Promise<unknown>>> = {
  watcher: () => import('../../watcher/main.ts'),
  poller: () => import('../../poller/main.ts'),
  analyzer: () => import('../../analyzer/main.ts'),
  historian: () => import('../../historian/main.ts'),
  notifier: () => import('../../notifier/main.ts'),
  orchestrator: () => import('../../orchestrator/main.ts'),
  gateway: () => import('../../gateway/main.ts'),
  assistant: () => import('../../assistant/main.ts'),
  'ovsdb-proxy': () => import('../../ovsdb-proxy/main.ts'),
  simulator: () => import('../../simulator/main.ts'),
};

export const command: Command = {
  name: 'run',
  group: 'system',
  summary: 'run one service as this process, for containers; settings come from the configuration and the environment',
  positionals: ['SERVICE'],
  options: {},
  examples: ['EGRESSIP_NATS_URL=nats://nats:4222 egressip run analyzer'],
  async run(context) {
    const names = Object.keys(services).join(', ');
    const [name, ...more] = context.positionals;
    if (name === undefined || more.length > 0) throw context.usageError(`name one service: ${names}`);
    const start = services[name];
    if (start === undefined) throw new AppError('service-unknown', { name, names });
    // Runs until it is stopped, and then ends the process itself.
    await start();
    return exitCodes.fine;
  },
};
