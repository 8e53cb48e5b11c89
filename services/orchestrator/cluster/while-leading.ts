/**
 * A port that does nothing while another instance of ours may lead: it takes over the Lease of test runs at once, and one that
 * was paused must not go on where it was.
 */
import { AppError } from '#libs/errors/app-error.ts';
import { around } from './around.ts';

export function whileLeading<Port extends object>(port: Port, mayAct: () => boolean): Port {
  return around(port, (work, operation) => {
    if (mayAct()) return work();
    return Promise.reject(new AppError('bus-not-leading', { what: `${operation} of a test run`, key: 'orchestrator' }));
  });
}
