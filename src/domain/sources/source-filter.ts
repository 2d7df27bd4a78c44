import sql, { raw } from 'sql-template-tag';
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { allOf, isOneOf } from '../../database/query/conditions.js';
import { IdentifierTable } from '../../database/query/identifier-table.js';
import type { IdentifierValue } from '../../database/query/identifier-table.js';
import { identifierCriteria } from '../../changelog/record-identifiers.js';
import { hasText, orOnDay, searchTextOfFilter } from '../../database/query/text-conditions.js';
import type { SearchText } from '../../foundation/text/search-text.js';
import type { TermCondition } from '../../database/query/text-conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { References } from '../../database/query/references.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { listArgument } from '../../foundation/graphql/arguments.js';
import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import { canonicalLanguage } from '../../foundation/text/language.js';
import { LanguageTagScalar } from '../../foundation/graphql/scalars.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { isPublishedBy, publisherCriteria, PUBLISHERS_FILTER } from './publisher-criteria.js';
import type { PublisherCriteria } from './publisher-criteria.js';
import { actorsOfSides } from './side-store.js';
import { IDENTIFIERS_FILTER, IdentifierInput } from '../../foundation/records/identifier.js';
import { SourceKind } from './source.js';

/** The identifiers of sources. */
export const SOURCE_IDENTIFIERS = new IdentifierTable('source', false);

@InputType({
  description:
    'Filters sources. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class SourceFilter {
  @Field(() => [SourceKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: SourceKind[] | null;

  @Field(() => [LanguageTagScalar], {
    nullable: true,
    description: 'Is written in one of these languages: zh includes zh-Hant, zh-TW means zh-Hant.',
  })
  languages?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `Is of one of these publishers: ${PUBLISHERS_FILTER}` })
  publishers?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => [ID], { nullable: true, description: 'Is of the side of one of these states: see Source.side.' })
  sides?: string[] | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_FILTER })
  identifiers?: IdentifierInput[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}

/** The languages of a filter as canonical tags; null if it has none. Throws a RequestError for what is not a tag. */
export function filterLanguages(filter: SourceFilter | null | undefined): readonly string[] | null {
  return listArgument('filter.languages', filter?.languages)?.map(known) ?? null;
}

/** A validated filter with resolved references; null means no condition. */
export interface SourceCriteria {
  readonly kinds: readonly SourceKind[] | null;
  readonly languages: readonly string[] | null;
  readonly publishers: PublisherCriteria | null;
  readonly sides: readonly string[] | null;
  readonly identifiers: readonly IdentifierValue[] | null;
  readonly text: SearchText | null;
}

/**
 * Validates a filter and resolves its references. Throws a RequestError that names what is invalid or unknown.
 * `languages`: of the texts that its languages include.
 */
export async function sourceCriteria(
  { loaders }: ReadContext,
  references: References,
  filter: SourceFilter | null | undefined,
  languages: readonly string[] | null,
): Promise<SourceCriteria> {
  const text = searchTextOfFilter(filter?.text);
  const [publishers, sides] = await Promise.all([
    publisherCriteria(loaders, references, 'filter.publishers', filter?.publishers),
    references.ids(loaders, 'state', 'filter.sides', filter?.sides),
  ]);
  const identifiers = identifierCriteria(filter?.identifiers);
  return { kinds: filter?.kinds ?? null, languages, publishers, sides, identifiers, text };
}

/** The conditions of a filter on the table `source s`. */
export function sourceConditions(criteria: SourceCriteria): Statement {
  const { kinds, languages, publishers, sides, identifiers, text } = criteria;
  return allOf(
    identifiers && SOURCE_IDENTIFIERS.has(raw('s.id'), identifiers),
    kinds && isOneOf(raw('s.kind'), kinds, 'text'),
    hasText({ table: 'source', alias: 's' }, text, sourcesOnDay('s')),
    languages && isOneOf(raw('s.language'), languages, 'text'),
    publishers && isPublishedBy('s', publishers),
    sides && sql`s.published_by_id = any(${actorsOfSides(sides)})`,
  );
}

/** A date in a text finds the sources that were published on that day. */
export function sourcesOnDay(alias: string): TermCondition {
  const published = (end: string): Statement => raw(`${alias}.published_on_${end}`);
  return orOnDay(alias, (day) => sql`(${published('earliest')} = ${day} and ${published('latest')} = ${day})`);
}

function known(tag: string, index: number): string {
  const language = canonicalLanguage(tag);
  if (language === null)
    throw badInput(`filter.languages.${String(index)}`, `${quoted(tag)} is not a BCP 47 language tag`);
  return language;
}
