import { IssuerKeys } from '../auth/issuer/issuer-keys.js';
import { IssuerTokens } from '../auth/issuer/issuer-tokens.js';
import type { StartContext } from './start-context.js';

/** Accepts the tokens of the issuer of the settings; null if there is none. The start does not wait for the issuer. */
export function acceptIssuerTokens({ settings, log, releases }: StartContext): IssuerTokens | null {
  const { issuer, audiences, roleClaim, roles } = settings.oidc;
  if (issuer === null) return null;
  const stopping = new AbortController();
  releases.add('keys of the issuer', () => {
    stopping.abort();
  });
  const keys = new IssuerKeys(issuer, { log, signal: stopping.signal });
  // What is wrong with the issuer is logged at the start, and not with the first token.
  keys.refreshIfOld();
  return new IssuerTokens(keys, { audiences, roleClaim, roles, isPublic: settings.isPublic });
}
