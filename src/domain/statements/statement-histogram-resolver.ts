import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ListScope } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { bucketCountsBatch, Histogram, loadHistogram } from '../events/histogram.js';
import { TimeBucket } from '../../foundation/dates/time-bucket.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { SCANS_ALL_RECORDS, WHOLE_LIST_COST } from '../../foundation/graphql/field-costs.js';
import { StatementConnection } from './statement.js';
import type { Statement } from './statement.js';
import { statementDateSql } from './statement-conditions.js';

const BUCKET_COUNTS_BATCH = bucketCountsBatch({
  earliest: statementDateSql('earliest'),
  startsBy: statementDateSql('starts_by'),
});

@Resolver(() => StatementConnection)
export class StatementHistogramResolver {
  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => Histogram, {
    description:
      'Histogram of the whole filtered set over time: by the dates of statements, which are those of their events where they have none of their own. More than 2,000 buckets are an error.',
  })
  histogram(
    @Root() { scope }: Connection<Statement>,
    @Arg('by', () => TimeBucket, { description: 'The length of a bucket.' }) by: TimeBucket,
    @Ctx() context: ReadContext,
  ): Promise<Histogram> {
    return loadHistogram(context, BUCKET_COUNTS_BATCH, scope as ListScope, by);
  }
}
