import sql, { join, raw } from 'sql-template-tag';
import { sharedDependenciesOnly } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { estimateText } from '../../database/query/text-conditions.js';
import { matchesText } from './event-conditions.js';
import type { EventCriteria } from './event-criteria.js';
import { withNameMatches } from './event-text.js';
import { TIMELINE_KEY } from './timeline-index.js';

/*
 * A page of a text that many events match is found by reading the timeline, rather than by collecting all its matches.
 */

/** A text that matches so few events is never common: to collect and sort them takes no longer. */
const COMMON_FROM = 1_000;

/** A text is common if so many of the newest events match. */
const NEWEST = 2_000;
const COMMON_OF_NEWEST = 10;

/** Finds out whether texts that may be common are: what is estimated of words says little of several words together. */
const IS_COMMON: BatchLoader<EventCriteria, boolean> = {
  cacheKey: ({ text, nameMatches }) => JSON.stringify([text, nameMatches]),
  missing: () => false,
  addTags: sharedDependenciesOnly,
  async load(queryable, texts) {
    const order = join(TIMELINE_KEY.map((column) => sql`${column.sql} desc`));
    const found = texts.map(async (criteria) => {
      const [row] = await queryable.rows<{ found: number }>(sql`
        select count(*)::integer as found from (
          select from (select e.* from event e where e.status = 'PUBLISHED' order by ${order} limit ${raw(String(NEWEST))}) e
          where ${matchesText({ ...criteria, isTextCommon: true })} limit ${raw(String(COMMON_OF_NEWEST))}) newest`);
      return [IS_COMMON.cacheKey(criteria), row?.found === COMMON_OF_NEWEST] as const;
    });
    return new Map(await Promise.all(found));
  },
};

/** The criteria with where each term of the text finds names, and whether the text is common. */
export async function withTextMatches(context: ReadContext, given: EventCriteria): Promise<EventCriteria> {
  if (!given.text) return given;
  const criteria = await withNameMatches(context, given);
  const estimate = estimateText('event', given.text);
  if (!estimate) return criteria;
  const { rows, share } = estimate;
  if (rows * share < COMMON_FROM || share * NEWEST < COMMON_OF_NEWEST) return criteria;
  return { ...criteria, isTextCommon: await context.loaders.of(IS_COMMON).load(criteria) };
}
