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
import { fixedSize, introspectionListSize, argumentLength, ASSUMED_LIST_LENGTH, pageSize } from './cost-sizes.js';
import type { ListSizeEstimate } from './cost-sizes.js';

/** A selected field, or a fragment spread. */
export interface CostNode {
  /** The field's key in the response; null for a fragment. */
  readonly key: string | null;
  /** The cost of the field itself. */
  readonly fieldCost: number;
  /** The cost of each object that it returns, without what is selected on it. */
  readonly each: number;
  /** Index of the selection set on these objects; null if there is none. */
  readonly set: number | null;
  /** How many objects it returns; for a connection, how many elements its page has. */
  readonly size: ListSizeEstimate;
  readonly isConnection: boolean;
  /** Whether it occurs once for each element of its connection's page. */
  readonly isOfPage: boolean;
}

/** An operation's selection sets, each after the sets that it refers to; the operation's own is the last. */
export interface CostPlan {
  readonly sets: readonly (readonly CostNode[])[];
  /** Whether the cost is the same for all variables. */
  readonly isFixed: boolean;
}

/**
 * Cost of a field that returns no object, once for each object that has it. Reading an object costs far more, but the
 * value is completed and sent, and a document has room for hundreds of such fields.
 */
const LEAF_COST = 1 / 20;

/** Introspection reads no data: the schema is in memory. */
const INTROSPECTION_COST = LEAF_COST / 5;

const ONE = fixedSize(1);
const SPREAD = { key: null, fieldCost: 0, each: 0, size: ONE, isConnection: false, isOfPage: false } as const;

/** The fields of a connection that return its page (GraphQL Cursor Connections Specification, and `nodes`). */
const PAGE_FIELDS = new Set(['edges', 'nodes']);

/** Compiles the cost plan of a valid operation. Visits each fragment once. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostPlan {
  const plan = new CostPlanCompiler(schema, document, operation);
  const root = schema.getRootType(operation.operation);
  if (root) plan.add(operation.selectionSet, root);
  return plan;
}

class CostPlanCompiler implements CostPlan {
  readonly sets: CostNode[][] = [];
  isFixed = true;
  private readonly fragments = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /** Adds a selection set after all sets that it refers to, and returns its index. */
  add(set: SelectionSetNode, parentType: GraphQLCompositeType): number {
    const nodes: CostNode[] = [];
    const leafCount = this.collect(set, parentType, nodes);
    if (leafCount > 0) nodes.push({ ...SPREAD, fieldCost: leafCount * leafCost(parentType), set: null });
    return this.sets.push(nodes) - 1;
  }

  /** Adds cost nodes for what is selected, except leaves of the standard cost, and returns the number of those. */
  private collect(set: SelectionSetNode, parentType: GraphQLCompositeType, nodes: CostNode[]): number {
    let leafCount = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const costNode = this.field(selection, parentType);
        if (costNode) nodes.push(costNode);
        else leafCount += 1;
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        nodes.push({ ...SPREAD, set: this.fragment(selection.name.value) });
      } else {
        const { typeCondition, selectionSet } = selection;
        const type = typeCondition ? typeFromAST(this.schema, typeCondition) : parentType;
        if (isCompositeType(type)) leafCount += this.collect(selectionSet, type, nodes);
      }
    }
    return leafCount;
  }

  private fragment(name: string): number | null {
    const knownIndex = this.fragments.get(name);
    if (knownIndex !== undefined) return knownIndex;
    const definition = this.document.definitions.find(
      (part) => part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === name,
    );
    if (definition?.kind !== Kind.FRAGMENT_DEFINITION) return null;
    const type = typeFromAST(this.schema, definition.typeCondition);
    if (!isCompositeType(type)) return null;
    const set = this.add(definition.selectionSet, type);
    this.fragments.set(name, set);
    return set;
  }

  /** Returns null for a leaf of the standard cost. */
  private field(node: FieldNode, parentType: GraphQLCompositeType): CostNode | null {
    const definition = definitionOf(node, parentType);
    if (!definition) return null;
    const namedType = getNamedType(definition.type);
    const { cost } = definition.extensions;
    const fieldCost = typeof cost === 'number' ? cost : 0;
    const key = node.alias?.value ?? node.name.value;
    if (!isCompositeType(namedType))
      return fieldCost === 0 ? null : { ...SPREAD, key, fieldCost: fieldCost + LEAF_COST, set: null };
    const isConnection = namedType.name.endsWith('Connection');
    const size = isConnection
      ? pageSize(node, definition, this.operation)
      : this.listSize(node, definition, parentType);
    this.isFixed &&= size.isFixed;
    return {
      key,
      fieldCost,
      // An edge's node is counted with the edge.
      each: parentType.name.endsWith('Edge') && node.name.value === 'node' ? 0 : costOfObject(namedType),
      set: node.selectionSet ? this.add(node.selectionSet, namedType) : null,
      size,
      isConnection,
      isOfPage: isPage(node, parentType),
    };
  }

  private listSize(
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    parentType: GraphQLCompositeType,
  ): ListSizeEstimate {
    const { sizeOf } = definition.extensions;
    if (typeof sizeOf === 'string') return argumentLength(sizeOf, node, definition, this.operation);
    // The size of a page is known by its connection.
    if (!isListType(getNullableType(definition.type)) || isPage(node, parentType)) return ONE;
    const introspectionSize = introspectionListSize(parentType.name, definition.name, this.schema);
    if (introspectionSize) return introspectionSize;
    const { size, sizeMax } = definition.extensions;
    if (typeof size === 'number') return fixedSize(size);
    const names = definition.args.map(({ name }) => name);
    if (names.includes('first')) {
      return pageSize(node, definition, this.operation, typeof sizeMax === 'number' ? sizeMax : undefined);
    }
    return names.includes('ids')
      ? argumentLength('ids', node, definition, this.operation)
      : fixedSize(ASSUMED_LIST_LENGTH);
  }
}

/** An object that is part of another object's row, or of the schema, is not read separately. */
function costOfObject(type: GraphQLCompositeType): number {
  return type.extensions['embedded'] === true || isOfSchema(type) ? leafCost(type) : 1;
}

function leafCost(parentType: GraphQLCompositeType): number {
  return isOfSchema(parentType) ? INTROSPECTION_COST : LEAF_COST;
}

function isOfSchema({ name }: GraphQLCompositeType): boolean {
  return name.startsWith('__');
}

function isPage(node: FieldNode, parentType: GraphQLCompositeType): boolean {
  return parentType.name.endsWith('Connection') && PAGE_FIELDS.has(node.name.value);
}

function definitionOf(node: FieldNode, parentType: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
  const name = node.name.value;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parentType) || isInterfaceType(parentType) ? parentType.getFields()[name] : undefined;
}
