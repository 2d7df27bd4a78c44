import { Extensions, Field, ID, InputType } from 'type-graphql';
import { DateWindow } from '../events/event-filter.js';
import { Status } from '../../foundation/records/status.js';
import { SCANS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { StatementKind } from './statement.js';

@InputType({
  description:
    'Which statements. Fields are joined by AND, the elements of a list by OR; an empty list matches nothing.',
})
export class StatementFilter {
  @Field(() => [ID], { nullable: true, description: 'Made at, or about, an event of one of these relations.' })
  relations?: string[] | null;

  @Field(() => [StatementKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: StatementKind[] | null;

  @Field(() => DateWindow, { nullable: true, description: 'Dated in this span of days.' })
  window?: DateWindow | null;

  @Field(() => [ID], { nullable: true, description: 'By one of these actors, themselves or on their behalf.' })
  speakers?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these topics.' })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Made at one of these events.' })
  madeAt?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these events.' })
  mentionedEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these actors.' })
  mentionedActors?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Citing one of these sources.' })
  sources?: string[] | null;

  @Field(() => [Status], { nullable: true, description: 'Of one of these; left out: PUBLISHED.' })
  statuses?: Status[] | null;

  @Extensions(SCANS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}
