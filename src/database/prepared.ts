import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';

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
  private readonly on = new WeakMap<PoolClient, Set<string>>();

  constructor(private readonly bounds: PreparedBounds = BOUNDS) {
    this.names = new LRUCache({ max: bounds.texts });
    this.once = new LRUCache({ max: bounds.texts });
  }

  /** The name under which a text is prepared on a connection; undefined for one that is sent without. */
  name(text: string, client: PoolClient): string | undefined {
    const name = this.names.get(text) ?? this.newName(text);
    if (name === undefined) return undefined;
    const prepared = this.on.get(client);
    if (prepared) prepared.add(name);
    else this.on.set(client, new Set([name]));
    return name;
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
