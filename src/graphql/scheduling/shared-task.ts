import { CancelledError } from '../../database/driver/deadline.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { OverloadedError } from './fair-queue.js';
import type { FairQueue } from './fair-queue.js';

/** A caller that waits for work which others may wait for, too. */
export interface Caller {
  /** Callers with the same key wait in the queue as one client. */
  readonly client: string;
  /** The queue of the work, evaluated while the work has not started; null: it needs none. */
  readonly queue: () => FairQueue | null;
  /** How long the work may take for this caller, in milliseconds. */
  readonly timeoutMs: number;
  readonly onGone: OnDisconnect;
}

/**
 * Computes a value. `onAllGone` calls back when no caller waits for it any more, `onJoin` when a caller joins that may
 * wait for longer than those before. Both must be registered before anything is awaited.
 */
export type Computation<Value> = (onAllGone: OnDisconnect, onJoin: (renew: () => void) => void) => Promise<Value>;

/** A caller that waits. */
interface Member<Value> extends Caller {
  readonly work: Computation<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
  isWaiting: boolean;
  /** Rejects it if the work has not started in time. */
  startTimer: NodeJS.Timeout | undefined;
}

/** A client's place in the queue, for all of its members. */
interface Ticket {
  readonly cancellation: Cancellation;
  members: number;
}

/** Members whose time ends together. */
interface Cohort<Value> {
  readonly since: number;
  readonly members: Member<Value>[];
}

/** A member that joins within this share of its time after others ends with them. */
const COHORT_SHARE = 1 / 20;

/**
 * One piece of work, and the callers that wait for it. Each client with a waiting caller brings a turn of its own: it
 * has a ticket in the queue, and the work starts when the first ticket is called. A caller that waits too long, or
 * finds the queue full, is rejected alone; a caller that leaves, leaves alone; and each has the time that it would have
 * by itself. Nobody can join work that has run for as long as its first caller had, so that it runs for twice as long
 * at most.
 */
export class SharedTask<Value> {
  private readonly members = new Set<Member<Value>>();
  private readonly tickets = new Map<string, Ticket>();
  private waitingCount = 0;
  private hasStarted = false;
  private isClosed = false;
  private isSettled = false;
  /** The latest; those before it have timers. */
  private cohort: Cohort<Value> = { since: 0, members: [] };
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly goneCallbacks: (() => void)[] = [];
  private readonly renewCallbacks: (() => void)[] = [];

  /** `onOver` is called when nobody can join any more. */
  constructor(private readonly onOver: () => void) {}

  /** How many callers wait. */
  get waiting(): number {
    return this.waitingCount;
  }

  /**
   * Waits for the work of the first caller whose turn comes. Throws OverloadedError, CancelledError, and what the work
   * throws.
   */
  join(work: Computation<Value>, joiner: Caller): Promise<Value> {
    return new Promise((resolve, reject) => {
      const member: Member<Value> = { ...joiner, work, resolve, reject, isWaiting: true, startTimer: undefined };
      this.members.add(member);
      this.waitingCount += 1;
      if (this.hasStarted) this.joinCohort(member);
      else this.wait(member);
      joiner.onGone(() => {
        this.removeMember(member);
      });
    });
  }

  private wait(member: Member<Value>): void {
    const { client } = member;
    const queue = member.queue();
    if (!queue || queue.tryAcquire()) {
      this.start(member, queue);
      return;
    }
    if (queue.timeoutMs !== null) {
      member.startTimer = setTimeout(() => {
        this.rejectMember(member, new OverloadedError());
      }, queue.timeoutMs);
    }
    const existing = this.tickets.get(client);
    if (existing) {
      existing.members += 1;
      return;
    }
    const ticket: Ticket = { cancellation: new Cancellation(), members: 1 };
    this.tickets.set(client, ticket);
    void this.enter(ticket, client, queue);
  }

  private async enter(ticket: Ticket, client: string, queue: FairQueue): Promise<void> {
    try {
      await queue.acquire(client, ticket.cancellation, null);
    } catch (error) {
      // Whoever withdrew the ticket has settled its members.
      if (this.tickets.get(client) !== ticket) return;
      for (const member of this.members) if (member.client === client) this.rejectMember(member, error);
      return;
    }
    const members = [...this.members];
    const next = members.find((member) => member.client === client) ?? members[0];
    if (this.hasStarted || !next) queue.release();
    else this.start(next, queue);
  }

  private start({ work }: Member<Value>, queue: FairQueue | null): void {
    this.hasStarted = true;
    const tickets = [...this.tickets.values()];
    this.tickets.clear();
    for (const { cancellation } of tickets) cancellation.cancel(new CancelledError(null));
    for (const member of this.members) clearTimeout(member.startTimer);
    this.cohort = { since: performance.now(), members: [...this.members] };
    const timeoutMs = Math.max(...this.cohort.members.map((member) => member.timeoutMs));
    this.timers.push(
      setTimeout(() => {
        this.close();
      }, timeoutMs),
    );
    const value = work(
      (callback) => this.goneCallbacks.push(callback),
      (renew) => this.renewCallbacks.push(renew),
    );
    const settle = (notify: (member: Member<Value>) => void): void => {
      queue?.release();
      this.isSettled = true;
      this.finish();
      for (const member of this.members) notify(member);
    };
    value.then(
      (result) => {
        settle(({ resolve }) => {
          resolve(result);
        });
      },
      (error: unknown) => {
        settle(({ reject }) => {
          reject(error);
        });
      },
    );
  }

  /** Members that joined earlier get no more time. */
  private joinCohort(member: Member<Value>): void {
    const { cohort } = this;
    const now = performance.now();
    const { timeoutMs } = member;
    if (now - cohort.since < timeoutMs * COHORT_SHARE) {
      cohort.members.push(member);
      return;
    }
    const onTimeout = (): void => {
      for (const one of cohort.members) if (one.isWaiting) this.rejectMember(one, new CancelledError(one.timeoutMs));
    };
    this.timers.push(setTimeout(onTimeout, Math.max(cohort.since + timeoutMs - now, 0)));
    this.cohort = { since: now, members: [member] };
    for (const renew of this.renewCallbacks) renew();
  }

  /** A caller has left: it still receives a result that exists already. */
  private removeMember(member: Member<Value>): void {
    if (!member.isWaiting || this.isSettled) return;
    if (!this.hasStarted) {
      this.rejectMember(member, new CancelledError(null));
      return;
    }
    member.isWaiting = false;
    this.waitingCount -= 1;
    if (this.waitingCount === 0) this.abandon();
  }

  /** Rejects one member alone. */
  private rejectMember(member: Member<Value>, reason: unknown): void {
    if (!member.isWaiting) return;
    member.isWaiting = false;
    this.waitingCount -= 1;
    this.members.delete(member);
    clearTimeout(member.startTimer);
    this.withdrawTicket(member);
    member.reject(reason);
    if (this.waitingCount === 0) this.abandon();
  }

  /** A client's last waiting member withdraws its ticket. */
  private withdrawTicket({ client }: Member<Value>): void {
    const ticket = this.tickets.get(client);
    if (!ticket) return;
    ticket.members -= 1;
    if (ticket.members > 0) return;
    this.tickets.delete(client);
    ticket.cancellation.cancel(new CancelledError(null));
  }

  private abandon(): void {
    this.finish();
    for (const callback of this.goneCallbacks) callback();
  }

  private finish(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.close();
  }

  /** From now on nobody can join. */
  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onOver();
  }
}
