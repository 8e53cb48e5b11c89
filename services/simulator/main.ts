/** The simulated cluster as a process of its own. */
import { runApp } from '#libs/runtime/app.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import { simulatorAppFromEnvironment } from './app.ts';

const logger = createLogger('simulator');
await runApp(simulatorAppFromEnvironment(logger, process.env), logger);
