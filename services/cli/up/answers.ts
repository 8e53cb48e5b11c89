/** Whether something listens where a URL says. */
import { createConnection } from 'node:net';

const usualPorts: Readonly<Record<string, number>> = { 'nats:': 4222, 'tls:': 4222, 'http:': 80, 'https:': 443 };

export function answers(url: string, timeoutMs = 3_000): Promise<boolean> {
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
