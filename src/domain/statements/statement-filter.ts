import { Extensions, Field, ID, InputType } from 'type-graphql';
import { DateWindow } from '../events/event-filter.js';
import { Status } from '../../foundation/records/status.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { StatementKind } from './statement.js';

@InputType({
  description:
    'Filters statements. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class StatementFilter {
  @Field(() => [ID], { nullable: true, description: 'Was made at, or is about, an event of one of these relations.' })
  relations?: string[] | null;

  @Field(() => [StatementKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: StatementKind[] | null;

  @Field(() => DateWindow, { nullable: true, description: 'Dated within this range of days.' })
  window?: DateWindow | null;

  @Field(() => [ID], { nullable: true, description: 'Was made by one of these actors or on their behalf.' })
  speakers?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Has one of these topics.' })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Was made at one of these events.' })
  madeAt?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Is about one of these events.' })
  mentionedEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Is about one of these actors.' })
  mentionedActors?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Cites one of these sources.' })
  sources?: string[] | null;

  @Field(() => [Status], { nullable: true, description: 'Has one of these statuses. Default: PUBLISHED.' })
  statuses?: Status[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}
