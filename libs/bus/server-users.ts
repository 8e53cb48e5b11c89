/** The permissions as the `authorization` of a nats-server's configuration, which takes JSON. */
import { type BusService, busServices, permissionsOf } from './permissions.ts';

/** The longest answer is cut into this many parts at a server's usual limit, and the longest wait for one is a minute. */
const answerParts = 64;
const answerWithin = '60s';

/** `passwordOf` may give a `$VARIABLE` of the server's environment. */
export function serverUsers(passwordOf: (service: BusService) => string): string {
  const users = busServices.map((service) => {
    const { publish, subscribe, answers } = permissionsOf(service);
    const permissions = {
      publish: { allow: publish },
      subscribe: { allow: subscribe },
      ...(answers ? { allow_responses: { max: answerParts, expires: answerWithin } } : {}),
    };
    return `    { user: ${service}, password: ${passwordOf(service)}, permissions: ${JSON.stringify(permissions)} }`;
  });
  return ['authorization {', '  users: [', ...users, '  ]', '}', ''].join('\n');
}
