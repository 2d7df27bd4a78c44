import { GraphQLError } from 'graphql';
import type { ExecutionSlices } from './time-slicer.js';
import type { PlannedOperation, Variables } from './planned-operation.js';
import type { ResponseSizeLimit } from './response-size-limit.js';
import type { ResultPath } from './result-path.js';

/** Maximum number of errors that an execution records: it may fail as often as it has fields. */
const ERRORS_MAX = 100;

const UNLIMITED: ResponseSizeLimit = {
  characters: Infinity,
  sizeError: new GraphQLError('The response exceeds its size limit'),
};

/** The inputs of an execution; the variables are coerced to their types. */
interface ExecutionInput {
  readonly root: unknown;
  readonly context: unknown;
  readonly variables: Variables;
  readonly sizeLimit?: ResponseSizeLimit | undefined;
  readonly mustList?: ((error: unknown) => boolean) | undefined;
}

/** One execution of a plan. */
export class Execution {
  readonly errors: GraphQLError[] = [];
  readonly root: unknown;
  readonly context: unknown;
  readonly variables: Variables;
  /** Number of errors in addition to those recorded. */
  omittedErrors = 0;
  /** Arguments that contain variables, by the number of their field. */
  readonly argumentValues: (Record<string, unknown> | undefined)[] = [];
  private readonly mustList: ExecutionInput['mustList'];
  private readonly sizeLimit: ResponseSizeLimit;
  /** Characters of the response so far: of its values and names, approximately. */
  characters = 0;
  private readonly nulled = new Set<ResultPath | undefined>();

  constructor(
    readonly planned: PlannedOperation,
    { root, context, variables, sizeLimit = UNLIMITED, mustList }: ExecutionInput,
    readonly slices: ExecutionSlices,
  ) {
    this.root = root;
    this.context = context;
    this.variables = variables;
    this.mustList = mustList;
    this.sizeLimit = sizeLimit;
  }

  /** Counts characters of the response; throws once there are more than the limit. */
  addCharacters(characters: number): void {
    this.characters += characters;
    if (this.characters > this.sizeLimit.characters) throw this.sizeLimit.sizeError;
  }

  /** The error if the response exceeds its limit; null if it does not. */
  get sizeError(): GraphQLError | null {
    return this.characters > this.sizeLimit.characters ? this.sizeLimit.sizeError : null;
  }

  /** Whether further errors are only counted. */
  get hasEnoughErrors(): boolean {
    return this.errors.length >= ERRORS_MAX;
  }

  /** Records an error whose position is null now, unless a parent is null already. */
  add(error: GraphQLError, path: ResultPath | undefined): void {
    for (let step = path; step; step = step.prev) if (this.nulled.has(step)) return;
    if (this.nulled.has(undefined)) return;
    this.nulled.add(path);
    if (!this.hasEnoughErrors) this.errors.push(error);
    else if (this.mustList?.(error) === true && !this.errors.some(this.mustList)) this.errors.push(error);
    else this.omittedErrors += 1;
  }
}
