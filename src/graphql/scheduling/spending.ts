import { LRUCache } from 'lru-cache';

/** Half of what a client has had is forgotten in this time. */
const HALF_LIFE_MS = 5_000;

/** Clients that are remembered; who has had something longest ago is forgotten first. */
const CLIENTS_MAX = 5_000;

interface Spent {
  readonly ms: number;
  readonly at: number;
}

/** How much of the processor's time clients have had lately. */
export class Spending {
  private readonly spent = new LRUCache<string, Spent>({ max: CLIENTS_MAX });

  constructor(private readonly now: () => number = () => performance.now()) {}

  add(client: string, ms: number): void {
    this.spent.set(client, { ms: this.of(client) + ms, at: this.now() });
  }

  /** Milliseconds, of which those long ago count less. */
  of(client: string): number {
    const spent = this.spent.peek(client);
    return spent ? spent.ms * 0.5 ** ((this.now() - spent.at) / HALF_LIFE_MS) : 0;
  }

  /** Who has had least; the first of those who have had as much. */
  least(clients: Iterable<string>): string | undefined {
    let [least, had]: [string | undefined, number] = [undefined, Infinity];
    for (const client of clients) {
      const own = this.of(client);
      if (own < had) [least, had] = [client, own];
    }
    return least;
  }
}
