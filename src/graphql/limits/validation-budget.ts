import { isMainThread } from 'node:worker_threads';
import { LimitExceededError } from './limit-exceeded.js';

/** How much reading a document may take: of what is counted, and of the processor. */
export interface ValidationBudgetLimits {
  readonly comparisons: number;
  readonly ms: number;
}

/**
 * Far more than a document takes that asks for as much as may be: comparisons are the same on any machine, and time is for
 * what they do not count. A process that has just started takes some ten times as long as later, on a slow machine more.
 */
export const VALIDATION_BUDGET: ValidationBudgetLimits = { comparisons: 30_000, ms: 1_000 };

/** Steps between one look at the clock and the next. */
const STEPS_BETWEEN_LOOKS = 64;

const US = 1_000;

type Used = Pick<NodeJS.CpuUsage, 'user' | 'system'>;

/** Since Node.js 23.9. */
const { threadCpuUsage } = process as { threadCpuUsage?: () => Used };

/** The processor's time that this thread has used; that of all threads, where Node.js can't tell. */
const usedByThread = (): Used => threadCpuUsage?.() ?? process.cpuUsage();

/** Of the time of all threads one may have used a part alone. */
const SHARED_TIMES = threadCpuUsage || isMainThread ? 1 : 4;

const CODE = 'GRAPHQL_VALIDATION_FAILED';

/** What reading one document takes, from now on. Throws an OverLimit once it takes more than it may. */
export class ValidationBudget {
  private readonly begunAt = performance.now();
  private readonly used = usedByThread();
  private comparisons = 0;
  private isPastTime = false;
  private steps = 0;

  constructor(private readonly bounds: ValidationBudgetLimits = VALIDATION_BUDGET) {}

  /** A step of which there are no more than a document has parts. */
  step(): void {
    this.steps += 1;
    if (this.steps % STEPS_BETWEEN_LOOKS === 0) this.look();
  }

  /** Counts what there can be far more of than a document has parts. */
  compare(times: number): void {
    this.comparisons += times;
    if (this.comparisons > this.bounds.comparisons) throw this.tooMany();
    this.step();
  }

  /** Why a document is left that would have more compared than may be. */
  tooMany(): LimitExceededError {
    const { comparisons: max } = this.bounds;
    const message = `To validate the document, more than ${String(max)} fields, fragments and variables would have to be compared; at most that many are. Select each field once, and spread fragments in fewer operations.`;
    return new LimitExceededError(message, { code: CODE, limit: 'comparisons', max });
  }

  /** Whether it was left for the time that it took. */
  get isOver(): boolean {
    return this.isPastTime;
  }

  /** Time that the processor was elsewhere is not the document's. */
  private look(): void {
    const { ms: max } = this.bounds;
    if (performance.now() - this.begunAt <= max) return;
    const { user, system } = usedByThread();
    if ((user + system - this.used.user - this.used.system) / US <= max * SHARED_TIMES) return;
    this.isPastTime = true;
    const message = `The document takes longer than ${String(max)} ms to validate, and was left: ask for less at once.`;
    throw new LimitExceededError(message, { code: CODE, limit: 'validation', max });
  }
}
