/**
 * One JSON line per event on stderr (stdout belongs to data). Fields: `component`, `event` (a stable name) and what the
 * event is about. Secrets never go into a field; the redaction below is the second line of defence, not the first.
 */
import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/** The level is `options.level`, else `EGRESSIP_LOG_LEVEL`, else `info`. Writes synchronously, to stderr unless `fd` is given. */
export function createLogger(component: string, options: { readonly level?: string; readonly fd?: number } = {}): Logger {
  return pino(
    {
      level: options.level ?? process.env.EGRESSIP_LOG_LEVEL ?? 'info',
      base: { component },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['*.token', '*.password', '*.secret', '*.authorization', 'token', 'password', 'secret', 'authorization'],
    },
    pino.destination({ fd: options.fd ?? 2, sync: true }),
  );
}

/** For tests and libraries used without a logger. */
export const silentLogger: Logger = pino({ level: 'silent' });
