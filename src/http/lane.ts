import type { Cancellation } from '../foundation/cancellation.js';
import type { Spending } from './spending.js';

/** Thrown to whoever asks when too many others wait already, or has waited too long. Nothing was begun. */
export class Overloaded extends Error {
  constructor() {
    super('Too much is asked at once: nothing was begun, try again in a moment.');
    this.name = 'Overloaded';
  }
}

export interface LaneSettings {
  /** How many run at once. */
  readonly slots: number;
  /** How many wait at most. */
  readonly waitingMax: number;
  /** How long one waits at most, in milliseconds; null: for as long as it stays. */
  readonly patienceMs: number | null;
  /** With a bottleneck: how long it keeps others from theirs at most, in milliseconds; left out: for as long as it runs. */
  readonly turnMaxMs?: number;
}

interface Waiting {
  readonly begin: () => void;
  readonly refuse: (reason?: Error) => void;
}

/** After a turn nothing begins for so many times as long, and so many milliseconds at most, where others ask for what is short. */
const REST_TIMES = 2;
const REST_MAX_MS = 200;

/** After a turn that took less there is no rest. */
const SHORT_TURN_MS = 10;

/** For so many milliseconds after something short was asked for, more of it is awaited. */
const SHORT_AWAITED_MS = 1_000;

/**
 * Lets one thing at a time run of several lanes: what can take long in each. The lanes take turns, so that however much is
 * asked in one of them, those in another come to theirs; and after each turn comes a rest, for what is short, where that is
 * asked for at all.
 */
export class Bottleneck {
  private turn: symbol | null = null;
  /** In the order of their turns. */
  private lanes: readonly Lane[] = [];
  private shortAt = -Infinity;

  /** Takes note that something short was asked for. */
  noteShort(): void {
    this.shortAt = performance.now();
  }

  join(lane: Lane): void {
    this.lanes = [...this.lanes, lane];
  }

  /**
   * Begins a lane's turn; null where another has its turn. What it answers ends the turn, which lasts for so many
   * milliseconds at most (null: as long as it takes): others begin then, beside what goes on.
   */
  take(lane: Lane, turnMaxMs: number | null): (() => void) | null {
    if (this.turn) return null;
    const turn = Symbol();
    const takenAt = performance.now();
    this.turn = turn;
    this.lanes = [...this.lanes.filter((other) => other !== lane), lane];
    const end = (): void => {
      clearTimeout(late);
      const now = performance.now();
      const took = now - takenAt;
      const go = (): void => {
        if (this.turn === turn) this.turn = null;
        if (!this.turn) this.beginNext();
      };
      if (took < SHORT_TURN_MS || now - this.shortAt > SHORT_AWAITED_MS) go();
      else setTimeout(go, Math.min(REST_TIMES * took, REST_MAX_MS));
    };
    const late =
      turnMaxMs === null
        ? undefined
        : setTimeout(() => {
            this.turn = null;
            this.beginNext();
          }, turnMaxMs);
    return end;
  }

  private beginNext(): void {
    this.lanes.some((lane) => lane.beginNext());
  }
}

/**
 * A bounded number of slots, and a bounded queue for them that is fair: those who wait take turns by client, so that
 * whoever asks for much waits behind itself.
 */
export class Lane {
  private running = 0;
  private waiting = 0;
  /** The next turn is the first client's: a Map keeps the order in which its keys were put in. */
  private readonly queues = new Map<string, Waiting[]>();
  /** Ends its turn at the bottleneck. */
  private endTurn: (() => void) | null = null;

  /** With `spending`, the next turn is that of whoever has had least of late. With a bottleneck there is one slot. */
  constructor(
    private readonly settings: LaneSettings,
    private readonly spending: Spending | null = null,
    private readonly bottleneck: Bottleneck | null = null,
  ) {
    bottleneck?.join(this);
  }

  /** How long one waits at most, in milliseconds; null: for as long as it stays. */
  get patienceMs(): number | null {
    return this.settings.patienceMs;
  }

  /** Takes a slot where one is free, which is to be left; answers whether one was. */
  take(): boolean {
    if (this.running >= (this.bottleneck ? 1 : this.settings.slots)) return false;
    if (this.bottleneck) {
      this.endTurn = this.bottleneck.take(this, this.settings.turnMaxMs ?? null);
      if (!this.endTurn) return false;
    }
    this.running += 1;
    return true;
  }

  /**
   * Comes back once a slot is the caller's, who must leave it. Throws Overloaded, and why it was cancelled. Without patience
   * (null) it is for the caller to say when it has waited too long, by cancelling.
   */
  async enter(
    client: string,
    cancellation?: Cancellation,
    patienceMs: number | null = this.settings.patienceMs,
  ): Promise<void> {
    cancellation?.throwIfCancelled();
    if (this.take()) return;
    if (this.waiting >= this.settings.waitingMax) this.makeRoom(client);
    await new Promise<void>((resolve, reject) => {
      const settle = (): void => {
        if (late) clearTimeout(late);
        leave?.();
      };
      const one: Waiting = {
        begin: () => {
          settle();
          resolve();
        },
        refuse: (reason = new Overloaded()) => {
          settle();
          reject(reason);
        },
      };
      const leaveQueue = (reason?: Error): void => {
        this.drop(client, one);
        one.refuse(reason);
      };
      const late = patienceMs === null ? null : setTimeout(leaveQueue, patienceMs);
      const leave = cancellation?.onCancel(leaveQueue);
      const queue = this.queues.get(client);
      if (queue) queue.push(one);
      else this.queues.set(client, [one]);
      this.waiting += 1;
    });
  }

  /** Gives the slot to the next in turn. */
  leave(): void {
    this.running -= 1;
    const { endTurn } = this;
    this.endTurn = null;
    if (endTurn) endTurn();
    else this.beginNext();
  }

  /** Lets the next in turn begin; answers whether there is one that may. */
  beginNext(): boolean {
    const client = this.next();
    const queue = client === undefined ? undefined : this.queues.get(client);
    if (client === undefined || !queue || !this.take()) return false;
    const next = queue.shift();
    this.waiting -= 1;
    this.queues.delete(client);
    if (queue.length > 0) this.queues.set(client, queue);
    next?.begin();
    return true;
  }

  /** Whose turn it is. */
  private next(): string | undefined {
    const clients = this.queues.keys();
    return this.spending ? this.spending.least(clients) : clients.next().value;
  }

  /** How many run, and how many wait. */
  census(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiting };
  }

  /** Refuses the last one of whoever has most waiting, be it the newcomer, which it throws. */
  private makeRoom(newcomer: string): void {
    let longest: [string, Waiting[]] = [newcomer, this.queues.get(newcomer) ?? []];
    for (const entry of this.queues) if (entry[1].length > longest[1].length) longest = entry;
    const [client, queue] = longest;
    const last = queue.at(-1);
    // One of as many as the newcomer would have stays: it came first.
    const own = this.queues.get(newcomer)?.length ?? 0;
    if (!last || queue.length <= own + 1) throw new Overloaded();
    this.drop(client, last);
    last.refuse();
  }

  private drop(client: string, one: Waiting): void {
    const queue = this.queues.get(client) ?? [];
    queue.splice(queue.indexOf(one), 1);
    this.waiting -= 1;
    if (queue.length === 0) this.queues.delete(client);
  }
}
