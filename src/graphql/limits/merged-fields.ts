import {
  getNamedType,
  GraphQLError,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
} from 'graphql';
import type {
  FieldNode,
  GraphQLNamedType,
  GraphQLOutputType,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';
import { canonicalArguments } from './argument-texts.js';
import type { ValidationBudget } from './validation-budget.js';

/** Maximum nesting of fields that is followed, whatever the depth limit: each level takes some of the stack. */
const LEVELS_MAX = 500;

/** A selected field and the type that it is selected on. */
interface SelectedField {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType | undefined;
  /** Undefined if the parent has no such field, which another rule reports. */
  readonly type: GraphQLOutputType | undefined;
}

/** A selection set and the type that it applies to. */
interface TypedSelectionSet {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType | undefined;
}

/**
 * Reports fields with the same response name that cannot be merged (GraphQL, 5.3.2). Replaces graphql-js's own rule,
 * which compares every pair of them: 380 times the same field took it half a second.
 *
 * This rule merges the fields level by level. On each level it compares every field only with the first of its name:
 * all need the same shape, and fields that can apply to the same object need the same field name and the same
 * arguments.
 */
export function mergedFieldsRule(budget: ValidationBudget): ValidationRule {
  return (context) => ({
    OperationDefinition: ({ operation, selectionSet }) => {
      const type = context.getSchema().getRootType(operation) ?? undefined;
      new FieldMerger(context, budget).merge([{ set: selectionSet, type }], false, []);
    },
  });
}

class FieldMerger {
  /** Keys of what was merged already, built from the selection sets' numbers. */
  private readonly mergedKeys = new Set<string>();
  private readonly numbers = new Map<SelectionSetNode, number>();
  private readonly texts = new Map<FieldNode, string>();
  private level = 0;

  constructor(
    private readonly context: ValidationContext,
    private readonly budget: ValidationBudget,
  ) {}

  /**
   * `path`: the response names from the field whose selection sets are being merged first. `isShapeOnly`: compare only
   * shapes.
   */
  merge(sets: readonly TypedSelectionSet[], isShapeOnly: boolean, path: readonly string[]): void {
    if (sets.length === 0 || this.isMerged(sets, isShapeOnly)) return;
    // Fragment cycles of different lengths can go on for long before the same combination of selection sets recurs.
    if (this.level >= LEVELS_MAX) throw this.budget.tooMany();
    this.level += 1;
    const selected = new Map<string, SelectedField[]>();
    const spread = new Set<string>();
    for (const { set, type } of sets) this.collect(set, type, selected, spread);
    for (const [name, fields] of selected) this.mergeFields(name, fields, isShapeOnly, path);
    this.level -= 1;
  }

  private mergeFields(
    name: string,
    fields: readonly SelectedField[],
    isShapeOnly: boolean,
    path: readonly string[],
  ): void {
    const fieldPath = [...path, name];
    const groups = isShapeOnly ? [] : this.groupByObject(fields);
    if (!groups.every((group) => this.areSameField(fieldPath, group)) || !this.haveSameShape(fieldPath, fields)) return;
    for (const group of groups) this.mergeBelow(fieldPath, group, false);
    if (groups.length !== 1) this.mergeBelow(fieldPath, fields, true);
  }

  private mergeBelow(path: readonly string[], fields: readonly SelectedField[], isShapeOnly: boolean): void {
    const sets = fields.flatMap(({ node: { selectionSet: set }, type }) =>
      set ? [{ set, type: type && getNamedType(type) }] : [],
    );
    // A conflict within a single set is reported relative to that set.
    this.merge(sets, isShapeOnly, sets.length > 1 ? path : []);
  }

  /**
   * Groups of fields that can apply to the same object: for each object type, its own fields and those on interfaces
   * and unions.
   */
  private groupByObject(fields: readonly SelectedField[]): readonly (readonly SelectedField[])[] {
    const objects = new Set(fields.map(({ parent }) => parent).filter(isObjectType));
    if (objects.size <= 1) return [fields];
    this.budget.compare(objects.size * fields.length);
    return [...objects].map((object) => fields.filter(({ parent }) => parent === object || !isObjectType(parent)));
  }

  private areSameField(path: readonly string[], [first, ...others]: readonly SelectedField[]): boolean {
    for (const other of others) {
      const reason = first && this.difference(first.node, other.node);
      if (reason === null || reason === undefined) continue;
      this.report(path, reason, first, other);
      return false;
    }
    return true;
  }

  private haveSameShape(path: readonly string[], [first, ...others]: readonly SelectedField[]): boolean {
    const other = others.find(({ type }) => differInShape(first?.type, type));
    if (!other) return true;
    const types = `"${String(first?.type)}" and "${String(other.type)}"`;
    this.report(path, `they return conflicting types ${types}`, first, other);
    return false;
  }

  private difference(one: FieldNode, other: FieldNode): string | null {
    const [name, otherName] = [one.name.value, other.name.value];
    if (name !== otherName) return `"${name}" and "${otherName}" are different fields`;
    return this.canonicalArguments(one) === this.canonicalArguments(other) ? null : 'they have differing arguments';
  }

  private canonicalArguments(node: FieldNode): string {
    if (!node.arguments?.length) return '';
    let text = this.texts.get(node);
    if (text === undefined) this.texts.set(node, (text = canonicalArguments(node)));
    return text;
  }

  private report(path: readonly string[], reason: string, one: SelectedField | undefined, other: SelectedField): void {
    const [name = '', ...innerFields] = path;
    const within = innerFields.map((field) => `subfields "${field}" conflict because `).join('');
    const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
    const message = `Fields "${name}" conflict because ${within}${reason}. ${advice}`;
    this.context.reportError(new GraphQLError(message, { nodes: [...(one ? [one.node] : []), other.node] }));
  }

  private isMerged(sets: readonly TypedSelectionSet[], isShapeOnly: boolean): boolean {
    this.budget.compare(sets.length);
    const numbers = sets.map(({ set }) => {
      let number = this.numbers.get(set);
      if (number === undefined) this.numbers.set(set, (number = this.numbers.size));
      return number;
    });
    const key = numbers.join();
    // A full merge includes the comparison of shapes.
    if (this.mergedKeys.has(key) || (isShapeOnly && this.mergedKeys.has(`${key} shape`))) return true;
    this.mergedKeys.add(isShapeOnly ? `${key} shape` : key);
    return false;
  }

  /** Collects fields by response name. A fragment is visited once, however often it is spread. */
  private collect(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    selected: Map<string, SelectedField[]>,
    spread: Set<string>,
  ): void {
    this.budget.compare(selections.length);
    const schema = this.context.getSchema();
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const field = hasFields(type) ? type.getFields()[selection.name.value] : undefined;
        const one = { node: selection, parent: type, type: field?.type };
        const same = selected.get(name);
        if (same) same.push(one);
        else selected.set(name, [one]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection;
        this.collect(selectionSet, typeCondition ? typeFromAST(schema, typeCondition) : type, selected, spread);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = this.context.getFragment(selection.name.value);
        if (fragment)
          this.collect(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition), selected, spread);
      }
    }
  }
}

function hasFields(type: GraphQLNamedType | undefined): type is Extract<GraphQLNamedType, { getInterfaces: unknown }> {
  return isObjectType(type) || isInterfaceType(type);
}

/**
 * Whether both types cannot share one place in a response. Fields of object types are compared one by one elsewhere.
 */
function differInShape(one: GraphQLOutputType | undefined, other: GraphQLOutputType | undefined): boolean {
  if (one === other || !one || !other) return false;
  if (isNonNullType(one) || isNonNullType(other)) {
    return !isNonNullType(one) || !isNonNullType(other) || differInShape(one.ofType, other.ofType);
  }
  if (isListType(one) || isListType(other)) {
    return !isListType(one) || !isListType(other) || differInShape(one.ofType, other.ofType);
  }
  return isLeafType(one) || isLeafType(other);
}
