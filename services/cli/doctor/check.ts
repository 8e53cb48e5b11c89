/** One line of `doctor`: the check, its result, and the remedy. */
import { errorText, toAppError } from '#libs/errors/app-error.ts';

export interface CheckResult {
  readonly check: string;
  /** `warning`: works, but not as it could; `unknown`: could not be checked, or is not seen; `failed`: something will not work. */
  readonly result: 'ok' | 'warning' | 'unknown' | 'failed';
  readonly detail: string;
  readonly remedy: string | null;
}

export const fine = (check: string, detail: string): CheckResult => ({ check, result: 'ok', detail, remedy: null });
export const warning = (check: string, detail: string, remedy: string): CheckResult => ({ check, result: 'warning', detail, remedy });
export const unknown = (check: string, detail: string, remedy: string): CheckResult => ({ check, result: 'unknown', detail, remedy });
export const failed = (check: string, detail: string, remedy: string): CheckResult => ({ check, result: 'failed', detail, remedy });

/** An error that a check throws is its result. */
export function failedBy(check: string, thrown: unknown): CheckResult {
  const error = toAppError(thrown);
  return failed(check, error.code === 'unexpected' ? errorText(thrown) : error.message, error.remedy);
}

/** As `failedBy`, where the error hides what the check is about: that may be right or wrong. */
export const unknownBy = (check: string, thrown: unknown): CheckResult => ({ ...failedBy(check, thrown), result: 'unknown' });
