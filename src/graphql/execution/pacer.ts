import type { Cancellation } from '../../foundation/async/cancellation.js';

/** How long operations are executed, all together, before the event loop is given to others, in milliseconds. */
const SLICE_MS = 2;

type Task = () => void;

function nothing(): void {
  // Done already.
}

/** What may be held back while a part of an operation waits for its turn, so that it is asked for together with the rest. */
export interface Batches {
  /** Holds back what is sent in batches; what it answers is to be called once, when they may be sent. */
  hold(): () => void;
}

/**
 * Divides the time of the process among executions: those under way take turns, part by part, and give the event loop to
 * others every few milliseconds.
 */
export class Pacer {
  /** On the monotonic clock; 0 before anything was executed in this round of the event loop. */
  private sliceEndsAt = 0;
  private isRoundWatched = false;
  private readonly waiting = new Set<Pace>();

  constructor(private readonly sliceMs = SLICE_MS) {}

  /** Whether what could wait should. */
  get isOver(): boolean {
    const now = performance.now();
    if (this.sliceEndsAt === 0) {
      this.sliceEndsAt = now + this.sliceMs;
      this.watchRound();
      return false;
    }
    return now > this.sliceEndsAt;
  }

  /** The next parts of an execution are to come in turn. */
  enter(pace: Pace): void {
    this.waiting.add(pace);
    this.watchRound();
  }

  private watchRound(): void {
    if (this.isRoundWatched) return;
    this.isRoundWatched = true;
    // After the sockets and timers of this round, so that they are looked after once a slice at least.
    setImmediate(() => {
      this.isRoundWatched = false;
      this.nextRound();
    });
  }

  private nextRound(): void {
    this.sliceEndsAt = 0;
    while (this.waiting.size > 0 && !this.isOver) {
      const [pace] = this.waiting;
      if (!pace) return;
      // To the end of the line, behind the others.
      this.waiting.delete(pace);
      if (pace.next()) this.waiting.add(pace);
    }
    if (this.waiting.size > 0) this.watchRound();
  }
}

/** The turns of one execution. */
export class Pace {
  private tasks: Task[] = [];
  private begun = 0;
  private release: (() => void) | null = null;

  constructor(
    private readonly pacer: Pacer,
    private readonly cancellation: Cancellation | undefined,
    private readonly batches: Batches | undefined,
  ) {}

  /** Whether a part that could wait should. */
  get isOver(): boolean {
    return this.pacer.isOver;
  }

  /** Why nothing more is to be begun; null while something is. */
  get cancelled(): Error | null {
    return this.cancellation?.reason ?? null;
  }

  /** Does something when it is this execution's turn; rejects with the reason where it was cancelled before. */
  later<Value>(work: () => Value | PromiseLike<Value>): Promise<Value> {
    // It begins at once when it is called.
    const begin = async (): Promise<Value> => {
      this.cancellation?.throwIfCancelled();
      return work();
    };
    return new Promise<Value>((resolve) => {
      this.tasks.push(() => {
        resolve(begin());
      });
      if (this.tasks.length > this.begun + 1) return;
      this.release ??= this.batches?.hold() ?? null;
      this.pacer.enter(this);
    });
  }

  /** Does what comes next; answers whether there is more. */
  next(): boolean {
    const task = this.tasks[this.begun];
    // What it holds is not held until the last one is done.
    this.tasks[this.begun] = nothing;
    this.begun += 1;
    task?.();
    if (this.begun < this.tasks.length) return true;
    this.tasks = [];
    this.begun = 0;
    this.release?.();
    this.release = null;
    return false;
  }
}
