import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  typeFromAST,
  TypeMetaFieldDef,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { fixed, introspectedSize, lengthOf, LIST_SIZE, pageSize } from './cost-sizes.js';
import type { Size } from './cost-sizes.js';

/** A selected field, or a fragment that is spread. */
export interface CostNode {
  /** The field's name in the answer; null for a fragment. */
  readonly key: string | null;
  /** What it costs by itself. */
  readonly own: number;
  /** What each object that it returns costs by itself. */
  readonly each: number;
  /** Where the costs of what is selected on them stand; null where nothing is. */
  readonly set: number | null;
  /** How many it returns; of a connection, how many its page has. */
  readonly size: Size;
  readonly isConnection: boolean;
  /** Whether it is there once for each element of its connection's page. */
  readonly isOfPage: boolean;
}

/** An operation's selection sets, each after those that it refers to; the operation's own is the last. */
export interface CostPlan {
  readonly sets: readonly (readonly CostNode[])[];
}

/**
 * What a field costs that returns no object, once for each object that has it: far less than to read an object does, but it
 * is completed and sent, and a document has room for hundreds of them.
 */
const LEAF_COST = 1 / 20;

/** What is told of the schema is at hand. */
const INTROSPECTED_COST = LEAF_COST / 5;

const ONE = fixed(1);
const SPREAD = { key: null, own: 0, each: 0, size: ONE, isConnection: false, isOfPage: false } as const;

/** The fields of a connection that are its page (GraphQL Cursor Connections Specification, and nodes). */
const OF_PAGE = new Set(['edges', 'nodes']);

/** Looks through a valid operation, each of its fragments once. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const plan = new Plan(schema, document, operation);
  const root = schema.getRootType(operation.operation);
  if (root) plan.add(operation.selectionSet, root);
  return plan;
}

class Plan implements CostPlan {
  readonly sets: CostNode[][] = [];
  private readonly fragments = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /** Adds a selection set after all that it refers to, and answers where it stands. */
  add(set: SelectionSetNode, on: GraphQLCompositeType): number {
    const terms: CostNode[] = [];
    const leaves = this.collect(set, on, terms);
    if (leaves > 0) terms.push({ ...SPREAD, own: leaves * leafCost(on), set: null });
    return this.sets.push(terms) - 1;
  }

  /** Adds what is selected to the terms, but for leaves that cost no more than others: it answers how many these are. */
  private collect(set: SelectionSetNode, on: GraphQLCompositeType, terms: CostNode[]): number {
    let leaves = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const term = this.field(selection, on);
        if (term) terms.push(term);
        else leaves += 1;
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        terms.push({ ...SPREAD, set: this.fragment(selection.name.value) });
      } else {
        const { typeCondition, selectionSet } = selection;
        const type = typeCondition ? typeFromAST(this.schema, typeCondition) : on;
        if (isCompositeType(type)) leaves += this.collect(selectionSet, type, terms);
      }
    }
    return leaves;
  }

  private fragment(name: string): number | null {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    const found = this.document.definitions.find(
      (part) => part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === name,
    );
    if (found?.kind !== Kind.FRAGMENT_DEFINITION) return null;
    const type = typeFromAST(this.schema, found.typeCondition);
    if (!isCompositeType(type)) return null;
    const set = this.add(found.selectionSet, type);
    this.fragments.set(name, set);
    return set;
  }

  /** null for a leaf that costs no more than others. */
  private field(node: FieldNode, on: GraphQLCompositeType): CostNode | null {
    const definition = definitionOf(node, on);
    if (!definition) return null;
    const named = getNamedType(definition.type);
    const { cost } = definition.extensions;
    const own = typeof cost === 'number' ? cost : 0;
    const key = node.alias?.value ?? node.name.value;
    if (!isCompositeType(named)) return own === 0 ? null : { ...SPREAD, key, own: own + LEAF_COST, set: null };
    const isConnection = named.name.endsWith('Connection');
    return {
      key,
      own,
      // What stands at an edge is counted with it.
      each: on.name.endsWith('Edge') && node.name.value === 'node' ? 0 : costOfObject(named),
      set: node.selectionSet ? this.add(node.selectionSet, named) : null,
      size: isConnection ? pageSize(node, definition, this.operation) : this.listSize(node, definition, on),
      isConnection,
      isOfPage: isPage(node, on),
    };
  }

  private listSize(node: FieldNode, definition: GraphQLField<unknown, unknown>, on: GraphQLCompositeType): Size {
    // As many as the page has, which its connection knows.
    if (!isListType(getNullableType(definition.type)) || isPage(node, on)) return ONE;
    const introspected = introspectedSize(on.name, definition.name, this.schema);
    if (introspected) return introspected;
    const { size } = definition.extensions;
    if (typeof size === 'number') return fixed(size);
    const names = definition.args.map(({ name }) => name);
    if (names.includes('first')) return pageSize(node, definition, this.operation);
    return names.includes('ids') ? lengthOf('ids', node, definition, this.operation) : fixed(LIST_SIZE);
  }
}

/** What is part of another object's row, or of the schema, is not read for itself. */
function costOfObject(type: GraphQLCompositeType): number {
  return type.extensions['embedded'] === true || isOfSchema(type) ? leafCost(type) : 1;
}

function leafCost(on: GraphQLCompositeType): number {
  return isOfSchema(on) ? INTROSPECTED_COST : LEAF_COST;
}

function isOfSchema({ name }: GraphQLCompositeType): boolean {
  return name.startsWith('__');
}

function isPage(node: FieldNode, on: GraphQLCompositeType): boolean {
  return on.name.endsWith('Connection') && OF_PAGE.has(node.name.value);
}

function definitionOf(node: FieldNode, on: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
  const name = node.name.value;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined;
}
