/** Who calls, and what a caller may do. */

export type Role = 'public' | 'viewer' | 'operator';

export interface Identity {
  /** `local`, `anonymous`, `token:<name>` or `oidc:<subject>`: no one can take another's name. For the audit log; never a token. */
  readonly principal: string;
  readonly role: Role;
}

export interface Authenticated extends Identity {
  /** When the token or session ends, epoch milliseconds; streams in its name end with it. Null: never. */
  readonly expiresAt: number | null;
  /** Of a browser's session: aborts when it is logged out. */
  readonly ended?: AbortSignal | undefined;
}

/** The grant behind an identity; null if the configuration does not know the identity. */
export type Grants = (identity: Identity) => string | null;
