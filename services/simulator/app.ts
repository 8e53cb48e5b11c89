/** The simulated cluster as a service. */
import { AppError } from '#libs/errors/app-error.ts';
import type { App } from '#libs/runtime/app.ts';
import { type Clock, systemClock } from '#libs/runtime/clock.ts';
import { seededRandom } from '#libs/runtime/random.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Size } from './demo/contents.ts';
import { createSimulator, type Simulator } from './simulator.ts';

export interface SimulatorAppDependencies {
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly seed?: number;
  readonly port?: number;
  readonly folder?: string | null;
  readonly size?: Partial<Size>;
  /** False: nothing happens by itself. */
  readonly life?: boolean;
}

export interface SimulatorApp extends App {
  readonly simulator: Simulator;
}

export function createSimulatorApp(dependencies: SimulatorAppDependencies): SimulatorApp {
  const { logger, clock = systemClock, port = 0, folder = null, size = {}, life = true } = dependencies;
  const simulator = createSimulator({ clock, random: seededRandom(dependencies.seed ?? clock.now()), port, folder, size, life });
  let started = false;
  return {
    name: 'simulator',
    simulator,
    start: async () => {
      await simulator.start();
      started = true;
      logger.info({ event: 'simulator-ready', kubeUrl: simulator.kubeUrl(), ...simulator.stats() }, 'the simulated cluster is up');
    },
    stop: async () => {
      started = false;
      await simulator.stop();
    },
    readiness: () => ({ ready: started, parts: { api: started ? simulator.kubeUrl() : 'stopped' } }),
  };
}

/** Reads EGRESSIP_SIM_PORT (0: any free port) and EGRESSIP_SIM_FOLDER (for sockets and endpoints.json) from the environment. */
export function simulatorAppFromEnvironment(logger: Logger, environment: NodeJS.ProcessEnv): SimulatorApp {
  const port = Number(environment.EGRESSIP_SIM_PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new AppError('simulator-port-taken', { port: String(environment.EGRESSIP_SIM_PORT), detail: 'it is not a port number' });
  }
  return createSimulatorApp({ logger, port, folder: environment.EGRESSIP_SIM_FOLDER ?? null });
}
