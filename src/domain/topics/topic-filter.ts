import sql from 'sql-template-tag';
import { Extensions, Field, InputType } from 'type-graphql';
import { allOf } from '../../database/query/conditions.js';
import { hasText, searchTextOfFilter } from '../../database/query/text-conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { TopicKind } from './topic.js';

@InputType({ description: 'Filters topics. An empty list matches nothing.' })
export class TopicFilter {
  @Field(() => [TopicKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: TopicKind[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** The conditions of a filter on the table `topic t`. */
export function topicConditions(filter: TopicFilter | null | undefined): Statement {
  return allOf(
    filter?.kinds && sql`t.kind = any(${filter.kinds}::text[])`,
    hasText({ table: 'topic', alias: 't' }, searchTextOfFilter(filter?.text)),
  );
}
