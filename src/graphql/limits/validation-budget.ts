import { isMainThread } from 'node:worker_threads';
import { LimitExceededError } from './limit-exceeded.js';

/** Limits on the work of reading one document: counted comparisons, and CPU time in milliseconds. */
export interface ValidationBudgetLimits {
  readonly comparisons: number;
  readonly ms: number;
}

/**
 * Far more than the largest allowed document needs. Comparisons are the same on any machine; the time limit covers what
 * they do not count. A process that has just started takes about ten times as long as later, more on a slow machine.
 */
export const VALIDATION_BUDGET: ValidationBudgetLimits = { comparisons: 30_000, ms: 1_000 };

/** Steps between two checks of the time. */
const STEPS_PER_CHECK = 64;

const US = 1_000;

type CpuTime = Pick<NodeJS.CpuUsage, 'user' | 'system'>;

/** Available since Node.js 23.9. */
const { threadCpuUsage } = process as { threadCpuUsage?: () => CpuTime };

/** CPU time used by this thread; by the whole process if Node.js cannot measure one thread. */
const cpuTimeOfThread = (): CpuTime => threadCpuUsage?.() ?? process.cpuUsage();

/** A worker accounts for only a part of the process's CPU time. */
const PROCESS_TIME_FACTOR = threadCpuUsage || isMainThread ? 1 : 4;

const CODE = 'GRAPHQL_VALIDATION_FAILED';

/**
 * Limits the work of reading one document, from its construction on. Throws a LimitExceededError once a limit is
 * exceeded.
 */
export class ValidationBudget {
  private readonly startedAt = performance.now();
  private readonly cpuAtStart = cpuTimeOfThread();
  private comparisons = 0;
  private isTimedOut = false;
  private steps = 0;

  constructor(private readonly bounds: ValidationBudgetLimits = VALIDATION_BUDGET) {}

  /** Counts a step, of which there are no more than the document has nodes. */
  step(): void {
    this.steps += 1;
    if (this.steps % STEPS_PER_CHECK === 0) this.checkTime();
  }

  /** Counts comparisons, of which there can be far more than the document has nodes. */
  compare(times: number): void {
    this.comparisons += times;
    if (this.comparisons > this.bounds.comparisons) throw this.tooMany();
    this.step();
  }

  /** The error for a document that needs too many comparisons. */
  tooMany(): LimitExceededError {
    const { comparisons: max } = this.bounds;
    const message = `Validating the document would take more than ${String(max)} comparisons of fields, fragments and variables; that is the limit. Select each field once, and spread fragments in fewer operations.`;
    return new LimitExceededError(message, { code: CODE, limit: 'comparisons', max });
  }

  /** Whether reading was abandoned because it took too long. */
  get hasTimedOut(): boolean {
    return this.isTimedOut;
  }

  /** Only CPU time counts: time in which the thread did not run is not spent on the document. */
  private checkTime(): void {
    const { ms: max } = this.bounds;
    if (performance.now() - this.startedAt <= max) return;
    const { user, system } = cpuTimeOfThread();
    if ((user + system - this.cpuAtStart.user - this.cpuAtStart.system) / US <= max * PROCESS_TIME_FACTOR) return;
    this.isTimedOut = true;
    const message = `Validating the document took longer than ${String(max)} ms and was stopped: request less at once.`;
    throw new LimitExceededError(message, { code: CODE, limit: 'validation', max });
  }
}
