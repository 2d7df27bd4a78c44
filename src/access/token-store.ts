import sql from 'sql-template-tag';
import type { Database } from '../database/database.js';
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

/** What is notified when a token is revoked. */
export const TOKEN_CHANNEL = 'token';

const COLUMNS = sql`id, name, role, relation_ids, created_at, created_by, expires_at, revoked_at`;

/** The only SQL on tokens: of their secrets it knows the hash alone. */
export class TokenStore {
  constructor(private readonly database: Database) {}

  async findByHash(hash: Buffer): Promise<Token | null> {
    const [row] = await this.database.rows<TokenRow>(sql`select ${COLUMNS} from token where hash = ${hash}`);
    return row ? read(row) : null;
  }

  /** All there have ever been, newest first. */
  async findAll(): Promise<Token[]> {
    return (await this.database.rows<TokenRow>(sql`select ${COLUMNS} from token order by id desc`)).map(read);
  }

  async insert(token: Token, hash: Buffer): Promise<void> {
    // In a transaction, so that a fault says what became of it.
    await this.database.transaction((transaction) =>
      transaction.rows(sql`
      insert into token (id, name, role, hash, relation_ids, created_at, created_by, expires_at)
      values (${token.id}, ${token.name}, ${token.role}, ${hash}, ${token.relationIds}::uuid[], ${token.createdAt},
        ${token.createdBy}, ${token.expiresAt})`),
    );
  }

  /** Revokes a token, or leaves it as it was revoked before; null where there is none. */
  async revoke(id: string): Promise<Token | null> {
    const [row] = await this.database.transaction((transaction) =>
      transaction.rows<TokenRow>(sql`
      with revoked as (
        update token set revoked_at = coalesce(revoked_at, now()) where id = ${id}::uuid returning ${COLUMNS})
      select revoked.*, pg_notify(${TOKEN_CHANNEL}, '') from revoked`),
    );
    return row ? read(row) : null;
  }

  /** Which of these tokens are good no more, each with the reason. */
  async findEnded(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; is_there: boolean; was_revoked: boolean }>(sql`
      select asked.id, token.id is not null as is_there, revoked_at is not null as was_revoked
      from unnest(${ids}::uuid[]) as asked (id) left join token on token.id = asked.id
      where token.id is null or revoked_at is not null or expires_at <= now()`);
    return new Map(
      rows.map(({ id, is_there: isThere, was_revoked: wasRevoked }) => {
        // An older copy of the database may have taken its place.
        if (!isThere) return [id, 'The token is unknown'];
        return [id, wasRevoked ? 'The token was revoked' : 'The token has expired'];
      }),
    );
  }
}

function read(row: TokenRow): Token {
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
