import type { GraphQLError } from 'graphql';
import type { Pace } from './pacer.js';
import type { Plan } from './plan.js';
import type { ResultPath } from './result-path.js';

/** Errors that are kept of an execution: it may fail as often as it has fields. */
const ERRORS_MAX = 100;

export type Variables = Readonly<Record<string, unknown>>;

/** One execution of a plan. */
export class Execution {
  readonly errors: GraphQLError[] = [];
  /** How many errors there are beside those that are kept. */
  unkept = 0;
  /** The arguments of fields that have variables among them, by the number of the field. */
  readonly argumentValues: (Record<string, unknown> | undefined)[] = [];
  private readonly nulled = new Set<ResultPath | undefined>();

  constructor(
    readonly plan: Plan,
    readonly root: unknown,
    readonly context: unknown,
    /** Coerced to their types. */
    readonly variables: Variables,
    readonly pace: Pace,
  ) {}

  /** Whether further errors are counted alone. */
  get hasEnoughErrors(): boolean {
    return this.errors.length >= ERRORS_MAX;
  }

  /** Tells of an error in whose place there is null now; not of one below a null that is there already. */
  add(error: GraphQLError, path: ResultPath | undefined): void {
    for (let at = path; at; at = at.prev) if (this.nulled.has(at)) return;
    if (this.nulled.has(undefined)) return;
    this.nulled.add(path);
    if (this.hasEnoughErrors) this.unkept += 1;
    else this.errors.push(error);
  }
}
