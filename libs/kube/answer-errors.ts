/** HTTP statuses and Kubernetes `Status` objects of the API server, as errors of the catalogue. */
import { AppError } from '#libs/errors/app-error.ts';
import { type KubeResource, resourceName } from './resources.ts';

/** The request, as named in messages and, for a missing permission, in the remedy. */
export interface Asked {
  readonly server: string;
  readonly verb: string;
  readonly resource: KubeResource | { readonly path: string };
  readonly name?: string;
}

/** A `metav1.Status`, as far as we read it; also the object of an ERROR event. */
export interface ApiStatus {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly retryAfterMs: number;
}

/** From a `Status` object, or from the HTTP status alone. The header Retry-After (seconds) wins over `details.retryAfterSeconds`. */
export function readStatus(raw: unknown, httpStatus: number, retryAfterHeader?: string): ApiStatus {
  const status = record(raw);
  const details = record(status['details']);
  const seconds = Number(retryAfterHeader ?? details['retryAfterSeconds'] ?? 0);
  const causes = Array.isArray(details['causes']) ? details['causes'].map((cause) => record(cause)['reason']) : [];
  const ahead = causes.includes('ResourceVersionTooLarge');
  return {
    code: typeof status['code'] === 'number' ? status['code'] : httpStatus,
    reason: ahead ? 'ResourceVersionTooLarge' : String(status['reason'] ?? ''),
    message: typeof status['message'] === 'string' && status['message'] !== '' ? status['message'] : `HTTP ${httpStatus}`,
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0,
  };
}

/** `kube-version-ahead` wins over `kube-expired`, and both over the HTTP status; 404 is `kube-not-found` only where an object is named. */
export function statusError(asked: Asked, status: ApiStatus): AppError {
  const details = {
    ...askedDetails(asked),
    status: status.code,
    detail: status.message,
    retryAfterMs: status.retryAfterMs,
  };
  return new AppError(codeOf(asked, status), details);
}

export function answerInvalid(asked: Asked, detail: string, cause?: unknown): AppError {
  return new AppError('kube-answer-invalid', { ...askedDetails(asked), detail }, cause);
}

export function stalled(asked: Asked, ms: number): AppError {
  return new AppError('kube-stalled', { ...askedDetails(asked), ms });
}

function askedDetails(asked: Asked) {
  const resource = 'path' in asked.resource ? asked.resource.path : resourceName(asked.resource);
  // A role names group and plural apart.
  const { group, plural } = 'path' in asked.resource ? { group: '', plural: resource } : asked.resource;
  return { server: asked.server, verb: asked.verb, resource, group, plural, name: asked.name ?? '' };
}

function codeOf(asked: Asked, status: ApiStatus) {
  // "Too large resource version" is a 504 that no waiting cures when the server went back in time.
  if (status.reason === 'ResourceVersionTooLarge') return 'kube-version-ahead';
  if (status.reason === 'Expired' || status.code === 410) return 'kube-expired';
  if (status.code === 401) return 'kube-unauthorized';
  if (status.code === 403) return 'kube-forbidden';
  if (status.code === 404) return asked.name === undefined ? 'kube-not-served' : 'kube-not-found';
  if (status.code === 409) return 'kube-conflict';
  if (status.code === 429) return 'kube-throttled';
  if (status.code >= 500) return 'kube-server-failed';
  return 'kube-rejected';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
