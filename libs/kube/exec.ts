/**
 * A command in a container with its output as a stream, over the `v5.channel.k8s.io`/`v4.channel.k8s.io` WebSocket protocol:
 * each message begins with a channel byte (1 stdout, 2 stderr, 3 the final Status). The library opens the socket; reading,
 * back-pressure, pings and the end are ours, because its Exec leaves the output open when the connection breaks.
 */
import { PassThrough, type Readable } from 'node:stream';
import type { KubeConfig } from '@kubernetes/client-node';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';

export interface ExecStream {
  /** Ends with the command; is destroyed with an AppError when the connection is lost. */
  readonly stdout: Readable;
  /** The command's stderr so far (the last 16 KB). */
  stderr(): string;
  /** Resolves with the exit code; rejects with `kube-exec-failed` if none came. */
  readonly done: Promise<number>;
  close(): void;
}

export interface ExecRequest {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly command: readonly string[];
}

const stdoutChannel = 1;
const stderrChannel = 2;
const statusChannel = 3;
const pingMs = 30_000;
const maxStderr = 16 * 1024;

/** Resolves when the command's streams are open. @throws AppError `kube-exec-failed` */
export async function openExec(config: KubeConfig, clock: Clock, request: ExecRequest): Promise<ExecStream> {
  const failed = (detail: string, cause?: unknown) => {
    const { namespace, pod, container } = request;
    return new AppError('kube-exec-failed', { namespace, pod, container, detail }, cause);
  };
  const stdout = new PassThrough();
  // Who only waits for `done` must not be ended by an unhandled 'error' of the stream.
  stdout.on('error', () => undefined);
  let stderr = '';
  let exitCode: number | null = null;
  let pause = () => {};

  const onMessage = (channel: number, data: Buffer): boolean => {
    if (channel === stdoutChannel) {
      if (!stdout.write(data)) pause();
    } else if (channel === stderrChannel) stderr = (stderr + data.toString('utf8')).slice(-maxStderr);
    else if (channel === statusChannel) exitCode = exitCodeOf(data.toString('utf8'));
    return exitCode === null;
  };
  // Not exported by the package's index; loaded when it is needed, since few ask for it.
  const { WebSocketHandler } = await import('@kubernetes/client-node/dist/web-socket-handler.js');
  // Its default streams are those of this process, and a close message would end them.
  const nowhere = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const handler = new WebSocketHandler(config, undefined, nowhere);
  const socket = await handler.connect(execPath(request), null, onMessage).catch((thrown: unknown) => {
    throw failed(openFailure(thrown), thrown);
  });
  pause = () => {
    socket.pause();
    stdout.once('drain', () => socket.resume());
  };
  if (stdout.writableNeedDrain) pause();

  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const cancelPings = clock.every(pingMs, () => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  });
  const done = new Promise<number>((resolve, reject) => {
    socket.on('close', () => {
      cancelPings();
      if (exitCode !== null) {
        stdout.end();
        return resolve(exitCode);
      }
      const lost = failed(stderr.trim().split('\n').at(-1) || 'the connection was lost');
      stdout.destroy(lost);
      reject(lost);
    });
  });
  done.catch(() => undefined);
  return { stdout, stderr: () => stderr, done, close: () => socket.close() };
}

function execPath({ namespace, pod, container, command }: ExecRequest): string {
  const query = new URLSearchParams({ container, stdout: 'true', stderr: 'true' });
  for (const word of command) query.append('command', word);
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/exec?${query}`;
}

/** The Status of the end: Success, or Failure with the exit code among its causes. */
function exitCodeOf(text: string): number {
  let status: { readonly status?: string; readonly details?: { readonly causes?: readonly { reason?: string; message?: string }[] } };
  try {
    status = JSON.parse(text);
  } catch {
    return 1; // an end all the same, and not a success
  }
  if (status.status === 'Success') return 0;
  const code = Number(status.details?.causes?.find((cause) => cause.reason === 'ExitCode')?.message);
  return Number.isInteger(code) ? code : 1;
}

/** The socket library hands over an event whose message holds the HTTP status of a refused upgrade. */
function openFailure(thrown: unknown): string {
  const text = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : errorText(thrown);
  if (text.includes('403')) return 'missing permission: create pods/exec (the right to run commands in this pod)';
  return text;
}
