import sql, { raw } from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { faultAt } from './seed-error.js';
import type { DraftedItem } from './seed-items.js';

/** Something that only one thing can have, and what says so. */
interface Claim {
  readonly one: DraftedItem;
  readonly path: readonly string[];
  /** `actor wikidata_id`: whose, and what. */
  readonly scope: string;
  readonly value: string;
  /** What is wrong, given who has it. */
  readonly message: (holder: string) => string;
}

/** Claims that are held in the database by a column of a table with slugs. */
const HELD: Readonly<Record<string, readonly [table: string, column: string]>> = {
  'actor wikidataId': ['actor', 'wikidata_id'],
  'place wikidataId': ['place', 'wikidata_id'],
  'series succeeds': ['series', 'succeeds_id'],
};

/**
 * Finds what several items claim, or the database has given to others: what only constraints would refuse, or nothing at
 * all where two things are said to be one in Wikidata. The items are resolved.
 */
export async function contestedClaims(queryable: Queryable, items: readonly DraftedItem[]): Promise<string[]> {
  const faults: string[] = [];
  const claims = items.flatMap(claimsOf);
  for (const [, [first, ...others]] of groupBy(claims, ({ scope, value }) => `${scope} ${value}`)) {
    for (const { one, path, message } of others)
      faults.push(faultAt(one.item, path, message(first?.one.item.at(path) ?? '')));
  }
  for (const [scope, ofScope] of groupBy(claims, (claim) => claim.scope)) {
    const [table, column] = HELD[scope] ?? [];
    if (table === undefined || column === undefined) continue;
    const values = ofScope.map(({ value }) => value);
    const holders = await queryable.rows<{ value: string; slug: string }>(sql`
      select ${raw(column)}::text as value, min(slug) as slug from ${raw(table)}
      where ${raw(column)}::text = any(${values}::text[]) group by 1`);
    const byValue = new Map(holders.map(({ value, slug }) => [value, slug]));
    for (const { one, path, message, value } of ofScope) {
      const slug = byValue.get(value);
      if (slug !== undefined)
        faults.push(faultAt(one.item, path, message(`the ${table} ${quoted(slug)} in the database`)));
    }
  }
  return faults;
}

function claimsOf(one: DraftedItem): Claim[] {
  const { reference, type } = one.kind;
  const { record, wanted } = one.draft;
  const idAt = (name: string): string => wanted.find(({ path }) => path[0] === name)?.record?.id ?? '';
  if (type === 'Tenure') {
    const { period } = record as unknown as { readonly period: { readonly edtf: string } };
    const value = [idAt('person'), idAt('office'), period.edtf].join(' ');
    return [{ one, path: [], scope: type, value, message: (holder) => `is the same tenure as ${holder}` }];
  }
  if (type === 'Succession') {
    const value = [idAt('successor'), idAt('predecessor')].join(' ');
    return [{ one, path: [], scope: type, value, message: (holder) => `is the same succession as ${holder}` }];
  }
  if (type === 'Relation') {
    const parties = wanted.filter(({ path }) => path[0] === 'parties').map(({ record: party }) => party?.id ?? '');
    return [
      {
        one,
        path: ['parties'],
        scope: type,
        value: parties.sort().join(' '),
        message: (holder) => `are also those of ${holder}`,
      },
    ];
  }
  if (type === 'Series') {
    const value = idAt('succeeds');
    if (value === '') return [];
    return [
      {
        one,
        path: ['succeeds'],
        scope: 'series succeeds',
        value,
        message: (holder) => `it is succeeded already by ${holder}`,
      },
    ];
  }
  const { wikidataId } = record as { readonly wikidataId?: string | null };
  if (wikidataId === null || wikidataId === undefined) return [];
  const scope = `${reference} wikidataId`;
  return [
    {
      one,
      path: ['wikidataId'],
      scope,
      value: wikidataId,
      message: (holder) => `${wikidataId} is the item of ${holder}`,
    },
  ];
}
