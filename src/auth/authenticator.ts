import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import { InputValidator, NAME_MAX } from '../foundation/records/input-validator.js';
import { ANONYMOUS, Role, Viewer } from '../foundation/graphql/viewer.js';
import type { CreateTokenInput, Token } from './token.js';
import type { TokenStore } from './token-store.js';

/** Bytes of a token's secret: 256 bits, so that a fast hash is enough to keep it. */
const SECRET_BYTES = 32;

/** Marks a secret as one of this service, for people and for scanners that look for secrets. */
const PREFIX = 'entente_';

const BEARER = /^Bearer +([\x21-\x7e]+)$/i;

/** Thrown when it can't be told who is asking; the reason is for the client. */
export class UnauthenticatedError extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'Unauthenticated';
  }
}

export interface AuthenticatorSettings {
  /** A bearer token with the role ADMIN that is never stored; null: there is none. */
  readonly adminToken: string | null;
  /** Whether anyone may read without a token. */
  readonly isPublic: boolean;
}

/** Tells who is asking, and gives and revokes tokens. */
export class Authenticator {
  private readonly adminHash: Buffer | null;

  constructor(
    private readonly tokens: TokenStore,
    private readonly settings: AuthenticatorSettings,
  ) {
    this.adminHash = settings.adminToken === null ? null : hashOf(settings.adminToken);
  }

  /** Whether anyone may read without a token. */
  get isPublic(): boolean {
    return this.settings.isPublic;
  }

  /** Who sends an Authorization header (RFC 6750). Throws Unauthenticated: a bad token is never taken for none. */
  async viewer(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) {
      if (this.settings.isPublic) return ANONYMOUS;
      throw new UnauthenticatedError('Reading needs a token here: send Authorization: Bearer …');
    }
    const [, secret] = BEARER.exec(authorization) ?? [];
    if (secret === undefined) throw new UnauthenticatedError('The Authorization header must be: Bearer and the token');
    const hash = hashOf(secret);
    // Hashes of one length: comparing them tells nothing of the token, neither by time nor by length.
    if (this.adminHash && timingSafeEqual(hash, this.adminHash)) return new Viewer('admin', Role.ADMIN, 'admin');
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
   * Makes a token; its secret is in this answer and nowhere else. Throws Refused, with what `judge` has refused already, and
   * a WriteFault.
   */
  async create(
    by: Viewer,
    { name, role, expiresAt }: Omit<CreateTokenInput, 'relations'>,
    relationIds: readonly string[] | null,
    terms: ExecutionOptions = {},
    judge = new InputValidator(),
  ): Promise<{ token: Token; secret: string }> {
    judge.text(['name'], name, NAME_MAX);
    const until = judge.instant(['expiresAt'], expiresAt);
    if (until && (await this.tokens.isPast(until, terms)))
      judge.refuse('INVALID', ['expiresAt'], 'is not in the future');
    if (relationIds?.length === 0) judge.refuse('INVALID', ['relations'], 'name a relation, or leave the list out');
    if (relationIds && role === Role.ADMIN)
      judge.refuse('INVALID', ['relations'], 'an ADMIN is not limited to relations');
    judge.conclude();
    const secret = `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
    const made = { id: uuidv7(), name, role, relationIds, createdBy: by.name ?? '', expiresAt: until };
    const token = await this.tokens.insert(made, hashOf(secret), terms);
    return { token, secret };
  }

  /** Refuses a token from now on; null where there is none. Throws a WriteFault. */
  revoke(id: string, terms: ExecutionOptions = {}): Promise<Token | null> {
    return this.tokens.revoke(id, terms);
  }

  list(): Promise<Token[]> {
    return this.tokens.findAll();
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
