import { GraphQLError, OperationTypeNode, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef } from 'graphql';
import type {
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { Execution } from './execution.js';
import { FieldPlan } from './field-plan.js';
import { FieldSet } from './field-set.js';
import { selectedFields } from './selected-fields.js';
import type { Fragments, PlannedOperation, Variables } from './planned-operation.js';
import type { SelectionContext } from './selected-fields.js';

/**
 * How an operation is executed: its fields, arguments and types, resolved once. It is built lazily, for a selection set
 * and a type when the first object of that type occurs, and serves all executions with the same @skip and @include
 * conditions.
 */
export class OperationPlan implements PlannedOperation, SelectionContext {
  private fieldCount = 0;
  private rootFields: FieldSet | null = null;
  /** Field sets of single selection sets, which fragments may use in several places. */
  private readonly fieldSets = new Map<SelectionSetNode, Map<GraphQLObjectType, FieldSet>>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    readonly fragments: Fragments,
    readonly conditions: Variables,
  ) {}

  /** How many fields were planned. */
  get size(): number {
    return this.fieldCount;
  }

  /** The result data, or a promise of it; throws if all of it is null. */
  execute(execution: Execution): unknown {
    const { operation, schema } = this;
    if (!this.rootFields) {
      const type = schema.getRootType(operation.operation);
      if (!type) {
        const message = `Schema is not configured to execute ${operation.operation} operation.`;
        throw new GraphQLError(message, { nodes: operation });
      }
      this.rootFields = this.fieldSet(type, [operation.selectionSet]);
    }
    if (operation.operation === OperationTypeNode.MUTATION) return this.rootFields.executeSerially(execution);
    return this.rootFields.execute(execution, execution.root, undefined);
  }

  private fieldSet(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): FieldSet {
    const [single, ...others] = selectionSets;
    if (!single || others.length > 0) return this.planFields(type, selectionSets);
    let byType = this.fieldSets.get(single);
    if (!byType) this.fieldSets.set(single, (byType = new Map<GraphQLObjectType, FieldSet>()));
    let fields = byType.get(type);
    if (!fields) byType.set(type, (fields = this.planFields(type, selectionSets)));
    return fields;
  }

  private planFields(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): FieldSet {
    const fields: FieldPlan[] = [];
    for (const [key, nodes] of selectedFields(this, type, selectionSets)) {
      const definition = this.definitionOf(type, nodes[0].name.value);
      if (!definition) continue;
      this.fieldCount += 1;
      fields.push(
        new FieldPlan(key, definition, type, nodes, this.fieldCount, (one, sets) => this.fieldSet(one, sets)),
      );
    }
    return new FieldSet(fields);
  }

  private definitionOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }
}
