/** pods/exec: to come. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Random } from '#libs/runtime/random.ts';
import type { Cluster } from '../control/cluster.ts';

export function createExec(_: { readonly cluster: Cluster; readonly newUuid: Random }) {
  return (_request: IncomingMessage, socket: Duplex, _url: URL): void => {
    socket.end('HTTP/1.1 501 Not Implemented\r\n\r\n');
  };
}
