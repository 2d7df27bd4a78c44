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

/** The GraphQLResolveInfo of graphql-js with lazily computed properties. */
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

/** The info for a completed value; the path of a list item is below that of its field. */
export function infoOf(field: PlannedField, execution: Execution, path: ResultPath): ResolveInfo {
  let step: ResultPath | undefined = path;
  while (step && typeof step.key === 'number') step = step.prev;
  return new ResolveInfo(field, execution, step?.prev);
}
