/** Database addresses as ovsdb-client writes them, and the connection to one. */
import { readFile } from 'node:fs/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export type OvsdbAddress =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp' | 'ssl'; readonly host: string; readonly port: number };

/** Paths of PEM files, as ovsdb-client's --private-key, --certificate and --ca-cert. */
export interface TlsFiles {
  readonly privateKey?: string;
  readonly certificate?: string;
  readonly caCertificate?: string;
}

/** Opens one new connection; aborting the signal gives up. Rejects with an AppError. */
export interface Connector {
  readonly address: string;
  connect(signal: AbortSignal): Promise<Duplex>;
}

/** Throws `ovsdb-address-invalid`. */
export function parseAddress(address: string): OvsdbAddress {
  const unix = /^unix:(.+)$/.exec(address);
  if (unix?.[1] !== undefined) return { kind: 'unix', path: unix[1] };
  const inet = /^(tcp|ssl):(?:\[([0-9A-Fa-f:.%\w]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(address);
  const host = inet?.[2] ?? inet?.[3];
  const port = Number(inet?.[4]);
  if (inet === null || host === undefined || port > 65_535) throw new AppError('ovsdb-address-invalid', { address });
  return { kind: inet[1] === 'ssl' ? 'ssl' : 'tcp', host, port };
}

/** The servers of one database, as ovn-nbctl takes them: `tcp:a:6641,tcp:b:6641`. Throws `ovsdb-address-invalid`. */
export function splitAddresses(text: string): string[] {
  const addresses = text.split(/,\s*(?=(?:unix|tcp|ssl):)/);
  for (const address of addresses) parseAddress(address);
  return addresses;
}

/** Throws `ovsdb-address-invalid`. `connect` rejects with `ovsdb-unreachable`, or `ovsdb-stalled` after `deadlineMs` (5 s). */
export function createConnector(
  address: string,
  options: { readonly clock: Clock; readonly tls?: TlsFiles; readonly deadlineMs?: number },
): Connector {
  const target = parseAddress(address);
  const deadlineMs = options.deadlineMs ?? 5_000;
  return {
    address,
    connect: async (signal) => {
      const socket = await open(target, options.tls ?? {}).catch((thrown: unknown) => {
        throw new AppError('ovsdb-unreachable', { address, detail: errorText(thrown) }, thrown);
      });
      return await connected(socket, target, address, deadlineMs, options.clock, signal);
    },
  };
}

async function open(target: OvsdbAddress, files: TlsFiles): Promise<Socket> {
  if (target.kind === 'unix') return connectSocket({ path: target.path });
  if (target.kind === 'tcp') return connectSocket({ host: target.host, port: target.port, noDelay: true, keepAlive: true });
  // As ovsdb-client: the certificate must come from the CA; OVN's certificates do not name hosts.
  const tls = await readTls(files);
  return connectTls({ ...tls, host: target.host, port: target.port, minVersion: 'TLSv1.2', checkServerIdentity: () => undefined });
}

/** The files' contents in the form of node:tls. */
export async function readTls(files: TlsFiles): Promise<{ readonly key?: Buffer; readonly cert?: Buffer; readonly ca?: Buffer }> {
  const [key, cert, ca] = await Promise.all([files.privateKey, files.certificate, files.caCertificate].map(readIfNamed));
  return { ...(key === undefined ? {} : { key }), ...(cert === undefined ? {} : { cert }), ...(ca === undefined ? {} : { ca }) };
}

async function readIfNamed(path: string | undefined): Promise<Buffer | undefined> {
  return path === undefined ? undefined : await readFile(path);
}

function connected(
  socket: Socket,
  target: OvsdbAddress,
  address: string,
  deadlineMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const event = target.kind === 'ssl' ? 'secureConnect' : 'connect';
    const fail = (error: unknown) => {
      release();
      // A late error of the socket that is given up must not become an uncaught one.
      socket.on('error', () => undefined);
      socket.destroy();
      reject(error);
    };
    const cancelDeadline = clock.after(deadlineMs, () =>
      fail(new AppError('ovsdb-stalled', { address, what: 'no connection', ms: deadlineMs })),
    );
    const onAbort = () => fail(signal.reason);
    const onError = (thrown: Error) => fail(new AppError('ovsdb-unreachable', { address, detail: errorText(thrown) }, thrown));
    const onClose = () => fail(new AppError('ovsdb-unreachable', { address, detail: 'closed at once' }));
    const onConnect = () => {
      release();
      resolve(socket);
    };
    const release = () => {
      cancelDeadline();
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError);
      socket.off('close', onClose);
      socket.off(event, onConnect);
    };
    socket.on('error', onError);
    socket.on('close', onClose);
    socket.on(event, onConnect);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}
