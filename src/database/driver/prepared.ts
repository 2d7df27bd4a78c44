import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';

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
export class PreparedStatementNames {
  private readonly names: LRUCache<string, string>;
  private readonly seenOnce: LRUCache<string, true>;
  private readonly byClient = new WeakMap<PoolClient, Set<string>>();

  constructor(private readonly bounds: PreparedStatementLimits = BOUNDS) {
    this.names = new LRUCache({ max: bounds.texts });
    this.seenOnce = new LRUCache({ max: bounds.texts });
  }

  /** The name under which a connection prepares a text; undefined if the text is to be sent unprepared. */
  nameFor(text: string, client: PoolClient): string | undefined {
    const name = this.names.get(text) ?? this.nameForText(text);
    if (name === undefined) return undefined;
    const prepared = this.byClient.get(client);
    if (prepared) prepared.add(name);
    else this.byClient.set(client, new Set([name]));
    return name;
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
