/** The signature of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, key and result in base64. */
import { createHmac } from 'node:crypto';
import { AppError } from '#libs/errors/app-error.ts';

/** The key of a `whsec_...` secret. Throws `webhook-secret-invalid`. */
export function signingKey(receiver: string, secret: string): Buffer {
  if (!secret.startsWith('whsec_')) throw new AppError('webhook-secret-invalid', { receiver, detail: 'it does not begin with whsec_' });
  const text = secret.slice('whsec_'.length);
  const key = Buffer.from(text, 'base64');
  if (!/^[A-Za-z0-9+/]+=*$/.test(text) || key.length < 24 || key.length > 64) {
    throw new AppError('webhook-secret-invalid', { receiver, detail: 'it is not 24 to 64 bytes in base64' });
  }
  return key;
}

/** `timestamp` in seconds. */
export function sign(key: Buffer, id: string, timestamp: number, body: string): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
