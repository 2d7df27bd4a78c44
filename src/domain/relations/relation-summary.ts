import { Extensions, ObjectType } from 'type-graphql';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'What a relation’s timeline holds, without its events: its published events alone.' })
export class RelationSummary {
  constructor(readonly relationId: string) {}
}
