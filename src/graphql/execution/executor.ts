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
import type { ResponseSizeLimit } from './execution.js';
import { Pace, Pacer } from './pacer.js';
import type { Batches } from './pacer.js';
import { Plan } from './plan.js';
import type { Fragments, Variables } from './planned-operation.js';
import { isThenable } from './thenable.js';

/**
 * What all plans that are kept may hold, and one of them: fields, as what is below interfaces is planned for each type that
 * comes by, and nodes of the syntax tree that a plan is of, which may be many for one field.
 */
const PARTS_MAX = 60_000;
const PARTS_MAX_OF_PLAN = 10_000;

/** For so many values of its conditions it is remembered that an operation was executed once. */
const ONCE_MAX = 16;

/** What a plan is reckoned as beside them. */
const PLAN_PARTS = 5;

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
  /** Without it an answer is as long as it comes. */
  readonly room?: ResponseSizeLimit | undefined;
  /** Tells an error that is to be listed however many there are. */
  readonly isGrave?: ((error: unknown) => boolean) | undefined;
}

/** What comes of an operation; `unkept` is how many errors there were beside those that are listed. */
export interface ExecutionOutcome extends ExecutionResult {
  readonly unkept?: number;
}

interface Planned {
  readonly fragments: Fragments;
  /** How many nodes the operation's syntax tree has, with the fragments. */
  readonly nodes: number;
  /** Names of the variables that @skip and @include depend on: Booleans all, null, or not given. */
  readonly conditions: readonly string[];
  /** By the values of the conditions. */
  readonly plans: Map<string, Plan>;
  /** Those for which it was executed before, and no plan was kept. */
  readonly once: Set<string>;
}

/** Where a plan is kept, and how many fields it had when that was last looked at. */
interface KeptPlan {
  readonly planned: Planned;
  readonly key: string;
  readonly size: number;
}

/**
 * Executes valid operations of a schema (GraphQL, 6), with what graphql-js answers, error for error. Other than there, the
 * plan of an operation that comes again is kept; a long execution gives way to others every few milliseconds and ends when it is cancelled; and
 * no promise is left that nobody waits for.
 */
export class Executor {
  /** By the operation's object: what is planned goes with the document. */
  private readonly planned = new WeakMap<OperationDefinitionNode, Planned>();
  private readonly kept = new LRUCache<Plan, KeptPlan>({
    maxSize: PARTS_MAX,
    maxEntrySize: PARTS_MAX_OF_PLAN,
    sizeCalculation: ({ planned: { nodes }, size }) => size + nodes + PLAN_PARTS,
    dispose: ({ planned: { plans }, key }, plan) => {
      if (plans.get(key) === plan) plans.delete(key);
    },
    noDisposeOnSet: true,
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pacer = new Pacer(),
  ) {}

  /** The result, or a promise of it, which is never rejected. Errors are as they were thrown, with where that was. */
  execute(executable: Executable): ExecutionOutcome | Promise<ExecutionOutcome> {
    const { root, context, variables, cancellation, batches, room, isGrave } = executable;
    const plan = this.planOf(executable);
    const pace = new Pace(this.pacer, cancellation, batches);
    const execution = new Execution(plan, { root, context, variables, room, isGrave }, pace);
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

  private result(plan: Plan, { errors, unkept, refusal }: Execution, data: unknown): ExecutionOutcome {
    const kept = this.kept.get(plan);
    // What is below interfaces is planned as it comes by.
    if (kept && kept.size !== plan.size) this.keep(plan, kept);
    if (refusal) return { errors: [refusal], data: null };
    const told = data as ExecutionResult['data'];
    if (errors.length === 0) return { data: told };
    return unkept === 0 ? { errors, data: told } : { errors, data: told, unkept };
  }

  private planOf({ document, operation, variables }: Executable): Plan {
    let planned = this.planned.get(operation);
    if (!planned) this.planned.set(operation, (planned = plannedOf(document, operation)));
    const { fragments, conditions, plans, once } = planned;
    const key = conditions.map((name) => String(variables[name])).join();
    let plan = plans.get(key);
    if (!plan) {
      plan = new Plan(this.schema, operation, fragments, picked(variables, conditions));
      // However many come once, the plans of what comes again stay.
      if (once.delete(key)) {
        plans.set(key, plan);
        this.keep(plan, { planned, key });
      } else {
        if (once.size >= ONCE_MAX) once.clear();
        once.add(key);
      }
    }
    return plan;
  }

  private keep(plan: Plan, { planned, key }: Omit<KeptPlan, 'size'>): void {
    this.kept.set(plan, { planned, key, size: plan.size });
    if (!this.kept.has(plan)) planned.plans.delete(key);
  }
}

function picked(variables: Variables, names: readonly string[]): Variables {
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
  return { fragments, nodes, conditions: conditionsOf(operation, fragments), plans: new Map(), once: new Set() };
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

/** The variables by which something of an operation is left out, also in the fragments that it spreads. */
function conditionsOf(operation: OperationDefinitionNode, fragments: Fragments): readonly string[] {
  const conditions = new Set<string>();
  const spread = new Set<FragmentDefinitionNode>();
  const look = (part: ASTNode): void => {
    visit(part, {
      VariableDefinition: () => false,
      Argument: () => false,
      Directive: ({ name, arguments: given = [] }) => {
        if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return false;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
        return false;
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(fragment)) return;
        spread.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return [...conditions].sort();
}
