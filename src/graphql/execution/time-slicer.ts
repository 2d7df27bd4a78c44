import type { Cancellation } from '../../foundation/async/cancellation.js';

/** How long operations are executed, all together, before the event loop runs other tasks, in milliseconds. */
const SLICE_MS = 2;

type Task = () => void;

function finished(): void {
  // A finished task.
}

/**
 * Batched loads that can be held back while a part of an operation waits for its turn, so that its loads join the same
 * batch.
 */
export interface PausableBatches {
  /** Holds back batches; the returned function, to be called once, releases them. */
  pause(): () => void;
}

/**
 * Shares the CPU time of the process among executions: they take turns, part by part, and yield to the event loop every
 * few milliseconds.
 */
export class TimeSlicer {
  /** On the monotonic clock, in milliseconds; 0 before anything was executed in this round of the event loop. */
  private sliceEndsAt = 0;
  private isRoundScheduled = false;
  private readonly waiting = new Set<ExecutionSlices>();

  constructor(private readonly sliceMs = SLICE_MS) {}

  /** Whether the time slice is over, so that deferrable parts should wait. */
  get isExpired(): boolean {
    const now = performance.now();
    if (this.sliceEndsAt === 0) {
      this.sliceEndsAt = now + this.sliceMs;
      this.scheduleRound();
      return false;
    }
    return now > this.sliceEndsAt;
  }

  /** Queues an execution for turns of its next parts. */
  enter(slices: ExecutionSlices): void {
    this.waiting.add(slices);
    this.scheduleRound();
  }

  private scheduleRound(): void {
    if (this.isRoundScheduled) return;
    this.isRoundScheduled = true;
    // Runs after the sockets and timers of this round, so that these are served at least once per slice.
    setImmediate(() => {
      this.isRoundScheduled = false;
      this.nextRound();
    });
  }

  private nextRound(): void {
    this.sliceEndsAt = 0;
    while (this.waiting.size > 0 && !this.isExpired) {
      const [slices] = this.waiting;
      if (!slices) return;
      // To the end of the queue.
      this.waiting.delete(slices);
      if (slices.next()) this.waiting.add(slices);
    }
    if (this.waiting.size > 0) this.scheduleRound();
  }
}

/** The time slices of one execution. */
export class ExecutionSlices {
  private tasks: Task[] = [];
  private position = 0;
  private resumeBatches: (() => void) | null = null;

  constructor(
    private readonly timeSlicer: TimeSlicer,
    private readonly cancellation: Cancellation | undefined,
    private readonly batches: PausableBatches | undefined,
  ) {}

  /** Whether the time slice is over, so that deferrable parts should wait. */
  get isExpired(): boolean {
    return this.timeSlicer.isExpired;
  }

  /** Why the execution was cancelled; null if it was not. */
  get cancelled(): Error | null {
    return this.cancellation?.reason ?? null;
  }

  /** Runs work in this execution's turn; rejects with the reason if it was cancelled before. */
  defer<Value>(work: () => Value | PromiseLike<Value>): Promise<Value> {
    // Async functions start synchronously.
    const run = async (): Promise<Value> => {
      this.cancellation?.throwIfCancelled();
      return work();
    };
    return new Promise<Value>((resolve) => {
      this.tasks.push(() => {
        resolve(run());
      });
      if (this.tasks.length > this.position + 1) return;
      this.resumeBatches ??= this.batches?.pause() ?? null;
      this.timeSlicer.enter(this);
    });
  }

  /** Runs the next task; returns whether there are more. */
  next(): boolean {
    const task = this.tasks[this.position];
    // Lets what the task references be collected before the last task is done.
    this.tasks[this.position] = finished;
    this.position += 1;
    task?.();
    if (this.position < this.tasks.length) return true;
    this.tasks = [];
    this.position = 0;
    this.resumeBatches?.();
    this.resumeBatches = null;
    return false;
  }
}
