import { Cancelled } from '../../database/driver/deadline.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { OverloadedError } from './fair-queue.js';
import type { FairQueue } from './fair-queue.js';

/** Who waits for what others may wait for, too. */
export interface Joiner {
  /** Those who share it wait in the lane as one. */
  readonly client: string;
  /** Where the work takes its turn, asked for while it has not begun; null: it needs none. */
  readonly lane: () => FairQueue | null;
  /** How long the work may take for this one, in milliseconds. */
  readonly timeMs: number;
  readonly onGone: OnDisconnect;
}

/**
 * Makes something. `onAllGone` calls back when nobody waits for it any more, `onJoin` when someone joins who may wait for
 * longer than those before; both to be asked before anything is awaited.
 */
export type Work<Value> = (onAllGone: OnDisconnect, onJoin: (renew: () => void) => void) => Promise<Value>;

/** One of those who wait. */
interface Member<Value> extends Joiner {
  readonly work: Work<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
  isHere: boolean;
  /** Refuses it where it has not begun for too long. */
  late: NodeJS.Timeout | undefined;
}

/** A client's place in the lane, for all of its members. */
interface Ticket {
  readonly cancellation: Cancellation;
  members: number;
}

/** Those whose time is over together. */
interface Cohort<Value> {
  readonly since: number;
  readonly members: Member<Value>[];
}

/** Who joins within this part of its time after others has the time that they have. */
const TOGETHER_PART = 1 / 20;

/**
 * One work, and those who wait for it. Each client that has one who waits brings a turn of its own: it has a ticket in the
 * lane, and the work begins for whoever's is the first to be called. Whoever waits too long, or finds too many waiting, is
 * refused alone; whoever goes, goes alone; and each has the time that it would have by itself. Nobody joins work that has
 * gone on for as long as its first had, so that it goes on for twice as long at most.
 */
export class SharedTask<Value> {
  private readonly members = new Set<Member<Value>>();
  private readonly tickets = new Map<string, Ticket>();
  private here = 0;
  private hasBegun = false;
  private isClosed = false;
  private isSettled = false;
  /** The last; those before it have timers. */
  private cohort: Cohort<Value> = { since: 0, members: [] };
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly leavers: (() => void)[] = [];
  private readonly renewals: (() => void)[] = [];

  /** `onOver` is called when nobody is to join any more. */
  constructor(private readonly onOver: () => void) {}

  /** How many wait. */
  get waiting(): number {
    return this.here;
  }

  /** Waits for the work of the first whose turn it is. Throws Overloaded, Cancelled, and what the work throws. */
  join(work: Work<Value>, joiner: Joiner): Promise<Value> {
    return new Promise((resolve, reject) => {
      const member: Member<Value> = { ...joiner, work, resolve, reject, isHere: true, late: undefined };
      this.members.add(member);
      this.here += 1;
      if (this.hasBegun) this.joinCohort(member);
      else this.wait(member);
      joiner.onGone(() => {
        this.goes(member);
      });
    });
  }

  private wait(member: Member<Value>): void {
    const { client } = member;
    const lane = member.lane();
    if (!lane || lane.tryAcquire()) {
      this.begin(member, lane);
      return;
    }
    if (lane.timeoutMs !== null) {
      member.late = setTimeout(() => {
        this.end(member, new OverloadedError());
      }, lane.timeoutMs);
    }
    const known = this.tickets.get(client);
    if (known) {
      known.members += 1;
      return;
    }
    const ticket: Ticket = { cancellation: new Cancellation(), members: 1 };
    this.tickets.set(client, ticket);
    void this.enter(ticket, client, lane);
  }

  private async enter(ticket: Ticket, client: string, lane: FairQueue): Promise<void> {
    try {
      await lane.acquire(client, ticket.cancellation, null);
    } catch (error) {
      // Whoever withdrew it has seen to its members.
      if (this.tickets.get(client) !== ticket) return;
      for (const member of this.members) if (member.client === client) this.end(member, error);
      return;
    }
    const members = [...this.members];
    const next = members.find((member) => member.client === client) ?? members[0];
    if (this.hasBegun || !next) lane.release();
    else this.begin(next, lane);
  }

  private begin({ work }: Member<Value>, lane: FairQueue | null): void {
    this.hasBegun = true;
    const tickets = [...this.tickets.values()];
    this.tickets.clear();
    for (const { cancellation } of tickets) cancellation.cancel(new Cancelled(null));
    for (const member of this.members) clearTimeout(member.late);
    this.cohort = { since: performance.now(), members: [...this.members] };
    const timeMs = Math.max(...this.cohort.members.map((member) => member.timeMs));
    this.timers.push(
      setTimeout(() => {
        this.close();
      }, timeMs),
    );
    const value = work(
      (leave) => this.leavers.push(leave),
      (renew) => this.renewals.push(renew),
    );
    const settle = (tell: (member: Member<Value>) => void): void => {
      lane?.release();
      this.isSettled = true;
      this.over();
      for (const member of this.members) tell(member);
    };
    value.then(
      (made) => {
        settle(({ resolve }) => {
          resolve(made);
        });
      },
      (error: unknown) => {
        settle(({ reject }) => {
          reject(error);
        });
      },
    );
  }

  /** Those before have no more time by it. */
  private joinCohort(member: Member<Value>): void {
    const { cohort } = this;
    const now = performance.now();
    const { timeMs } = member;
    if (now - cohort.since < timeMs * TOGETHER_PART) {
      cohort.members.push(member);
      return;
    }
    const late = (): void => {
      for (const one of cohort.members) if (one.isHere) this.end(one, new Cancelled(one.timeMs));
    };
    this.timers.push(setTimeout(late, Math.max(cohort.since + timeMs - now, 0)));
    this.cohort = { since: now, members: [member] };
    for (const renew of this.renewals) renew();
  }

  /** One has gone: what is made already comes to it all the same. */
  private goes(member: Member<Value>): void {
    if (!member.isHere || this.isSettled) return;
    if (!this.hasBegun) {
      this.end(member, new Cancelled(null));
      return;
    }
    member.isHere = false;
    this.here -= 1;
    if (this.here === 0) this.abandon();
  }

  /** Ends it for one alone. */
  private end(member: Member<Value>, reason: unknown): void {
    if (!member.isHere) return;
    member.isHere = false;
    this.here -= 1;
    this.members.delete(member);
    clearTimeout(member.late);
    this.handBack(member);
    member.reject(reason);
    if (this.here === 0) this.abandon();
  }

  /** The last of a client's who wait takes its ticket along. */
  private handBack({ client }: Member<Value>): void {
    const ticket = this.tickets.get(client);
    if (!ticket) return;
    ticket.members -= 1;
    if (ticket.members > 0) return;
    this.tickets.delete(client);
    ticket.cancellation.cancel(new Cancelled(null));
  }

  private abandon(): void {
    this.over();
    for (const leave of this.leavers) leave();
  }

  private over(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.close();
  }

  /** Lets nobody join any more. */
  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onOver();
  }
}
