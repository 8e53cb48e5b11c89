import { readFileSync } from 'node:fs';
import { AppError, errorText } from '#libs/errors/app-error.ts';

/** Both or none. Error: `gateway-bad-certificate`; half a configuration must not mean plain HTTP. */
export function readCertificate(
  certFile: string | null,
  keyFile: string | null,
): { readonly cert: string; readonly key: string } | undefined {
  if (certFile === null && keyFile === null) return undefined;
  if (certFile === null || keyFile === null) throw new AppError('gateway-bad-certificate', { detail: 'only one of the two is given' });
  try {
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  } catch (thrown) {
    throw new AppError('gateway-bad-certificate', { detail: errorText(thrown) }, thrown);
  }
}
