import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Execution } from './execution.js';
import type { PlannedField } from './planned-field.js';
import type { Variables } from './planned-operation.js';
import type { ResultPath } from './result-path.js';

/** What a resolver is told of its field: what graphql-js tells, worked out when it is asked for. */
export class ResolveInfo implements GraphQLResolveInfo {
  constructor(
    private readonly field: PlannedField,
    private readonly execution: Execution,
    private readonly parent: ResultPath | undefined,
  ) {}

  get fieldName(): string {
    return this.field.definition.name;
  }

  get fieldNodes(): readonly FieldNode[] {
    return this.field.nodes;
  }

  get returnType(): GraphQLOutputType {
    return this.field.definition.type;
  }

  get parentType(): GraphQLObjectType {
    return this.field.parentType;
  }

  get path(): ResultPath {
    return this.field.pathBelow(this.parent);
  }

  get schema(): GraphQLSchema {
    return this.execution.planned.schema;
  }

  get fragments(): Readonly<Record<string, FragmentDefinitionNode>> {
    return this.execution.planned.fragments;
  }

  get rootValue(): unknown {
    return this.execution.root;
  }

  get operation(): OperationDefinitionNode {
    return this.execution.planned.operation;
  }

  get variableValues(): Variables {
    return this.execution.variables;
  }
}

/** The same where the value is at hand that the field gave: of an item of a list, the field's path is above it. */
export function infoOf(field: PlannedField, execution: Execution, path: ResultPath): ResolveInfo {
  let at: ResultPath | undefined = path;
  while (at && typeof at.key === 'number') at = at.prev;
  return new ResolveInfo(field, execution, at?.prev);
}
