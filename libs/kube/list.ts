/**
 * LIST in pages. The first page is a consistent read (no resourceVersion) and the others continue it, so all items are of
 * one moment. Items are projected one by one while they arrive. A continue token that expires starts the list again: the
 * inconsistent continuation the server offers could show an object twice or not at all.
 */
import { hasCode } from '#libs/errors/app-error.ts';
import type { Clock } from '#libs/runtime/clock.ts';
import { type Asked, answerInvalid } from './answer-errors.ts';
import { expectJson, readChunks } from './body.ts';
import { createListScanner } from './list-scanner.ts';
import { type KubeResource, resourcePath } from './resources.ts';
import type { Transport } from './transport.ts';

export interface ListOptions<T> {
  /** Called with each raw item; null leaves it out. */
  readonly project: (raw: unknown) => T | null;
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  readonly pageSize?: number;
  readonly signal?: AbortSignal;
}

export interface Listed<T> {
  readonly items: readonly T[];
  /** The resource version from which a watch continues. */
  readonly resourceVersion: string;
}

const defaultPageSize = 500;
const maxRestarts = 2;
const idleMs = 60_000;

/** Errors: those of the transport and of the status; `kube-expired` only after two restarts. */
export async function list<T>(transport: Transport, clock: Clock, resource: KubeResource, options: ListOptions<T>): Promise<Listed<T>> {
  for (let restart = 0; ; restart += 1) {
    try {
      return await listOnce(transport, clock, resource, options);
    } catch (thrown) {
      const expired = hasCode(thrown, 'kube-expired');
      if (!expired || restart >= maxRestarts) throw thrown;
    }
  }
}

async function listOnce<T>(transport: Transport, clock: Clock, resource: KubeResource, options: ListOptions<T>): Promise<Listed<T>> {
  const items: T[] = [];
  for (let token = ''; ; ) {
    const page = await readPage(transport, clock, resource, options, token, items);
    if (page.token === '') return { items, resourceVersion: page.resourceVersion };
    token = page.token;
  }
}

async function readPage<T>(
  transport: Transport,
  clock: Clock,
  resource: KubeResource,
  options: ListOptions<T>,
  token: string,
  items: T[],
): Promise<{ readonly resourceVersion: string; readonly token: string }> {
  const asked: Asked = { server: transport.server, verb: 'list', resource };
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const reading = { asked, clock, idleMs, ...signal };
  const answer = await transport.open(asked, {
    method: 'GET',
    path: resourcePath(resource, options.namespace === undefined ? {} : { namespace: options.namespace }),
    query: listQuery(options, token),
    compressed: true,
    ...signal,
  });
  await expectJson(answer, reading);
  const scanner = createListScanner((text) => {
    const item = options.project(parse(text, asked));
    if (item !== null) items.push(item);
  });
  await readChunks(answer, reading, scanner.push);
  return listMetadata(scanner.finish(), asked);
}

function listQuery<T>(options: ListOptions<T>, token: string): Record<string, string> {
  return {
    limit: String(options.pageSize ?? defaultPageSize),
    ...(token === '' ? {} : { continue: token }),
    ...(options.labelSelector === undefined ? {} : { labelSelector: options.labelSelector }),
    ...(options.fieldSelector === undefined ? {} : { fieldSelector: options.fieldSelector }),
  };
}

function listMetadata(shell: string | null, asked: Asked) {
  if (shell === null) throw answerInvalid(asked, 'the list ended in the middle');
  const raw = parse(shell, asked) as { readonly metadata?: { readonly resourceVersion?: unknown; readonly continue?: unknown } };
  const { resourceVersion, continue: token } = raw.metadata ?? {};
  if (typeof resourceVersion !== 'string') throw answerInvalid(asked, 'a list without metadata.resourceVersion');
  return { resourceVersion, token: typeof token === 'string' ? token : '' };
}

function parse(text: string, asked: Asked): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw answerInvalid(asked, `broken JSON: ${text.slice(0, 80)}`, thrown);
  }
}
