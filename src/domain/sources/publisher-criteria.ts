import sql, { join, raw } from 'sql-template-tag';
import { Organization } from '../actors/organization.js';
import { isOneOf } from '../../database/query/conditions.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import { batchOne } from '../../database/query/loaders.js';
import type { Loaders } from '../../database/query/loaders.js';
import type { References } from '../../database/query/references.js';
import { listArgument } from '../../foundation/graphql/arguments.js';
import { badInput, notFound, quoted } from '../../foundation/graphql/request-error.js';

/** Description of every filter by publisher. */
export const PUBLISHERS_FILTER =
  'a global id or slug of an organization finds all its sources, however they print its name. The words as printed find the sources that print exactly these, and another name of an organization finds the organization. An unknown publisher is an error.';

/** The publishers of a filter: organizations, and words as printed in sources. */
export interface PublisherCriteria {
  readonly organizations: readonly string[];
  readonly words: readonly string[];
}

/** What words name that are no reference. */
interface NamedPublishers {
  readonly isPrinted: boolean;
  readonly organizations: readonly string[];
}

const PUBLISHERS_BY_WORDS = batchOne(findByWords);

/** Resolves the publishers of a filter. Throws a RequestError that names the one that is unknown. */
export async function publisherCriteria(
  loaders: Loaders,
  references: References,
  argument: string,
  publishers: readonly string[] | null | undefined,
): Promise<PublisherCriteria | null> {
  const values = listArgument(argument, publishers);
  if (!values) return null;
  const found = await Promise.all(
    values.map(async (value, index): Promise<PublisherCriteria> => {
      const at = `${argument}.${String(index)}`;
      // PostgreSQL rejects NUL in text, so no publisher contains it.
      if (value.includes('\0')) throw badInput(at, 'contains a NUL character');
      const record = await references.maybe(loaders, 'organization', value);
      if (record instanceof Organization) return { organizations: [record.id], words: [] };
      const named = await loaders.of(PUBLISHERS_BY_WORDS).load(value);
      if (named?.isPrinted === true) return { organizations: [], words: [value] };
      if (!named || named.organizations.length === 0)
        throw notFound(at, `there is no organization or publisher ${quoted(value)}`);
      return { organizations: named.organizations, words: [] };
    }),
  );
  return {
    organizations: [...new Set(found.flatMap(({ organizations }) => organizations))],
    words: [...new Set(found.flatMap(({ words }) => words))],
  };
}

/** The condition that a source, the table with this alias, is of one of the publishers. */
export function isPublishedBy(alias: string, { organizations, words }: PublisherCriteria): Statement {
  const conditions: Statement[] = [];
  if (organizations.length > 0) conditions.push(isOneOf(raw(`${alias}.published_by_id`), organizations, 'uuid'));
  if (words.length > 0) conditions.push(isOneOf(raw(`${alias}.publisher`), words, 'text'));
  return conditions.length === 0 ? sql`false` : sql`(${join(conditions, ' or ')})`;
}

async function findByWords(queryable: Queryable, words: readonly string[]): Promise<Map<string, NamedPublishers>> {
  const rows = await queryable.rows<{ word: string; is_printed: boolean; organizations: string[] }>(sql`
    select word, exists (select from source s where s.publisher = word) as is_printed, array(
      select a.id from actor a where a.kind = 'ORGANIZATION' and exists (
        select from jsonb_array_elements(a.names || a.aliases) name where lower(name ->> 'text') = lower(word))
      order by a.id) as organizations
    from unnest(${words}::text[]) word`);
  return new Map(
    rows.map(({ word, is_printed: isPrinted, organizations }) => [word, { isPrinted, organizations }] as const),
  );
}
