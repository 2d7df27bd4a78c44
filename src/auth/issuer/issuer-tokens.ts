import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { Role, Viewer } from '../../foundation/graphql/viewer.js';
import { UnavailableError } from '../../foundation/graphql/unavailable-error.js';
import { UnauthenticatedError } from '../unauthenticated-error.js';
import { claimedRole } from './claimed-role.js';
import type { ClaimedRole } from './claimed-role.js';
import type { IssuerKeys } from './issuer-keys.js';

/** Maximum length of a token: as long as a header may be. */
const TOKEN_MAX = 16_000;

/** Signatures that need no shared secret (RFC 7518, 3.1; RFC 8037). */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Media types of ID tokens and access tokens (RFC 9068, 2.1): a logout token or a proof says what it is. */
const TYPES = new Set(['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt']);

/** Difference between the clocks of the issuer and of this machine that is tolerated, in seconds. */
const CLOCK_TOLERANCE_S = 30;

/** Subjects have at most 255 ASCII characters (OpenID Connect Core 1.0, 2). */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** Number of verified tokens that are remembered. The least recently used is evicted first. */
const VERIFIED_MAX = 10_000;

const SECOND_MS = 1_000;

export interface IssuerTokensSettings {
  /** A token must be for one of them. */
  readonly audiences: readonly string[];
  /** The claim that says what its subject may do. */
  readonly roleClaim: string;
  readonly roles: readonly ClaimedRole[];
  /** Whether anyone may read, and so may the subject of a token without a role. */
  readonly isPublic: boolean;
}

interface VerifiedToken {
  readonly viewer: Viewer;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** The version of the keys that it was verified with. */
  readonly keysVersion: number;
}

/** Whether a token has the form of those that issuers sign; no token of this service has a dot. */
export function isSigned(token: string): boolean {
  return token.includes('.');
}

/** Authenticates by the tokens that an issuer of OpenID Connect has signed (RFC 7519). */
export class IssuerTokens {
  private readonly verified = new LRUCache<string, VerifiedToken>({ max: VERIFIED_MAX });

  constructor(
    private readonly keys: IssuerKeys,
    private readonly settings: IssuerTokensSettings,
  ) {}

  /**
   * The viewer of a token; `hash` is that of the token. Throws UnauthenticatedError, and UnavailableError if the issuer is
   * needed and does not respond.
   */
  async viewer(token: string, hash: Buffer): Promise<Viewer> {
    const key = hash.toString('base64');
    const known = this.verified.get(key);
    if (known) this.keys.refreshIfOld();
    if (known && known.keysVersion === this.keys.version) {
      if (Date.now() < known.expiresAt) return known.viewer;
      throw new UnauthenticatedError('The token has expired');
    }
    this.verified.delete(key);
    const verified = await this.verify(token);
    this.verified.set(key, verified);
    return verified.viewer;
  }

  private async verify(token: string): Promise<VerifiedToken> {
    if (token.length > TOKEN_MAX)
      throw new UnauthenticatedError(`The token is longer than ${String(TOKEN_MAX)} characters`);
    const { issuer } = this.keys;
    const { claims, keysVersion } = await this.verifiedClaims(token);
    const { sub: subject = '', exp = 0 } = claims;
    const role = claimedRole(claims, this.settings.roleClaim, this.settings.roles);
    if (role === null && !this.settings.isPublic)
      throw new UnauthenticatedError('The token has no role that may read here');
    const expiresAt = (exp + CLOCK_TOLERANCE_S) * SECOND_MS;
    // An issuer is a URL without a fragment, and no token of this service has a name like a URL.
    const author = `${issuer}#${subject}`;
    const viewer = new Viewer(author, role ?? Role.READER, author, {
      ...{ id: null, relationIds: null },
      expiresAtMs: performance.now() + expiresAt - Date.now(),
    });
    return { viewer, expiresAt, keysVersion };
  }

  private async verifiedClaims(token: string): Promise<{ readonly claims: JWTPayload; readonly keysVersion: number }> {
    const { audiences } = this.settings;
    const { issuer } = this.keys;
    let keysVersion = 0;
    const findKey: JWTVerifyGetKey = async (header, input) => {
      const found = await this.keys.find(header, input);
      keysVersion = found.version;
      return found.key;
    };
    try {
      this.checkKind(token);
      const { payload } = await jwtVerify(token, findKey, {
        issuer,
        audience: [...audiences],
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'sub'],
      });
      if (typeof payload.sub !== 'string' || !SUBJECT.test(payload.sub))
        throw new UnauthenticatedError('The subject of the token (sub) is not a text of 1 to 255 ASCII characters');
      return { claims: payload, keysVersion };
    } catch (error) {
      if (error instanceof UnauthenticatedError || error instanceof UnavailableError) throw error;
      throw new UnauthenticatedError(reasonOf(error));
    }
  }

  /** Rejects what no key is needed for, so that it makes nobody fetch one. */
  private checkKind(token: string): void {
    const { alg, typ } = decodedHeader(token);
    if (alg === undefined || !ALGORITHMS.includes(alg)) throw new errors.JOSEAlgNotAllowed();
    if (typ !== undefined && !(typeof typ === 'string' && TYPES.has(typ.toLowerCase())))
      throw new UnauthenticatedError('The token is of another type: send an access token or an ID token');
    if (decodeJwt(token).iss !== this.keys.issuer) throw new UnauthenticatedError('The token is of another issuer');
  }
}

/** The header of a token, before anything of it is verified. Throws a JOSEError. */
function decodedHeader(token: string): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new errors.JWTInvalid();
  }
}

/** Why a token is rejected, without any of its content. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return claimReasonOf(error);
  if (error instanceof errors.JOSEAlgNotAllowed)
    return `The token is not signed by one of the algorithms ${ALGORITHMS.join(', ')}`;
  if (error instanceof errors.JWKSNoMatchingKey) return 'The token is signed by a key that its issuer does not publish';
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'The token does not say by which of its issuer’s keys it is signed (kid)';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the token is wrong';
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return 'The token is malformed';
  // Web Crypto has errors of its own for keys that are damaged or too short.
  return 'The token can’t be verified by the keys of its issuer';
}

function claimReasonOf({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token lacks the claim ${claim}`;
  if (claim === 'aud') return 'The token is for another audience';
  if (claim === 'nbf') return 'The token is not valid yet';
  return `The claim ${claim} of the token is invalid`;
}
