/** Whether something listens where one of the URLs says. */
import { createConnection } from 'node:net';
import { addressesOf } from '#libs/config/addresses.ts';

const usualPorts: Readonly<Record<string, number>> = { 'nats:': 4222, 'tls:': 4222, 'http:': 80, 'https:': 443 };

export async function answers(urls: string, timeoutMs = 3_000): Promise<boolean> {
  return (await Promise.all(addressesOf(urls).map((url) => isThere(url, timeoutMs)))).includes(true);
}

function isThere(url: string, timeoutMs: number): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const socket = createConnection({ host, port: port === '' ? (usualPorts[protocol] ?? 80) : Number(port), timeout: timeoutMs });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
