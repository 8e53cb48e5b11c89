/**
 * The one error class. It carries a code of the catalogue and the details that fill its texts; the original failure stays
 * reachable as `cause`. Details are shown to people and logged: never put a secret in them.
 */
import { type ErrorCode, errorCatalogue } from './catalogue.ts';
import { type ErrorDefinition, httpStatusOf, type PlaceholdersOf } from './definition.ts';

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** Code, what fills its texts (needed when they hold placeholders), and the original failure. */
type ErrorArguments = {
  [Code in ErrorCode]: [PlaceholdersOf<(typeof errorCatalogue)[Code]>] extends [never]
    ? [code: Code, details?: ErrorDetails, cause?: unknown]
    : [code: Code, details: Readonly<Record<PlaceholdersOf<(typeof errorCatalogue)[Code]>, string | number>>, cause?: unknown];
}[ErrorCode];

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly retryable: boolean;
  readonly remedy: string;
  readonly exitCode: number;
  readonly httpStatus: number;

  constructor(...[code, details = {}, cause]: ErrorArguments) {
    const definition: ErrorDefinition = errorCatalogue[code];
    super(fill(definition.message, details), cause === undefined ? {} : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
    this.retryable = definition.retryable;
    this.remedy = fill(definition.remedy, details);
    this.exitCode = definition.exitCode;
    this.httpStatus = httpStatusOf(definition);
  }
}

/** An error as another process sent it, which filled its texts there. */
export function receivedError(code: ErrorCode, details: ErrorDetails): AppError {
  return new AppError(...([code, details] as unknown as ErrorArguments));
}

/** Any thrown value as an AppError; what is not one already becomes `unexpected` with the original as its cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError('unexpected', { detail: errorText(thrown) }, thrown);
}

/** Whether it is this error of the catalogue. */
export function hasCode(thrown: unknown, code: ErrorCode): thrown is AppError {
  return thrown instanceof AppError && thrown.code === code;
}

/** The message of any thrown value, for a detail or a log line. */
export function errorText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.message !== '') return thrown.message;
  // An AggregateError of a failed connection has no message of its own.
  return thrown instanceof AggregateError ? thrown.errors.map(errorText).join('; ') : thrown.name;
}

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(details[name] ?? placeholder));
}
