import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { printSchema } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Limits } from '../../config/settings.js';
import { projectRoot } from '../../config/project-root.js';
import type { ValidationBudgetLimits } from './validation-budget.js';

/** The `workerData` of a document worker. */
export interface DocumentWorkerData {
  readonly sdl: string;
  readonly limits: Limits;
  readonly bounds: ValidationBudgetLimits;
}

export interface TextToCheck {
  readonly id: number;
  readonly text: string;
}

/** The result of checking a text: its errors, or null if it is a valid document. */
export interface CheckedText {
  readonly id: number;
  readonly errors: readonly GraphQLFormattedError[] | null;
  readonly isTimedOut: boolean;
}

/** Heap limit of the worker: for the schema, and for what one document takes during validation. */
const HEAP_MB = 128;

/** Validates long texts in a worker thread. The worker starts with the first text, and again after it exited. */
export class DocumentChecker {
  private worker: Worker | null = null;
  private count = 0;
  private readonly pending = new Map<number, (checked: CheckedText | null) => void>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    private readonly bounds: ValidationBudgetLimits,
  ) {}

  /** Resolves with null if the worker exits before it has finished. */
  check(text: string): Promise<CheckedText | null> {
    const worker = (this.worker ??= this.startWorker());
    this.count += 1;
    const id = this.count;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      worker.postMessage({ id, text } satisfies TextToCheck);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private startWorker(): Worker {
    const { schema, limits, bounds } = this;
    const script = join(projectRoot(), 'dist', 'src', 'graphql', 'limits', 'document-worker.js');
    const worker = new Worker(script, {
      workerData: { sdl: printSchema(schema), limits, bounds } satisfies DocumentWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      execArgv: [],
    });
    worker.unref();
    worker.on('message', (checked: CheckedText) => {
      this.pending.get(checked.id)?.(checked);
      this.pending.delete(checked.id);
    });
    worker.on('error', () => {
      // The 'exit' event follows.
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
      for (const resolve of this.pending.values()) resolve(null);
      this.pending.clear();
    });
    return worker;
  }
}
