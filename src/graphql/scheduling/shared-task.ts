import { CancelledError } from '../../database/driver/deadline.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { OverloadedError } from './fair-queue.js';
import type { FairQueue, Waiter } from './fair-queue.js';

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
interface Member<Value> {
  readonly caller: Caller;
  readonly work: Computation<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
  isWaiting: boolean;
}

/** Members whose time ends together. */
interface TimeoutGroup<Value> {
  readonly since: number;
  readonly members: Member<Value>[];
}

/** A member that joins within this share of its time after others ends with them. */
const TIMEOUT_GROUP_SHARE = 1 / 20;

/** A client's place in the queue, for all of its members. */
class Ticket implements Waiter {
  members = 1;

  constructor(
    readonly queue: FairQueue,
    private readonly onTurn: (ticket: Ticket) => void,
    private readonly onReject: (ticket: Ticket, reason: Error) => void,
  ) {}

  startTurn(): void {
    this.onTurn(this);
  }

  reject(reason: Error): void {
    this.onReject(this, reason);
  }
}

/**
 * One piece of work, and the callers that wait for it. Each client with a waiting caller brings a turn of its own: it
 * has a ticket in the queue, and the work starts when the first ticket is called. A caller that waits too long, or
 * finds the queue full, is rejected alone; a caller that leaves, leaves alone; and each has the time that it would have
 * by itself. Nobody can join work that has run for as long as its first caller had, so that it runs for twice as long
 * at most.
 *
 * A change has thousands of subscribers that wait for the same payload: each takes as few objects as possible.
 */
export class SharedTask<Value> {
  private readonly members = new Set<Member<Value>>();
  private readonly tickets = new Map<string, Ticket>();
  private waitingCount = 0;
  private hasStarted = false;
  private isClosed = false;
  private isSettled = false;
  /** The latest. */
  private timeoutGroup: TimeoutGroup<Value> = { since: -Infinity, members: [] };
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
  join(work: Computation<Value>, caller: Caller): Promise<Value> {
    return new Promise((resolve, reject) => {
      const member: Member<Value> = { caller, work, resolve, reject, isWaiting: true };
      this.members.add(member);
      this.waitingCount += 1;
      if (this.hasStarted) this.joinRunning(member);
      else this.wait(member);
      caller.onGone(() => {
        this.removeMember(member);
      });
    });
  }

  private wait(member: Member<Value>): void {
    const { client } = member.caller;
    const queue = member.caller.queue();
    if (!queue || queue.tryAcquire()) {
      this.start(member, queue);
      return;
    }
    const existing = this.tickets.get(client);
    if (existing) existing.members += 1;
    else if (!this.takeTicket(member, queue)) return;
    if (queue.timeoutMs !== null) this.joinStartGroup(member, queue.timeoutMs);
  }

  /** Returns whether there was room in the queue; otherwise the member is rejected. */
  private takeTicket(member: Member<Value>, queue: FairQueue): boolean {
    const { client } = member.caller;
    const onTurn = (ticket: Ticket): void => {
      this.tickets.delete(client);
      const next = this.nextOf(client);
      if (this.hasStarted || !next) ticket.queue.release();
      else this.start(next, ticket.queue);
    };
    const onReject = (_ticket: Ticket, reason: Error): void => {
      this.tickets.delete(client);
      for (const other of this.members) if (other.caller.client === client) this.rejectMember(other, reason);
    };
    const ticket = new Ticket(queue, onTurn, onReject);
    try {
      queue.enqueue(client, ticket);
    } catch (error) {
      this.rejectMember(member, error);
      return false;
    }
    this.tickets.set(client, ticket);
    return true;
  }

  /** The client's first member, or else the first of all. */
  private nextOf(client: string): Member<Value> | undefined {
    for (const member of this.members) if (member.caller.client === client) return member;
    return this.members.values().next().value;
  }

  private start({ work }: Member<Value>, queue: FairQueue | null): void {
    this.hasStarted = true;
    for (const [client, ticket] of this.tickets) ticket.queue.withdraw(client, ticket);
    this.tickets.clear();
    this.clearTimers();
    const members = [...this.members];
    this.timeoutGroup = { since: performance.now(), members };
    const timeoutMs = members.reduce((longest, { caller }) => Math.max(longest, caller.timeoutMs), 0);
    this.timers.push(
      setTimeout(() => {
        this.close();
      }, timeoutMs),
    );
    const value = work(
      (callback) => this.goneCallbacks.push(callback),
      (renew) => this.renewCallbacks.push(renew),
    );
    value.then(
      (result) => {
        this.settle(queue);
        for (const member of this.members) member.resolve(result);
      },
      (error: unknown) => {
        this.settle(queue);
        for (const member of this.members) member.reject(error);
      },
    );
  }

  private settle(queue: FairQueue | null): void {
    queue?.release();
    this.isSettled = true;
    this.finish();
  }

  /** Rejects members for which the work has not started in time. */
  private joinStartGroup(member: Member<Value>, timeoutMs: number): void {
    if (this.joinLatestGroup(member, timeoutMs)) return;
    const { members } = this.timeoutGroup;
    this.rejectAfter(timeoutMs, members, () => new OverloadedError());
  }

  /** The work ends with the time of the latest members. Those that joined earlier get no more time. */
  private joinRunning(member: Member<Value>): void {
    const { timeoutMs } = member.caller;
    const { since, members } = this.timeoutGroup;
    if (this.joinLatestGroup(member, timeoutMs)) return;
    const remainingMs = Math.max(since + timeoutMs - performance.now(), 0);
    this.rejectAfter(remainingMs, members, ({ caller }) => new CancelledError(caller.timeoutMs));
    for (const renew of this.renewCallbacks) renew();
  }

  /** Returns whether the latest group was recent enough; otherwise the member begins a new one. */
  private joinLatestGroup(member: Member<Value>, timeoutMs: number): boolean {
    const now = performance.now();
    const isRecent = now - this.timeoutGroup.since < timeoutMs * TIMEOUT_GROUP_SHARE;
    if (isRecent) this.timeoutGroup.members.push(member);
    else this.timeoutGroup = { since: now, members: [member] };
    return isRecent;
  }

  private rejectAfter(
    delayMs: number,
    members: readonly Member<Value>[],
    reason: (member: Member<Value>) => Error,
  ): void {
    const timer = setTimeout(() => {
      for (const member of members) this.rejectMember(member, reason(member));
    }, delayMs);
    this.timers.push(timer);
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
    this.returnTicket(member.caller.client);
    member.reject(reason);
    if (this.waitingCount === 0) this.abandon();
  }

  /** A client's last waiting member withdraws its ticket. */
  private returnTicket(client: string): void {
    const ticket = this.tickets.get(client);
    if (!ticket) return;
    ticket.members -= 1;
    if (ticket.members > 0) return;
    this.tickets.delete(client);
    ticket.queue.withdraw(client, ticket);
  }

  private abandon(): void {
    this.finish();
    for (const callback of this.goneCallbacks) callback();
  }

  private finish(): void {
    this.clearTimers();
    this.close();
  }

  private clearTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.length = 0;
  }

  /** From now on nobody can join. */
  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onOver();
  }
}
