import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileCost } from './cost-plan.js';
import type { CostPlan, CostNode } from './cost-plan.js';
import type { Variables } from './cost-sizes.js';
import { LimitExceededError } from './limit-exceeded.js';
import { FullScanDetector } from './full-scan-detector.js';

/** Higher costs are reported as this one. */
const COST_MAX = Number.MAX_SAFE_INTEGER;

/** Cost of each row of a page, which is read even if nothing of it is selected. */
const ROW_COST = 1 / 4;

/**
 * The most expensive field is looked for within a field only if that has at least this share of the cost of its
 * selection.
 */
const DOMINANT_SHARE = 1 / 2;

/** The cost of an operation, and the maximum. */
export interface Cost {
  readonly requested: number;
  readonly max: number;
}

/**
 * Computes the cost of operations before they run: how many objects each can return at its page sizes, what is read for
 * it, and how many fields these have. An operation is compiled once; each request's variables take one pass over its
 * selections, unless no size depends on them.
 */
export class CostCalculator {
  /** Detects the work that costs say nothing about. */
  readonly scans: FullScanDetector;
  private readonly plans = new WeakMap<OperationDefinitionNode, CostPlan>();
  /** Of operations whose cost is the same for all variables. */
  private readonly fixedCosts = new WeakMap<OperationDefinitionNode, Cost>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly max: number,
  ) {
    this.scans = new FullScanDetector(schema);
  }

  /**
   * Returns the cost of a valid operation. Throws a LimitExceededError that names the most expensive field, and a page
   * size that would fit.
   */
  requireAffordable(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
    const cost = this.costOf(document, operation, variables);
    if (cost.requested > cost.max) throw this.limitError(document, operation, variables, cost);
    return cost;
  }

  /** Returns the cost of a valid operation, whether or not it exceeds the maximum. */
  costOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
    const fixed = this.fixedCosts.get(operation);
    if (fixed) return fixed;
    const plan = this.planOf(document, operation);
    const cost = { requested: total(plan, variables), max: this.max };
    if (plan.isFixed) this.fixedCosts.set(operation, cost);
    return cost;
  }

  private planOf(document: DocumentNode, operation: OperationDefinitionNode): CostPlan {
    const cached = this.plans.get(operation);
    if (cached) return cached;
    const plan = compileCost(this.schema, document, operation);
    this.plans.set(operation, plan);
    return plan;
  }

  private limitError(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    { requested, max }: Cost,
  ): LimitExceededError {
    const plan = this.planOf(document, operation);
    const path = mostExpensivePath(plan, variables);
    const mostExpensive = path.map(({ key }) => key).join('.');
    const suggestion = fittingPage(plan, path, variables, max);
    const advice = suggestion
      ? `request ${suggestion.argument}: ${String(suggestion.size)} of ${suggestion.field}`
      : 'request less at once';
    const message = `The operation costs ${String(requested)}; at most ${String(max)} is allowed. Most of the cost is for ${mostExpensive}: ${advice}.`;
    return new LimitExceededError(message, {
      code: 'COST_EXCEEDED',
      limit: 'cost',
      cost: requested,
      max,
      mostExpensiveField: mostExpensive,
      suggestedPageSize: suggestion,
    });
  }
}

/**
 * The cost of each selection set. `perElement` is the part that occurs once for each element of a connection's page.
 */
interface SetCosts {
  readonly base: number[];
  readonly perElement: number[];
}

/** Assumes another size for a field. */
interface SizeOverride {
  readonly node: CostNode;
  readonly size: number;
}

function computeCosts({ sets }: CostPlan, variables: Variables, override: SizeOverride | null = null): SetCosts {
  const costs: SetCosts = { base: [], perElement: [] };
  for (const nodes of sets) {
    let [base, perElement] = [0, 0];
    for (const node of nodes) {
      const cost = costOf(node, costs, variables, override);
      if (node.isOfPage) perElement += cost;
      else base += cost;
      if (node.key === null && node.set !== null) perElement += costs.perElement[node.set] ?? 0;
    }
    costs.base.push(Math.min(base, COST_MAX));
    costs.perElement.push(Math.min(perElement, COST_MAX));
  }
  return costs;
}

function costOf(node: CostNode, costs: SetCosts, variables: Variables, override: SizeOverride | null): number {
  const { fieldCost, each, set, isConnection } = node;
  const size = override?.node === node ? override.size : node.size.of(variables);
  const base = each + (set === null ? 0 : (costs.base[set] ?? 0));
  if (!isConnection) return fieldCost + size * base;
  return fieldCost + base + size * Math.max(ROW_COST, set === null ? 0 : (costs.perElement[set] ?? 0));
}

/** The cost of a whole operation. */
function total(plan: CostPlan, variables: Variables, override: SizeOverride | null = null): number {
  return Math.floor(computeCosts(plan, variables, override).base.at(-1) ?? 0);
}

/** The path from the operation to the field with most of its cost. */
function mostExpensivePath(plan: CostPlan, variables: Variables): readonly CostNode[] {
  const costs = computeCosts(plan, variables);
  const path: CostNode[] = [];
  let elements = 1;
  for (let set: number | null = plan.sets.length - 1; set !== null;) {
    const nodes: readonly CostNode[] = plan.sets[set] ?? [];
    const fields = nodes.map((node) => ({ node, cost: costInSet(node, costs, variables, elements) }));
    const all = fields.reduce((sum, { cost }) => sum + cost, 0);
    const [mostExpensive] = fields.sort((one, other) => other.cost - one.cost);
    if (!mostExpensive || (path.length > 0 && mostExpensive.cost < all * DOMINANT_SHARE)) break;
    const { node } = mostExpensive;
    path.push(node);
    if (node.isConnection) elements = node.size.of(variables);
    set = node.set;
  }
  return path.filter(({ key }) => key !== null);
}

/** A field's cost in its selection set, on a page with this number of elements. */
function costInSet(node: CostNode, costs: SetCosts, variables: Variables, elements: number): number {
  const cost = costOf(node, costs, variables, null);
  if (node.isOfPage) return cost * elements;
  return node.key === null && node.set !== null ? cost + elements * (costs.perElement[node.set] ?? 0) : cost;
}

/** The largest page size with which the operation would fit, for the innermost field on the path that has one. */
function fittingPage(
  plan: CostPlan,
  path: readonly CostNode[],
  variables: Variables,
  max: number,
): { readonly field: string; readonly argument: string; readonly size: number } | null {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = path[depth - 1];
    if (!node?.size.argument) continue;
    let [fitting, tooLarge] = [0, node.size.of(variables)];
    while (tooLarge - fitting > 1) {
      const size = Math.floor((fitting + tooLarge) / 2);
      if (total(plan, variables, { node, size }) <= max) fitting = size;
      else tooLarge = size;
    }
    const field = path.slice(0, depth).map(({ key }) => key);
    if (fitting > 0) return { field: field.join('.'), argument: node.size.argument(variables), size: fitting };
  }
  return null;
}
