import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { resolvedFields } from './resolved-fields.js';

/** An executed operation, and its result. */
export interface Executed {
  readonly document: string | DocumentNode;
  /** Which of the document's operations; needed only where it has several. */
  readonly operationName?: string | null | undefined;
  /** The response's data as JSON; null or undefined when there was none. */
  readonly data: unknown;
}

/** A field of a selection, with the type that it was selected on. */
interface Selected {
  readonly node: FieldNode;
  readonly on: GraphQLCompositeType;
}

/** The selected fields by the name that each has in the response. */
type Selection = Map<string, Selected[]>;

/**
 * Records the fields for which the suite has seen a value.
 *
 * @returns a function to call with every operation that a test executes; the run fails when a field of an object
 * type was resolved by none. It never throws on a document that does not parse or has no data.
 */
export function recordFieldCoverage(schema: GraphQLSchema): (executed: Executed) => void {
  const resolved = resolvedFields();
  return (executed) => {
    for (const field of fieldsResolvedBy(schema, executed)) resolved.add(field);
  };
}

/**
 * The fields of object types, each as `Type.field`, for which an operation returned a value: neither null nor empty
 * text, an empty list or an empty object. What was returned through an interface counts for the object's own type, if
 * its `__typename` was selected or the selection leaves no other type.
 */
export function fieldsResolvedBy(schema: GraphQLSchema, { document, operationName, data }: Executed): Set<string> {
  if (data === null || data === undefined) return new Set();
  const parsed = typeof document === 'string' ? parse(document, { noLocation: true }) : document;
  const operation = getOperationAST(parsed, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return new Set();
  const walk = new Walk(schema, parsed);
  walk.visit(data, root, [{ selections: operation.selectionSet, on: root }]);
  return walk.resolved;
}

interface Scope {
  readonly selections: SelectionSetNode;
  readonly on: GraphQLCompositeType;
}

/** One response, walked together with its selections. */
class Walk {
  readonly resolved = new Set<string>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  visit(value: unknown, type: GraphQLNamedType, scopes: readonly Scope[]): void {
    if (Array.isArray(value)) {
      for (const element of value) this.visit(element, type, scopes);
    } else if (isCompositeType(type) && isRecord(value)) {
      const exact = this.typeOf(value, type, scopes);
      const selection = this.select(scopes, exact ?? null);
      for (const [key, selected] of selection) this.visitField(value[key], exact, selected);
    }
  }

  private visitField(value: unknown, exact: GraphQLObjectType | undefined, selected: readonly Selected[]): void {
    const [first] = selected;
    if (!first || isEmpty(value)) return;
    const name = first.node.name.value;
    if (exact?.getFields()[name]) this.resolved.add(`${exact.name}.${name}`);
    const types = new Set(selected.map(({ node, on }) => fieldType(exact ?? on, node.name.value)));
    const [type] = types;
    // With an unknown object type, one key may stand for fields of several types.
    if (!type || types.size > 1 || !isCompositeType(type)) return;
    const scopes = selected.flatMap(({ node }) =>
      node.selectionSet ? [{ selections: node.selectionSet, on: type }] : [],
    );
    this.visit(value, type, scopes);
  }

  /** The type of an object: its own `__typename`, else the only type whose selection matches its keys. */
  private typeOf(
    value: Readonly<Record<string, unknown>>,
    declared: GraphQLCompositeType,
    scopes: readonly Scope[],
  ): GraphQLObjectType | undefined {
    if (!isAbstractType(declared)) return declared;
    for (const [key, selected] of this.select(scopes, null)) {
      const said = selected[0]?.node.name.value === '__typename' ? value[key] : undefined;
      const type = typeof said === 'string' ? this.schema.getType(said) : undefined;
      if (isObjectType(type)) return type;
    }
    const candidates = this.schema.getPossibleTypes(declared).filter((type) => {
      const selection = this.select(scopes, type);
      return sameKeys(Object.keys(value), selection);
    });
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** The selection on an object of the type; that on any type when the type is null. */
  private select(scopes: readonly Scope[], type: GraphQLObjectType | null): Selection {
    const selection: Selection = new Map();
    const seen = new Set<string>();
    const collect = ({ selections, on }: Scope): void => {
      for (const node of selections.selections) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          selection.set(key, [...(selection.get(key) ?? []), { node, on }]);
          continue;
        }
        if (node.kind === Kind.FRAGMENT_SPREAD && seen.has(node.name.value)) continue;
        if (node.kind === Kind.FRAGMENT_SPREAD) seen.add(node.name.value);
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
        if (!fragment) continue;
        const condition = fragment.typeCondition ? typeFromAST(this.schema, fragment.typeCondition) : on;
        if (isCompositeType(condition) && (type === null || this.applies(condition, type))) {
          collect({ selections: fragment.selectionSet, on: condition });
        }
      }
    };
    scopes.forEach(collect);
    return selection;
  }

  private applies(condition: GraphQLCompositeType, type: GraphQLObjectType): boolean {
    return isAbstractType(condition) ? this.schema.isSubType(condition, type) : condition === type;
  }
}

function fieldType(on: GraphQLCompositeType, name: string): GraphQLNamedType | undefined {
  const field = 'getFields' in on ? on.getFields()[name] : undefined;
  return field && getNamedType(field.type);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function sameKeys(keys: readonly string[], selection: Selection): boolean {
  return keys.length === selection.size && keys.every((key) => selection.has(key));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.keys(value).length === 0;
}
