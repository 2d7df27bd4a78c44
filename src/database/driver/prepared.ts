import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';
import { PreparedStatement } from './prepared-query.js';

const NAME_LENGTH = 22;

export interface PreparedStatementLimits {
  /** Most texts with a name, and most texts that were seen once. */
  readonly texts: number;
  /** Most statements that a connection prepares before it is closed. */
  readonly ofConnection: number;
}

const BOUNDS: PreparedStatementLimits = { texts: 1_000, ofConnection: 1_500 };

/**
 * Decides which statements are prepared, and on which connections.
 *
 * PostgreSQL keeps a prepared statement until its connection is closed, and queries in ever new shapes produce ever new
 * statements. So a text is prepared only when it is seen for the second time, and a connection with too many prepared
 * statements is to be closed.
 */
export class PreparedStatements {
  private readonly names: LRUCache<string, string>;
  private readonly seenOnce: LRUCache<string, true>;
  private readonly byClient = new WeakMap<PoolClient, Map<string, PreparedStatement>>();

  constructor(private readonly bounds: PreparedStatementLimits = BOUNDS) {
    this.names = new LRUCache({ max: bounds.texts });
    this.seenOnce = new LRUCache({ max: bounds.texts });
  }

  /** A text as one connection prepares it; undefined if the text is to be sent unprepared. */
  on(client: PoolClient, text: string): PreparedStatement | undefined {
    const name = this.names.get(text) ?? this.nameForText(text);
    if (name === undefined) return undefined;
    let prepared = this.byClient.get(client);
    if (!prepared) {
      prepared = new Map();
      this.byClient.set(client, prepared);
    }
    let statement = prepared.get(name);
    if (!statement) {
      statement = new PreparedStatement(name, text, client);
      prepared.set(name, statement);
    }
    return statement;
  }

  /** Whether a connection has prepared too many statements. */
  isFull(client: PoolClient): boolean {
    return (this.byClient.get(client)?.size ?? 0) > this.bounds.ofConnection;
  }

  private nameForText(text: string): string | undefined {
    if (!this.seenOnce.delete(text)) {
      this.seenOnce.set(text, true);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('base64url').slice(0, NAME_LENGTH);
    this.names.set(text, name);
    return name;
  }
}
