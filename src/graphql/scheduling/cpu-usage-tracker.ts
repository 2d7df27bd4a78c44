import { LRUCache } from 'lru-cache';

/** Half of what a client has spent is forgotten in this time. */
const HALF_LIFE_MS = 5_000;

/** Maximum number of clients; the one that spent longest ago is forgotten first. */
const CLIENTS_MAX = 5_000;

interface Spent {
  readonly ms: number;
  readonly at: number;
}

/** How much CPU time clients have used lately. */
export class CpuUsageTracker {
  private readonly spent = new LRUCache<string, Spent>({ max: CLIENTS_MAX });

  constructor(private readonly now: () => number = () => performance.now()) {}

  add(client: string, ms: number): void {
    this.spent.set(client, { ms: this.of(client) + ms, at: this.now() });
  }

  /** Milliseconds; older spending counts less. */
  of(client: string): number {
    const spent = this.spent.peek(client);
    return spent ? spent.ms * 0.5 ** ((this.now() - spent.at) / HALF_LIFE_MS) : 0;
  }

  /** The client that has used the least; the first of those that have used as much. */
  leastActive(clients: Iterable<string>): string | undefined {
    let [least, minimum]: [string | undefined, number] = [undefined, Infinity];
    for (const client of clients) {
      const used = this.of(client);
      if (used < minimum) [least, minimum] = [client, used];
    }
    return least;
  }
}
