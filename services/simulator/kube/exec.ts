/**
 * pods/exec over `v4.channel.k8s.io` and `v5.channel.k8s.io`: each message begins with a channel byte (1 stdout, 2 stderr,
 * 3 the final Status). The only program there is in the pods is `ovsdb-client`.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { runOvsdbClient } from '../ovsdb/client-command.ts';
import type { Database } from '../ovsdb/database.ts';
import type { KubeStore } from './store.ts';
import { acceptWebSocket } from './websocket.ts';

export interface Exec {
  onUpgrade(request: IncomingMessage, socket: Duplex, url: URL): void;
  /** Ends what runs in the pods of a node. */
  cut(node: string): void;
  stop(): void;
}

export interface ExecOptions {
  readonly store: KubeStore;
  /** The database beside a pod of this node; null when it is away. */
  readonly databaseOf: (node: string) => Database | null;
  readonly newUuid: () => string;
}

const protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];
const stdoutChannel = 1;
const stderrChannel = 2;
const statusChannel = 3;

export function createExec({ store, databaseOf, newUuid }: ExecOptions): Exec {
  const running = new Map<Duplex, string>();

  function onUpgrade(request: IncomingMessage, socket: Duplex, url: URL): void {
    const [, namespace, name] = /^\/api\/v1\/namespaces\/([^/]+)\/pods\/([^/]+)\/exec$/.exec(url.pathname) ?? [];
    const pod = store.get('pods', `${namespace}/${name}`);
    const node = pod?.spec?.['nodeName'];
    if (pod === null || typeof node !== 'string') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    let end: () => void = () => undefined;
    const webSocket = acceptWebSocket(request, socket, protocols, () => {
      end();
      running.delete(socket);
    });
    if (webSocket === null) return;
    running.set(socket, node);
    const send = (channel: number, text: string) => webSocket.send(Buffer.concat([Uint8Array.of(channel), Buffer.from(text, 'utf8')]));
    const output = {
      stdout: (text: string) => send(stdoutChannel, text),
      stderr: (text: string) => send(stderrChannel, text),
      exit: (code: number) => {
        send(statusChannel, JSON.stringify(finalStatus(code)));
        webSocket.close();
      },
    };
    const [program, ...words] = url.searchParams.getAll('command');
    const database = databaseOf(node);
    if (program !== 'ovsdb-client') {
      output.stderr(`exec: "${program}": executable file not found in $PATH\n`);
      output.exit(127);
    } else if (database === null) {
      output.stderr('ovsdb-client: failed to connect to "unix:/var/run/ovn/ovnnb_db.sock" (No such file or directory)\n');
      output.exit(1);
    } else end = runOvsdbClient(words, new Map([[database.schema.name, database]]), newUuid, output);
  }

  return {
    onUpgrade,
    cut: (node) => {
      for (const [socket, at] of running) if (at === node) socket.destroy();
    },
    stop: () => {
      for (const socket of running.keys()) socket.destroy();
    },
  };
}

function finalStatus(code: number): unknown {
  if (code === 0) return { metadata: {}, status: 'Success' };
  return {
    metadata: {},
    status: 'Failure',
    message: `command terminated with non-zero exit code: exit status ${code}`,
    reason: 'NonZeroExitCode',
    details: { causes: [{ reason: 'ExitCode', message: String(code) }] },
  };
}
