import { GraphQLError } from 'graphql';
import type { Pace } from './pacer.js';
import type { PlannedOperation, Variables } from './planned-operation.js';
import type { ResultPath } from './result-path.js';

/** Errors that are kept of an execution: it may fail as often as it has fields. */
const ERRORS_MAX = 100;

/** How long an answer may be, in characters of its values and names, and how it is refused where it is longer. */
export interface ResponseSizeLimit {
  readonly characters: number;
  readonly refusal: GraphQLError;
}

const BOUNDLESS: ResponseSizeLimit = { characters: Infinity, refusal: new GraphQLError('The answer is longer than any') };

/** What an operation is executed with; the variables are coerced to their types. */
interface Given {
  readonly root: unknown;
  readonly context: unknown;
  readonly variables: Variables;
  readonly room?: ResponseSizeLimit | undefined;
  readonly isGrave?: ((error: unknown) => boolean) | undefined;
}

/** One execution of a plan. */
export class Execution {
  readonly errors: GraphQLError[] = [];
  readonly root: unknown;
  readonly context: unknown;
  readonly variables: Variables;
  /** How many errors there are beside those that are kept. */
  unkept = 0;
  /** The arguments of fields that have variables among them, by the number of the field. */
  readonly argumentValues: (Record<string, unknown> | undefined)[] = [];
  private readonly isGrave: Given['isGrave'];
  private readonly room: ResponseSizeLimit;
  private characters = 0;
  private readonly nulled = new Set<ResultPath | undefined>();

  constructor(
    readonly planned: PlannedOperation,
    { root, context, variables, room = BOUNDLESS, isGrave }: Given,
    readonly pace: Pace,
  ) {
    this.root = root;
    this.context = context;
    this.variables = variables;
    this.isGrave = isGrave;
    this.room = room;
  }

  /** Counts what is answered; throws from when on that is more than may be. */
  grow(characters: number): void {
    this.characters += characters;
    if (this.characters > this.room.characters) throw this.room.refusal;
  }

  /** Why all of it is refused; null while it is not. */
  get refusal(): GraphQLError | null {
    return this.characters > this.room.characters ? this.room.refusal : null;
  }

  /** Whether further errors are counted alone. */
  get hasEnoughErrors(): boolean {
    return this.errors.length >= ERRORS_MAX;
  }

  /** Tells of an error in whose place there is null now; not of one below a null that is there already. */
  add(error: GraphQLError, path: ResultPath | undefined): void {
    for (let at = path; at; at = at.prev) if (this.nulled.has(at)) return;
    if (this.nulled.has(undefined)) return;
    this.nulled.add(path);
    if (!this.hasEnoughErrors) this.errors.push(error);
    else if (this.isGrave?.(error) === true && !this.errors.some(this.isGrave)) this.errors.push(error);
    else this.unkept += 1;
  }
}
