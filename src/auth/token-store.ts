import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/driver/database.js';
import { resolveCommitOutcome } from '../database/driver/commit-outcome.js';
import type { ExecutionOptions } from '../database/driver/execution-options.js';
import { WriteError } from '../database/driver/write-error.js';
import type { UnknownOutcomeAdvice } from '../database/driver/write-error.js';
import { Token } from './token.js';

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: Token['role'];
  readonly relation_ids: string[] | null;
  readonly created_at: Date;
  readonly created_by: string;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
}

/** A token with its expiry by the database's clock. */
export interface TokenLookup {
  readonly token: Token;
  readonly isExpired: boolean;
  /** Milliseconds until it expires; null: never. */
  readonly expiresInMs: number | null;
}

/** NOTIFY channel for revoked tokens. */
export const TOKEN_CHANNEL = 'token';

const COLUMNS = sql`id, name, role, relation_ids, created_at, created_by, expires_at, revoked_at`;

/** The only SQL on tokens. Only the hashes of their secrets are stored. */
export class TokenStore {
  constructor(private readonly database: Database) {}

  async findByHash(hash: Buffer): Promise<TokenLookup | null> {
    const [row] = await this.database.rows<TokenRow & { is_expired: boolean; expires_in_ms: number | null }>(sql`
      select ${COLUMNS}, coalesce(expires_at <= now(), false) as is_expired,
        (1000 * extract(epoch from expires_at - now()))::float8 as expires_in_ms
      from token where hash = ${hash}`);
    return row ? { token: toToken(row), isExpired: row.is_expired, expiresInMs: row.expires_in_ms } : null;
  }

  /** All tokens, including expired and revoked ones, newest first. */
  async findAll(): Promise<Token[]> {
    return (
      await this.database.rows<TokenRow>(sql`select ${COLUMNS} from token order by created_at desc, id desc`)
    ).map(toToken);
  }

  /** Whether an instant is not in the future, by the database's clock. */
  async isPast(instant: Date, { deadline }: ExecutionOptions = {}): Promise<boolean> {
    const queryable = deadline ? this.database.until(deadline) : this.database;
    const [row] = await queryable.rows<{ is_past: boolean }>(sql`select ${instant}::timestamptz <= now() as is_past`);
    return row?.is_past !== false;
  }

  /** Inserts a token and returns the stored row; the database sets createdAt. Throws a WriteError. */
  insert(token: Omit<Token, 'createdAt' | 'revokedAt'>, hash: Buffer, options: ExecutionOptions = {}): Promise<Token> {
    return this.write('LOOK', options, async (transaction) => {
      await transaction.rows(sql`
        insert into token (id, name, role, hash, relation_ids, created_at, created_by, expires_at)
        values (${token.id}, ${token.name}, ${token.role}, ${hash}, ${token.relationIds}::uuid[], now(),
          ${token.createdBy}, ${token.expiresAt})
        on conflict (id) do nothing`);
      const [row] = await transaction.rows<TokenRow>(sql`
        select ${COLUMNS} from token where id = ${token.id} for key share`);
      if (!row) throw new Error('The inserted token was not found');
      return toToken(row);
    });
  }

  /** Revokes a token, or leaves an earlier revocation unchanged; null when there is none. Throws a WriteError. */
  revoke(id: string, options: ExecutionOptions = {}): Promise<Token | null> {
    return this.write('REPEAT', options, async (transaction) => {
      const [row] = await transaction.rows<TokenRow>(sql`
        with revoked as (
          update token set revoked_at = coalesce(revoked_at, now()) where id = ${id}::uuid returning ${COLUMNS})
        select revoked.*, pg_notify(${TOKEN_CHANNEL}, '') from revoked`);
      return row ? toToken(row) : null;
    });
  }

  /**
   * Runs idempotent work in a transaction. Since running it twice is harmless, it is run once more when it is unknown
   * whether the first transaction was committed.
   */
  private async write<Result>(
    recovery: UnknownOutcomeAdvice,
    options: ExecutionOptions,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await this.database.transaction(work, options);
    } catch (error) {
      if (!(error instanceof WriteError) || error.outcome !== 'UNKNOWN') throw error;
      const retried = await resolveCommitOutcome(this.database, error, options.deadline, async (transaction) => ({
        result: await work(transaction),
      }));
      if (!retried) throw new WriteError('UNKNOWN', error.cause, recovery);
      return retried.result;
    }
  }

  /** Which of these tokens are no longer valid, each with the reason. */
  async findEnded(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; is_there: boolean; was_revoked: boolean }>(sql`
      select asked.id, token.id is not null as is_there, revoked_at is not null as was_revoked
      from unnest(${ids}::uuid[]) as asked (id) left join token on token.id = asked.id
      where token.id is null or revoked_at is not null or expires_at <= now()`);
    return new Map(
      rows.map(({ id, is_there: exists, was_revoked: wasRevoked }) => {
        // The database may have been replaced by an older backup.
        if (!exists) return [id, 'The token is unknown'];
        return [id, wasRevoked ? 'The token was revoked' : 'The token has expired'];
      }),
    );
  }
}

function toToken(row: TokenRow): Token {
  return Object.assign(new Token(), {
    id: row.id,
    name: row.name,
    role: row.role,
    relationIds: row.relation_ids,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  });
}
