/** Logs a browser in and out, and says who it is: the live page asks for that first. */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import type { Access } from '../access.ts';
import type { BrowserSessions } from '../browser-sessions.ts';
import type { Authenticated } from '../identity.ts';
import { readJson, sendJson } from '../respond.ts';
import type { Route } from '../router.ts';
import { signInPath } from '../sign-in.ts';

const path = '/api/v1/session';
const login = z.strictObject({ token: z.string().min(1) });

export function sessionRoutes(options: {
  readonly access: Access;
  readonly sessions: BrowserSessions;
  /** Whether browsers can sign in with the identity provider, and its name for people. */
  readonly provider: string | null;
}): readonly Route[] {
  const { access, sessions, provider } = options;

  /** `session` says whether there is something to log out of. */
  const describe = ({ principal, role, expiresAt, ended }: Authenticated) => {
    const session = ended !== undefined;
    return { principal, role, expiresAt, session, signIn: provider === null ? null : { provider, path: signInPath } };
  };
  return [
    {
      method: 'GET',
      path,
      role: 'public',
      handle: ({ request, response, ...identity }) => sendJson(request, response, 200, describe(identity)),
    },
    {
      method: 'POST',
      path,
      role: 'public',
      handle: async ({ request, response }) => {
        const parsed = login.safeParse(await readJson(request));
        if (!parsed.success) throw new AppError('http-bad-request', { what: 'the body must be {"token": "..."}' });
        const identity = await sessions.open(await access.verify(parsed.data.token), request, response);
        await sendJson(request, response, 201, describe(identity));
      },
    },
    {
      method: 'DELETE',
      path,
      role: 'public',
      handle: async ({ request, response }) => {
        await sessions.close(request, response);
        await sendJson(request, response, 200, { closed: true });
      },
    },
  ];
}
