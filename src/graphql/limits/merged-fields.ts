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
import { argumentsOf } from './argument-texts.js';
import type { ValidationBudget } from './validation-budget.js';

/** Fields within fields that are gone down to, however deep a document may be: each level takes some of the stack. */
const LEVELS_MAX = 500;

/** A selected field, on the type that it is selected on. */
interface Selected {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType | undefined;
  /** Undefined where the parent has no such field: another rule says so. */
  readonly type: GraphQLOutputType | undefined;
}

/** A selection set, and the type that it is on. */
interface Below {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType | undefined;
}

/**
 * Says where fields of one name in a response can't be merged (GraphQL, 5.3.2), in place of graphql-js's own rule, which
 * compares each of them with each other one: 380 times the same field took it half a second.
 *
 * Here those that would be merged are merged, level by level, and on each level every field is compared with the first of its
 * name alone: all have to be of one shape, and those that an object can have together are to be the same field with the same
 * arguments.
 */
export function mergedFieldsRule(effort: ValidationBudget): ValidationRule {
  return (context) => ({
    OperationDefinition: ({ operation, selectionSet }) => {
      const type = context.getSchema().getRootType(operation) ?? undefined;
      new Merging(context, effort).merge([{ set: selectionSet, type }], false, []);
    },
  });
}

class Merging {
  /** What was merged already, by the selection sets' numbers. */
  private readonly merged = new Set<string>();
  private readonly numbers = new Map<SelectionSetNode, number>();
  private readonly texts = new Map<FieldNode, string>();
  private level = 0;

  constructor(
    private readonly context: ValidationContext,
    private readonly effort: ValidationBudget,
  ) {}

  /** `path` has the names of the fields from the one down whose selection sets are merged; `isOfShape`: shapes alone. */
  merge(sets: readonly Below[], isOfShape: boolean, path: readonly string[]): void {
    if (sets.length === 0 || this.isMerged(sets, isOfShape)) return;
    // Fragments that spread each other in circles of several lengths are gone through for long before sets come again.
    if (this.level >= LEVELS_MAX) throw this.effort.tooMany();
    this.level += 1;
    const selected = new Map<string, Selected[]>();
    const spread = new Set<string>();
    for (const { set, type } of sets) this.collect(set, type, selected, spread);
    for (const [name, fields] of selected) this.mergeFields(name, fields, isOfShape, path);
    this.level -= 1;
  }

  private mergeFields(name: string, fields: readonly Selected[], isOfShape: boolean, path: readonly string[]): void {
    const own = [...path, name];
    const groups = isOfShape ? [] : this.together(fields);
    if (!groups.every((group) => this.areSame(own, group)) || !this.areOfOneShape(own, fields)) return;
    for (const group of groups) this.mergeBelow(own, group, false);
    if (groups.length !== 1) this.mergeBelow(own, fields, true);
  }

  private mergeBelow(path: readonly string[], fields: readonly Selected[], isOfShape: boolean): void {
    const sets = fields.flatMap(({ node: { selectionSet: set }, type }) =>
      set ? [{ set, type: type && getNamedType(type) }] : [],
    );
    // What is wrong within one set is told of that alone.
    this.merge(sets, isOfShape, sets.length > 1 ? path : []);
  }

  /** Those that one object can have together: the fields on its own type, and those on interfaces and unions. */
  private together(fields: readonly Selected[]): readonly (readonly Selected[])[] {
    const objects = new Set(fields.map(({ parent }) => parent).filter(isObjectType));
    if (objects.size <= 1) return [fields];
    this.effort.compare(objects.size * fields.length);
    return [...objects].map((object) => fields.filter(({ parent }) => parent === object || !isObjectType(parent)));
  }

  private areSame(path: readonly string[], [first, ...others]: readonly Selected[]): boolean {
    for (const other of others) {
      const reason = first && this.difference(first.node, other.node);
      if (reason === null || reason === undefined) continue;
      this.report(path, reason, first, other);
      return false;
    }
    return true;
  }

  private areOfOneShape(path: readonly string[], [first, ...others]: readonly Selected[]): boolean {
    const other = others.find(({ type }) => differInShape(first?.type, type));
    if (!other) return true;
    const types = `"${String(first?.type)}" and "${String(other.type)}"`;
    this.report(path, `they return conflicting types ${types}`, first, other);
    return false;
  }

  private difference(one: FieldNode, other: FieldNode): string | null {
    const [name, otherName] = [one.name.value, other.name.value];
    if (name !== otherName) return `"${name}" and "${otherName}" are different fields`;
    return this.argumentsOf(one) === this.argumentsOf(other) ? null : 'they have differing arguments';
  }

  private argumentsOf(node: FieldNode): string {
    if (!node.arguments?.length) return '';
    let text = this.texts.get(node);
    if (text === undefined) this.texts.set(node, (text = argumentsOf(node)));
    return text;
  }

  private report(path: readonly string[], reason: string, one: Selected | undefined, other: Selected): void {
    const [name = '', ...below] = path;
    const within = below.map((field) => `subfields "${field}" conflict because `).join('');
    const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
    const message = `Fields "${name}" conflict because ${within}${reason}. ${advice}`;
    this.context.reportError(new GraphQLError(message, { nodes: [...(one ? [one.node] : []), other.node] }));
  }

  private isMerged(sets: readonly Below[], isOfShape: boolean): boolean {
    this.effort.compare(sets.length);
    const numbers = sets.map(({ set }) => {
      let number = this.numbers.get(set);
      if (number === undefined) this.numbers.set(set, (number = this.numbers.size));
      return number;
    });
    const key = numbers.join();
    // What was merged in full is of one shape, too.
    if (this.merged.has(key) || (isOfShape && this.merged.has(`${key} shape`))) return true;
    this.merged.add(isOfShape ? `${key} shape` : key);
    return false;
  }

  /** A fragment adds the same however often it is spread: it is looked through once. */
  private collect(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    selected: Map<string, Selected[]>,
    spread: Set<string>,
  ): void {
    this.effort.compare(selections.length);
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

/** Whether a response can't have both in one place; what objects have is compared field by field. */
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
