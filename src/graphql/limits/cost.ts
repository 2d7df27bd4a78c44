import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileCost } from './cost-plan.js';
import type { CostPlan, CostNode } from './cost-plan.js';
import type { Variables } from './cost-sizes.js';
import { LimitExceededError } from './limit-exceeded.js';
import { Scans } from './scans.js';

/** The most that is told: what is more than that is more than anything. */
const COST_MOST = Number.MAX_SAFE_INTEGER;

/** What each row of a page costs by itself: it is read whether or not anything of it is selected. */
const ROW_COST = 1 / 4;

/** The dearest field is looked for among those of a selection only while one has at least this part of their cost. */
const DEAREST_PART = 1 / 2;

/** What an operation costs, and the most that one may. */
export interface Cost {
  readonly requested: number;
  readonly max: number;
}

/**
 * Tells what operations cost before they run: how many objects each can return at its page sizes, with what is read for it
 * and how many fields these have.
 * An operation is looked through once, and reckoned with each request's variables in one pass over its selections.
 */
export class Costs {
  /** What costs tell nothing of. */
  readonly scans: Scans;
  private readonly plans = new WeakMap<OperationDefinitionNode, CostPlan>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly max: number,
  ) {
    this.scans = new Scans(schema);
  }

  /** What a valid operation costs; throws an OverLimit that says what is dearest in it, and what would fit. */
  accept(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
    const cost = this.of(document, operation, variables);
    if (cost.requested > cost.max) throw this.refusal(document, operation, variables, cost);
    return cost;
  }

  /** What a valid operation costs, whether or not that is too much. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
    return { requested: total(this.planOf(document, operation), variables), max: this.max };
  }

  private planOf(document: DocumentNode, operation: OperationDefinitionNode): CostPlan {
    const known = this.plans.get(operation);
    if (known) return known;
    const plan = compileCost(this.schema, document, operation);
    this.plans.set(operation, plan);
    return plan;
  }

  private refusal(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    { requested, max }: Cost,
  ): LimitExceededError {
    const plan = this.planOf(document, operation);
    const path = dearestPath(plan, variables);
    const dearest = path.map(({ key }) => key).join('.');
    const fits = fittingPage(plan, path, variables, max);
    const advice = fits ? `ask for ${fits.argument}: ${String(fits.size)} of ${fits.field}` : 'ask for less at once';
    const message = `The operation costs ${String(requested)}; at most ${String(max)} is taken. Most of it is for ${dearest}: ${advice}.`;
    return new LimitExceededError(message, { code: 'COST_EXCEEDED', limit: 'cost', cost: requested, max, dearest, fits });
  }
}

/** What each selection set costs; `page` is what of it is there once for each element of a connection's page. */
interface Reckoned {
  readonly whole: number[];
  readonly page: number[];
}

/** A field whose size is taken to be another one. */
interface Changed {
  readonly term: CostNode;
  readonly size: number;
}

function reckoned({ sets }: CostPlan, variables: Variables, changed: Changed | null = null): Reckoned {
  const costs: Reckoned = { whole: [], page: [] };
  for (const terms of sets) {
    let [whole, page] = [0, 0];
    for (const term of terms) {
      const cost = costOf(term, costs, variables, changed);
      if (term.isOfPage) page += cost;
      else whole += cost;
      if (term.key === null && term.set !== null) page += costs.page[term.set] ?? 0;
    }
    costs.whole.push(Math.min(whole, COST_MOST));
    costs.page.push(Math.min(page, COST_MOST));
  }
  return costs;
}

function costOf(term: CostNode, costs: Reckoned, variables: Variables, changed: Changed | null): number {
  const { own, each, set, isConnection } = term;
  const size = changed?.term === term ? changed.size : term.size.of(variables);
  const whole = each + (set === null ? 0 : (costs.whole[set] ?? 0));
  if (!isConnection) return own + size * whole;
  return own + whole + size * Math.max(ROW_COST, set === null ? 0 : (costs.page[set] ?? 0));
}

/** What a whole operation costs. */
function total(plan: CostPlan, variables: Variables, changed: Changed | null = null): number {
  return Math.floor(reckoned(plan, variables, changed).whole.at(-1) ?? 0);
}

/** From the operation down to the field that the most of its cost is of. */
function dearestPath(plan: CostPlan, variables: Variables): readonly CostNode[] {
  const costs = reckoned(plan, variables);
  const path: CostNode[] = [];
  let elements = 1;
  for (let set: number | null = plan.sets.length - 1; set !== null;) {
    const terms: readonly CostNode[] = plan.sets[set] ?? [];
    const dear = terms.map((term) => ({ term, cost: inSet(term, costs, variables, elements) }));
    const all = dear.reduce((sum, { cost }) => sum + cost, 0);
    const [dearest] = dear.sort((one, other) => other.cost - one.cost);
    if (!dearest || (path.length > 0 && dearest.cost < all * DEAREST_PART)) break;
    const { term } = dearest;
    path.push(term);
    if (term.isConnection) elements = term.size.of(variables);
    set = term.set;
  }
  return path.filter(({ key }) => key !== null);
}

/** What a field costs in its selection set, on a page of so many elements. */
function inSet(term: CostNode, costs: Reckoned, variables: Variables, elements: number): number {
  const cost = costOf(term, costs, variables, null);
  if (term.isOfPage) return cost * elements;
  return term.key === null && term.set !== null ? cost + elements * (costs.page[term.set] ?? 0) : cost;
}

/** The largest page, of a field on the path, with which all would fit; the innermost such field. */
function fittingPage(
  plan: CostPlan,
  path: readonly CostNode[],
  variables: Variables,
  max: number,
): { readonly field: string; readonly argument: string; readonly size: number } | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const term = path[depth - 1];
    if (!term?.size.argument) continue;
    let [fitting, tooLarge] = [0, term.size.of(variables)];
    while (tooLarge - fitting > 1) {
      const size = Math.floor((fitting + tooLarge) / 2);
      if (total(plan, variables, { term, size }) <= max) fitting = size;
      else tooLarge = size;
    }
    const field = path.slice(0, depth).map(({ key }) => key);
    if (fitting > 0) return { field: field.join('.'), argument: term.size.argument(variables), size: fitting };
  }
  return null;
}
