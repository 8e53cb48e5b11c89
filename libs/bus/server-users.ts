/** The permissions as the `authorization` of a nats-server's configuration, which takes JSON. */
import { type BusService, busServices, hubServices, leafPermissionsOf, type Permissions, permissionsOf } from './permissions.ts';

/** The longest answer is cut into this many parts at a server's usual limit, and the longest wait for one is a minute. */
const answerParts = 64;
const answerWithin = '60s';

/** `passwordOf` may give a `$VARIABLE` of the server's environment. */
export function serverUsers(passwordOf: (service: BusService) => string): string {
  return authorization(busServices.map((service) => user(service, passwordOf(service), permissionsOf(service))));
}

/**
 * Of the server at the hub of a fleet: the services there, and the NATS of each cluster as a leaf node, under its name. Written to
 * `deploy/examples`.
 * @internal
 */
export function hubUsers(clusters: readonly string[], passwordOf: (name: string) => string): string {
  const leaves = clusters.map((cluster) => user(JSON.stringify(cluster), passwordOf(cluster), leafPermissionsOf(cluster)));
  const services = hubServices.map((service) => user(service, passwordOf(service), permissionsOf(service, true)));
  return authorization([...services, ...leaves]);
}

const authorization = (users: readonly string[]) => ['authorization {', '  users: [', ...users, '  ]', '}', ''].join('\n');

function user(name: string, password: string, { publish, subscribe, answers }: Permissions): string {
  const permissions = {
    publish: { allow: publish },
    subscribe: { allow: subscribe },
    ...(answers ? { allow_responses: { max: answerParts, expires: answerWithin } } : {}),
  };
  return `    { user: ${name}, password: ${password}, permissions: ${JSON.stringify(permissions)} }`;
}
