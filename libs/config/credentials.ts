import { addressesOf } from './addresses.ts';

/** For logs and screens: URLs without user, password and query. */
export const withoutCredentials = (text: string): string => addressesOf(text).map(clean).join(',');

function clean(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.username !== '') url.username = 'redacted';
  if (url.password !== '') url.password = 'redacted';
  if (url.search !== '') url.search = '?redacted';
  // URL adds a slash that the file does not have.
  return url.pathname === '/' && !text.endsWith('/') ? url.toString().replace(/\/$/, '') : url.toString();
}
