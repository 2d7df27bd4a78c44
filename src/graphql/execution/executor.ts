import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, visit } from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  ExecutionResult,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { Execution } from './execution.js';
import type { ResponseSizeLimit } from './response-size-limit.js';
import { ExecutionSlices, TimeSlicer } from './time-slicer.js';
import type { PausableBatches } from './time-slicer.js';
import { OperationPlan } from './operation-plan.js';
import type { Fragments, Variables } from './planned-operation.js';
import { markIfLong } from './result-text.js';
import { isThenable } from './thenable.js';

/**
 * Maximum size of all cached plans, and of one plan: its fields (below interfaces they are planned for each type that
 * occurs) and the nodes of its syntax tree, which may be many for one field.
 */
const PARTS_MAX = 60_000;
const PARTS_MAX_PER_PLAN = 10_000;

/** For this many values of its conditions an operation is remembered as executed once. */
const EXECUTED_ONCE_MAX = 16;

/** Fixed size of a plan in addition to its parts. */
const PLAN_PARTS = 5;

/** An operation to execute. */
export interface Executable {
  /** Valid for the schema. */
  readonly document: DocumentNode;
  /** One of the document. */
  readonly operation: OperationDefinitionNode;
  readonly root?: unknown;
  readonly context?: unknown;
  /** Coerced to their types (GraphQL, 6.1.2). */
  readonly variables: Variables;
  /** Ends the execution the next time that a part of it waits for its turn. */
  readonly cancellation?: Cancellation | undefined;
  readonly batches?: PausableBatches | undefined;
  /** Default: no limit. */
  readonly responseSizeLimit?: ResponseSizeLimit | undefined;
  /** Whether an error must be listed however many there are. */
  readonly mustList?: ((error: unknown) => boolean) | undefined;
}

/** The result of an operation; `omittedErrors` is the number of errors in addition to those listed. */
export interface ExecutionOutcome extends ExecutionResult {
  readonly omittedErrors?: number;
}

interface Planned {
  readonly fragments: Fragments;
  /** Number of nodes in the syntax tree of the operation, with the fragments. */
  readonly nodes: number;
  /** Names of the variables that @skip and @include depend on: each is a Boolean, null, or not provided. */
  readonly conditions: readonly string[];
  /** By the values of the conditions. */
  readonly plans: Map<string, OperationPlan>;
  /** The values of the conditions for which it was executed once, without caching the plan. */
  readonly executedOnce: Set<string>;
}

/** The place of a cached plan, and its number of fields when it was last weighed. */
interface CachedPlan {
  readonly planned: Planned;
  readonly key: string;
  readonly size: number;
}

/**
 * Executes valid operations of a schema (GraphQL, 6) with the results of graphql-js, error for error. Unlike
 * graphql-js, it caches the plan of an operation that is repeated; a long execution yields every few milliseconds and
 * ends when it is cancelled; and it leaves no promise without a handler.
 */
export class Executor {
  /** By the operation's object, so that plans live as long as the document. */
  private readonly planned = new WeakMap<OperationDefinitionNode, Planned>();
  private readonly cachedPlans = new LRUCache<OperationPlan, CachedPlan>({
    maxSize: PARTS_MAX,
    maxEntrySize: PARTS_MAX_PER_PLAN,
    sizeCalculation: ({ planned: { nodes }, size }) => size + nodes + PLAN_PARTS,
    dispose: ({ planned: { plans }, key }, plan) => {
      if (plans.get(key) === plan) plans.delete(key);
    },
    noDisposeOnSet: true,
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly timeSlicer = new TimeSlicer(),
  ) {}

  /** Returns the result or a promise of it, which never rejects. Errors are as thrown, with their locations. */
  execute(executable: Executable): ExecutionOutcome | Promise<ExecutionOutcome> {
    const { root, context, variables, cancellation, batches, responseSizeLimit: sizeLimit, mustList } = executable;
    const plan = this.planOf(executable);
    const slices = new ExecutionSlices(this.timeSlicer, cancellation, batches);
    const execution = new Execution(plan, { root, context, variables, sizeLimit, mustList }, slices);
    const failed = (error: unknown): ExecutionOutcome => {
      execution.add(error as GraphQLError, undefined);
      return this.result(plan, execution, null);
    };
    try {
      const data = plan.execute(execution);
      if (!isThenable(data)) return this.result(plan, execution, data);
      return data.then((settled) => this.result(plan, execution, settled), failed) as Promise<ExecutionOutcome>;
    } catch (error) {
      return failed(error);
    }
  }

  private result(
    plan: OperationPlan,
    { errors, omittedErrors, sizeError, characters }: Execution,
    data: unknown,
  ): ExecutionOutcome {
    const cached = this.cachedPlans.get(plan);
    // Fields below interfaces are planned as their types occur.
    if (cached && cached.size !== plan.size) this.cachePlan(plan, cached);
    if (sizeError) return { errors: [sizeError], data: null };
    const resultData = data as ExecutionResult['data'];
    markIfLong(resultData, characters);
    if (errors.length === 0) return { data: resultData };
    return omittedErrors === 0 ? { errors, data: resultData } : { errors, data: resultData, omittedErrors };
  }

  private planOf({ document, operation, variables }: Executable): OperationPlan {
    let planned = this.planned.get(operation);
    if (!planned) this.planned.set(operation, (planned = plannedOf(document, operation)));
    const { fragments, conditions, plans, executedOnce } = planned;
    const key = conditions.map((name) => String(variables[name])).join();
    let plan = plans.get(key);
    if (!plan) {
      plan = new OperationPlan(this.schema, operation, fragments, pick(variables, conditions));
      // Plans of repeated operations stay, however many operations are executed once.
      if (executedOnce.delete(key)) {
        plans.set(key, plan);
        this.cachePlan(plan, { planned, key });
      } else {
        if (executedOnce.size >= EXECUTED_ONCE_MAX) executedOnce.clear();
        executedOnce.add(key);
      }
    }
    return plan;
  }

  private cachePlan(plan: OperationPlan, { planned, key }: Omit<CachedPlan, 'size'>): void {
    this.cachedPlans.set(plan, { planned, key, size: plan.size });
    if (!this.cachedPlans.has(plan)) planned.plans.delete(key);
  }
}

function pick(variables: Variables, names: readonly string[]): Variables {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
  );
}

function plannedOf({ definitions }: DocumentNode, operation: OperationDefinitionNode): Planned {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const nodes = [operation, ...Object.values(fragments)].reduce((sum, part) => sum + nodesIn(part), 0);
  return {
    fragments,
    nodes,
    conditions: conditionsOf(operation, fragments),
    plans: new Map(),
    executedOnce: new Set(),
  };
}

function nodesIn(part: ASTNode): number {
  let nodes = 0;
  visit(part, {
    enter: () => {
      nodes += 1;
    },
  });
  return nodes;
}

/** The variables on which @skip and @include depend, also in spread fragments. */
function conditionsOf(operation: OperationDefinitionNode, fragments: Fragments): readonly string[] {
  const conditions = new Set<string>();
  const spread = new Set<FragmentDefinitionNode>();
  const collect = (part: ASTNode): void => {
    visit(part, {
      VariableDefinition: () => false,
      Argument: () => false,
      Directive: ({ name, arguments: args = [] }) => {
        if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return false;
        for (const { value } of args) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
        return false;
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(fragment)) return;
        spread.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...conditions].sort();
}
