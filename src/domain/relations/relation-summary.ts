import { Extensions, ObjectType } from 'type-graphql';
import { PART_OF_ROW } from '../../foundation/graphql/field-costs.js';

@Extensions(PART_OF_ROW)
@ObjectType({ description: 'What a relation’s timeline holds, without its events: its published events alone.' })
export class RelationSummary {
  constructor(readonly relationId: string) {}
}
