import { execute, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Executable } from '../../src/graphql/execution/executor.js';
import { DocumentWriter, randomVariables } from './random-document.js';
import type { RandomVariable } from './random-document.js';
import { RandomSchema } from './random-schema.js';
import type { Chances } from './random-schema.js';
import { Random } from './random.js';
import { nextRound } from './unhandled-rejections.js';

const CHANCES: readonly Chances[] = [
  { throws: 0, nulls: 0, later: 0, wrong: 0, errors: 0 },
  { throws: 0, nulls: 0.05, later: 0.3, wrong: 0, errors: 0 },
  { throws: 0.1, nulls: 0.15, later: 0, wrong: 0.05, errors: 0.03 },
  { throws: 0.05, nulls: 0.08, later: 0.3, wrong: 0.03, errors: 0.02 },
  { throws: 0.02, nulls: 0.02, later: 0.6, wrong: 0.01, errors: 0.01 },
];

/** An operation that is executed several times, with different variables and values. */
export interface RandomOperation {
  readonly seed: number;
  readonly text: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: readonly RandomVariable[];
}

/** One execution of it. */
export interface RandomExecution {
  readonly operation: RandomOperation;
  readonly seed: number;
  readonly chances: Chances;
  readonly given: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** Its result in a comparable form. */
export interface Executed {
  readonly result: ExecutionResult;
  /** Data and errors, with all their content, in order. */
  readonly received: string;
  readonly calls: readonly string[];
}

/** Random executions: the same for the same seed. */
export class RandomExecutions {
  readonly random = new RandomSchema();

  /** The operation of a seed. */
  operation(seed: number): RandomOperation {
    const { schema } = this.random;
    const random = new Random(seed);
    const { text, operationName, variables } = new DocumentWriter(schema, random, random.between(1, 5)).write();
    const document = parse(text);
    const [fault] = validate(schema, document);
    if (fault) throw new Error(`${text} is not valid: ${fault.message}`);
    return { seed, text, document, definition: getOperationAST(document, operationName)!, variables };
  }

  /** Some executions of an operation. */
  of(operation: RandomOperation, count: number): RandomExecution[] {
    const random = new Random(operation.seed * 31);
    return Array.from({ length: count }, (_, index) => {
      const values = randomVariables(operation.variables, random);
      const definitions = operation.definition.variableDefinitions ?? [];
      const { coerced, errors } = getVariableValues(this.random.schema, definitions, values);
      if (errors) throw new Error(`${operation.text}: ${String(errors[0])}`);
      return { operation, seed: operation.seed * 8 + index, chances: random.pick(CHANCES), given: values, coerced };
    });
  }

  /** The result of graphql-js; in the schema where everything is nullable, every error that there could be. */
  async byGraphqlJs(execution: RandomExecution, schema: GraphQLSchema = this.random.schema): Promise<Executed> {
    const { operation, given: values } = execution;
    this.random.begin(execution.seed, execution.chances);
    const result = await execute({
      schema,
      document: operation.document,
      operationName: operation.definition.name!.value,
      rootValue: this.random.root(),
      contextValue: {},
      variableValues: values,
    });
    return this.executed(result);
  }

  /** The result of an executor. */
  async by(
    executor: { execute(executable: Executable): ExecutionResult | Promise<ExecutionResult> },
    execution: RandomExecution,
    { onCall, ...more }: Pick<Executable, 'cancellation' | 'batches'> & { readonly onCall?: () => void } = {},
  ): Promise<Executed> {
    this.random.begin(execution.seed, execution.chances, onCall);
    return this.executed(await executor.execute({ ...this.executable(execution), ...more }));
  }

  private executable({ operation: { document, definition }, coerced }: RandomExecution): Executable {
    return { document, operation: definition, root: this.random.root(), context: {}, variables: coerced };
  }

  /** The result, once promises that nobody awaited have settled as well. */
  private async executed(result: ExecutionResult): Promise<Executed> {
    await nextRound();
    return { result, received: toGraphQLError(result), calls: this.random.calls };
  }
}

/** Data and errors as text, including values that JSON omits. */
export function toGraphQLError({ data, errors, ...rest }: ExecutionResult): string {
  const shown = errors?.map((error) => ({
    ...error.toJSON(),
    original: error.originalError && `${error.originalError.constructor.name}: ${String(error.originalError)}`,
    keys: Object.keys(error.toJSON()),
  }));
  return JSON.stringify({ data, errors: shown, ...rest }, unlikeJson);
}

function unlikeJson(_key: string, value: unknown): unknown {
  if (Object.is(value, -0)) return '(-0)';
  return value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? `(${String(value)})` : value;
}
