import { Kind, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Cancellation } from '../../foundation/cancellation.js';
import { Execution } from './execution.js';
import type { Variables } from './execution.js';
import { Pace, Pacer } from './pacer.js';
import type { Batches } from './pacer.js';
import { Plan } from './plan.js';
import type { Fragments } from './selected-fields.js';
import { isThenable } from './thenable.js';

/** Plans of an operation that are kept, one for each set of values that its conditions depend on. */
const PLANS_MAX = 16;

/** Fields of a plan that is kept: what is below interfaces is planned for each type that comes by. */
const FIELDS_MAX = 5_000;

/** An operation to be executed. */
export interface Executable {
  /** Valid against the schema. */
  readonly document: DocumentNode;
  /** Of the document. */
  readonly operation: OperationDefinitionNode;
  readonly root?: unknown;
  readonly context?: unknown;
  /** Coerced to their types (GraphQL, 6.1.2). */
  readonly variables: Variables;
  /** Ends the execution at the next part of it that has to wait for its turn. */
  readonly cancellation?: Cancellation | undefined;
  readonly batches?: Batches | undefined;
}

/** What comes of an operation; `unkept` is how many errors there were beside those that are listed. */
export interface Executed extends ExecutionResult {
  readonly unkept?: number;
}

interface Planned {
  readonly fragments: Fragments;
  /** Names of the variables that @skip and @include depend on. */
  readonly conditions: readonly string[];
  readonly plans: Map<string, Plan>;
}

/**
 * Executes valid operations of a schema (GraphQL, 6), with what graphql-js answers, error for error. Other than there, an
 * operation is planned once; a long execution gives way to others every few milliseconds and ends when it is cancelled; and
 * no promise is left that nobody waits for.
 */
export class Executor {
  /** By the operation's object: what is planned goes with the document. */
  private readonly planned = new WeakMap<OperationDefinitionNode, Planned>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pacer = new Pacer(),
  ) {}

  /** The result, or a promise of it, which is never rejected. Errors are as they were thrown, with where that was. */
  execute(executable: Executable): Executed | Promise<Executed> {
    const { root, context, variables, cancellation, batches } = executable;
    const plan = this.planOf(executable);
    const execution = new Execution(plan, root, context, variables, new Pace(this.pacer, cancellation, batches));
    const failed = (error: unknown): Executed => {
      execution.add(error as GraphQLError, undefined);
      return this.result(execution, executable, null);
    };
    try {
      const data = plan.execute(execution);
      if (!isThenable(data)) return this.result(execution, executable, data);
      return data.then((settled) => this.result(execution, executable, settled), failed) as Promise<Executed>;
    } catch (error) {
      return failed(error);
    }
  }

  private result({ plan, errors, unkept }: Execution, { operation }: Executable, data: unknown): Executed {
    if (plan.size > FIELDS_MAX) this.planned.delete(operation);
    const told = data as ExecutionResult['data'];
    if (errors.length === 0) return { data: told };
    return unkept === 0 ? { errors, data: told } : { errors, data: told, unkept };
  }

  private planOf({ document, operation, variables }: Executable): Plan {
    let planned = this.planned.get(operation);
    if (!planned) this.planned.set(operation, (planned = plannedOf(document)));
    const { fragments, conditions, plans } = planned;
    const key = conditions.map((name) => String(variables[name])).join();
    let plan = plans.get(key);
    if (!plan) {
      if (plans.size >= PLANS_MAX) plans.clear();
      plan = new Plan(this.schema, operation, fragments, picked(variables, conditions));
      plans.set(key, plan);
    }
    return plan;
  }
}

function picked(variables: Variables, names: readonly string[]): Variables {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}

function plannedOf({ definitions }: DocumentNode): Planned {
  const fragments = Object.create(null) as Record<string, Fragments[string]>;
  const conditions = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    visit(definition, {
      VariableDefinition: () => false,
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
    });
  }
  return { fragments, conditions: [...conditions].sort(), plans: new Map() };
}
