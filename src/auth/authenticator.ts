import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import { InputValidator, NAME_MAX } from '../foundation/records/input-validator.js';
import { ANONYMOUS, Role, SYSTEM, Viewer } from '../foundation/graphql/viewer.js';
import type { CreateTokenInput, Token } from './token.js';
import type { TokenStore } from './token-store.js';
import { isSigned } from './issuer/issuer-tokens.js';
import type { IssuerTokens } from './issuer/issuer-tokens.js';
import { UnauthenticatedError } from './unauthenticated-error.js';

/** Length of a token's secret: 256 bits, so that a fast hash is enough to store it safely. */
const SECRET_BYTES = 32;

/** Identifies a secret as one of this service, for people and for secret scanners. */
const PREFIX = 'entente_';

const BEARER = /^Bearer +([\x21-\x7e]+)$/i;

export interface AuthenticatorSettings {
  /** A bearer token with the role ADMIN that is never stored; null: there is none. */
  readonly adminToken: string | null;
  /** Whether anyone may read without a token. */
  readonly isPublic: boolean;
}

/** Authenticates requests, and creates and revokes tokens. */
export class Authenticator {
  private readonly adminHash: Buffer | null;

  constructor(
    private readonly tokens: TokenStore,
    private readonly settings: AuthenticatorSettings,
    /** Accepts the tokens of an issuer of OpenID Connect; null: there is none. */
    private readonly issuerTokens: IssuerTokens | null = null,
  ) {
    this.adminHash = settings.adminToken === null ? null : hashOf(settings.adminToken);
  }

  /** Whether anyone may read without a token. */
  get isPublic(): boolean {
    return this.settings.isPublic;
  }

  /**
   * The viewer of an Authorization header (RFC 6750). Throws UnauthenticatedError; a bad token is never ANONYMOUS. Throws
   * UnavailableError if the issuer of the token does not respond.
   */
  async viewer(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) {
      if (this.settings.isPublic) return ANONYMOUS;
      throw new UnauthenticatedError('Reading requires a token: send Authorization: Bearer …');
    }
    const [, secret] = BEARER.exec(authorization) ?? [];
    if (secret === undefined)
      throw new UnauthenticatedError('The Authorization header must be Bearer, followed by the token');
    const hash = hashOf(secret);
    // Hashes have the same length: comparing them leaks nothing about the token, neither by time nor by length.
    if (this.adminHash && timingSafeEqual(hash, this.adminHash)) return new Viewer('admin', Role.ADMIN, 'admin');
    if (this.issuerTokens && isSigned(secret)) return this.issuerTokens.viewer(secret, hash);
    const found = await this.tokens.findByHash(hash);
    if (!found) throw new UnauthenticatedError('The token is unknown');
    const { token, isExpired, expiresInMs } = found;
    if (token.revokedAt) throw new UnauthenticatedError('The token was revoked');
    if (isExpired) throw new UnauthenticatedError('The token has expired');
    const { id, relationIds } = token;
    const expiresAtMs = expiresInMs === null ? null : performance.now() + expiresInMs;
    return new Viewer(token.name, token.role, id, { id, relationIds, expiresAtMs });
  }

  /**
   * Creates a token; its secret is returned here and stored nowhere. Throws a UserInputError, including the errors that
   * `validator` has collected already, and a WriteError.
   */
  async create(
    author: Viewer,
    { name, role, expiresAt }: Omit<CreateTokenInput, 'relations'>,
    relationIds: readonly string[] | null,
    options: ExecutionOptions = {},
    validator = new InputValidator(),
  ): Promise<{ token: Token; secret: string }> {
    validator.text(['name'], name, NAME_MAX);
    // What seeds wrote is recognized by its author.
    if (name === SYSTEM.name) validator.addError('INVALID', ['name'], 'is the name of the service itself');
    // As are the subjects of an issuer, whose names are URLs with a fragment.
    if (name.normalize('NFKC').includes('://'))
      validator.addError('INVALID', ['name'], 'must not contain ://, as the names of an issuer’s subjects do');
    const expiry = validator.instant(['expiresAt'], expiresAt);
    if (expiry && (await this.tokens.isPast(expiry, options)))
      validator.addError('INVALID', ['expiresAt'], 'is not in the future');
    if (relationIds?.length === 0)
      validator.addError('INVALID', ['relations'], 'list at least one relation, or leave the list out');
    if (relationIds && role === Role.ADMIN)
      validator.addError('INVALID', ['relations'], 'an ADMIN is not limited to relations');
    validator.throwIfInvalid();
    const secret = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
    const created = { id: uuidv7(), name, role, relationIds, createdBy: author.name ?? '', expiresAt: expiry };
    const token = await this.tokens.insert(created, hashOf(secret), options);
    return { token, secret };
  }

  /** Revokes a token; null when there is none. Throws a WriteError. */
  revoke(id: string, options: ExecutionOptions = {}): Promise<Token | null> {
    return this.tokens.revoke(id, options);
  }

  list(): Promise<Token[]> {
    return this.tokens.findAll();
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
