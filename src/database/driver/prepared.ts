import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';
import { PreparedStatement } from './prepared-statement.js';

const NAME_LENGTH = 22;

export interface PreparedBounds {
  /** Texts that have a name, and as many that were seen once. */
  readonly texts: number;
  /** Statements that a connection prepares before it is closed. */
  readonly ofConnection: number;
}

const BOUNDS: PreparedBounds = { texts: 1_000, ofConnection: 1_500 };

/**
 * Which statements are prepared, and on which connections.
 *
 * PostgreSQL keeps a prepared statement until its connection is closed, and clients that ask in ever new shapes have ever new
 * statements: a text gets a name at its second sighting, and a connection that has prepared too many is to be closed.
 */
export class Prepared {
  private readonly names: LRUCache<string, string>;
  private readonly once: LRUCache<string, true>;
  private readonly on = new WeakMap<PoolClient, Map<string, PreparedStatement>>();

  constructor(private readonly bounds: PreparedBounds = BOUNDS) {
    this.names = new LRUCache({ max: bounds.texts });
    this.once = new LRUCache({ max: bounds.texts });
  }

  /** The statement of a text as it is, or will be, prepared on a connection; undefined for one that is sent without. */
  statement(text: string, client: PoolClient): PreparedStatement | undefined {
    const name = this.names.get(text) ?? this.newName(text);
    if (name === undefined) return undefined;
    let prepared = this.on.get(client);
    if (!prepared) this.on.set(client, (prepared = new Map<string, PreparedStatement>()));
    let statement = prepared.get(name);
    if (!statement) prepared.set(name, (statement = new PreparedStatement(name, text, client)));
    return statement;
  }

  /** Whether a connection has prepared as much as it may. */
  isFull(client: PoolClient): boolean {
    return (this.on.get(client)?.size ?? 0) > this.bounds.ofConnection;
  }

  private newName(text: string): string | undefined {
    if (!this.once.delete(text)) {
      this.once.set(text, true);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('base64url').slice(0, NAME_LENGTH);
    this.names.set(text, name);
    return name;
  }
}
