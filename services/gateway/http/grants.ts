/**
 * The grant behind a session: the token that opened it, or the identity provider. Sessions outlast a gateway, so each carries a proof
 * made from its grant. When the configuration no longer has the grant (a leaked token was changed), the session is over.
 */
import type { AccessOptions } from './access.ts';
import type { Grants } from './identity.ts';
import type { OidcOptions } from './oidc.ts';

export function createGrants(
  { tokens, ownTokens = [] }: Pick<AccessOptions, 'tokens' | 'ownTokens'>,
  oidc: Pick<OidcOptions, 'issuer' | 'operatorGroup'> | undefined,
): Grants {
  return ({ principal, role }) => {
    if (principal.startsWith('oidc:')) return oidc === undefined ? null : `${oidc.issuer} ${oidc.operatorGroup}`;
    return [...tokens, ...ownTokens].find((one) => `token:${one.name}` === principal && one.role === role)?.token ?? null;
  };
}
