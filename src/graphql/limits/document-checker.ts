import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { printSchema } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { projectRoot } from '../../config/project-root.js';
import type { ValidationBudgetLimits } from './validation-budget.js';

/** What a worker is started with. */
export interface DocumentWorkerData {
  readonly sdl: string;
  readonly limits: Limits;
  readonly bounds: ValidationBudgetLimits;
}

export interface TextToCheck {
  readonly id: number;
  readonly text: string;
}

/** What is wrong with a text; null: it is a valid document. */
export interface CheckedText {
  readonly id: number;
  readonly faults: readonly GraphQLFormattedError[] | null;
  readonly isLeft: boolean;
}

/** What the worker may hold: the schema, and what one document takes while it is validated. */
const HEAP_MB = 128;

/** Checks long texts in a worker, which is started when the first comes, and anew where it ends. */
export class DocumentChecker {
  private worker: Worker | null = null;
  private count = 0;
  private readonly waiting = new Map<number, (checked: CheckedText | null) => void>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    private readonly bounds: ValidationBudgetLimits,
  ) {}

  /** null where the worker ended before it could tell. */
  check(text: string): Promise<CheckedText | null> {
    const worker = (this.worker ??= this.started());
    this.count += 1;
    const id = this.count;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      worker.postMessage({ id, text } satisfies TextToCheck);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private started(): Worker {
    const { schema, limits, bounds } = this;
    const program = join(projectRoot(), 'dist', 'src', 'http', 'limits', 'document-worker.js');
    const worker = new Worker(program, {
      workerData: { sdl: printSchema(schema), limits, bounds } satisfies DocumentWorkerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      execArgv: [],
    });
    worker.unref();
    worker.on('message', (checked: CheckedText) => {
      this.waiting.get(checked.id)?.(checked);
      this.waiting.delete(checked.id);
    });
    worker.on('error', () => {
      // Its end is told as well.
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
      for (const ended of this.waiting.values()) ended(null);
      this.waiting.clear();
    });
    return worker;
  }
}
