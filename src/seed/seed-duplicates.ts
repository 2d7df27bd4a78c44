import sql, { raw } from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import type { IdentifierValue } from '../database/query/identifier-table.js';
import { canonicalIdentifier, WIKIDATA } from '../foundation/records/identifier-schemes.js';
import type { DraftedItem } from './coerced-item.js';
import type { FoldersBefore } from './folders-before.js';
import { formatPlace, problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** A value that only one record can have, and the item that claims it. */
export interface UniqueValue {
  readonly claimant: DraftedItem;
  readonly path: readonly string[];
  /** The kind of record and the field: `actor identifiers`. */
  readonly scope: string;
  readonly value: string;
  /** The error message for a given holder of the value. */
  readonly message: (holder: string) => string;
}

/** Where values that are unique are stored: the table `t` with the slugs of their holders, and the SQL of the value. */
interface UniqueValues {
  readonly from: string;
  readonly value: string;
  readonly where?: string;
  /** The type of a holder, for messages. */
  readonly holder: string;
}

const identifiersIn = (table: string): UniqueValues => ({
  from: `${table} t join ${table}_identifier i on i.${table}_id = t.id`,
  value: `i.scheme || ' ' || i.value`,
  holder: table,
});

/** By scope, for scopes whose values are stored in the database. */
const UNIQUE_VALUES: Readonly<Record<string, UniqueValues>> = {
  'actor identifiers': identifiersIn('actor'),
  'place identifiers': identifiersIn('place'),
  'source identifiers': identifiersIn('source'),
  'event identifiers': identifiersIn('event'),
  'series succeeds': { from: 'series t', value: 't.succeeds_id::text', holder: 'series' },
  'event ordinal': {
    from: 'event t',
    value: `t.series_id || ' ' || t.ordinal`,
    where: `t.status = 'PUBLISHED'`,
    holder: 'event',
  },
};

/**
 * Finds values that several items claim, or that other records in the database have. Constraints would reject only some
 * of them: nothing else finds two records with the same Wikidata item. The items must be resolved. `released`: values
 * that records will no longer have, each as `actor/slug/field`.
 */
export async function findDuplicateValues(
  queryable: Queryable,
  items: readonly DraftedItem[],
  released: ReadonlySet<string>,
): Promise<SeedProblem[]> {
  const problems: SeedProblem[] = [];
  const claims = items.flatMap(uniqueValuesOf);
  for (const [, [first, ...others]] of groupBy(claims, ({ scope, value }) => `${scope} ${value}`)) {
    if (!first) continue;
    for (const { claimant, path, message } of others)
      problems.push(problemAt(claimant.item, path, message(formatPlace(first.claimant.item.at(path)))));
  }
  for (const { claim, holder } of await heldValues(queryable, claims, released))
    problems.push(problemAt(claim.claimant.item, claim.path, claim.message(holder)));
  return problems;
}

/** The items with a value that another record has, or gets from a folder before, and the field of each. */
export async function findTakenFields(
  queryable: Queryable,
  items: readonly DraftedItem[],
  { newItems, claimants, released }: FoldersBefore,
): Promise<ReadonlyMap<DraftedItem, string>> {
  const claims = items.flatMap(uniqueValuesOf);
  const nameOf = ({ scope, value }: UniqueValue): string => `${scope} ${value}`;
  const claimedBefore = new Set([...newItems, ...claimants].flatMap(uniqueValuesOf).map(nameOf));
  const taken = [
    ...claims.filter((claim) => claimedBefore.has(nameOf(claim))),
    ...(await heldValues(queryable, claims, released)).map(({ claim }) => claim),
  ];
  return new Map(taken.map(({ claimant, path }) => [claimant, path[0] ?? ''] as const));
}

/** A claimed value that another record in the database has. */
export interface HeldValue {
  readonly claim: UniqueValue;
  readonly holder: string;
  readonly holderId: string;
}

/** The claimed values that other records in the database have. */
export async function heldValues(
  queryable: Queryable,
  claims: readonly UniqueValue[],
  released: ReadonlySet<string>,
): Promise<HeldValue[]> {
  const held: HeldValue[] = [];
  for (const [scope, scopeValues] of groupBy(claims, (claim) => claim.scope)) {
    const stored = UNIQUE_VALUES[scope];
    if (!stored) continue;
    const values = scopeValues.map(({ value }) => value);
    const holders = await queryable.rows<{ value: string; id: string; slug: string; slugs: string[] }>(sql`
      select ${raw(stored.value)} as value, min(t.slug) as slug, (array_agg(t.id order by t.slug))[1] as id,
        array_agg(t.slug) || array_agg(f.slug) filter (where f.slug is not null) as slugs
      from ${raw(stored.from)} left join former_slug f on f.record_id = t.id
      where ${raw(stored.value)} = any(${values}::text[]) and ${raw(stored.where ?? 'true')} group by 1`);
    const byValue = new Map(holders.map((holder) => [holder.value, holder]));
    for (const claim of scopeValues) {
      const holder = byValue.get(claim.value);
      if (!holder) continue;
      const { slug, slugs } = holder;
      if (released.has(`${stored.holder}/${slug}/${claim.path[0] ?? ''}`)) continue;
      // Not the value of a record that the item updates.
      if (!slugs.includes(String(claim.claimant.input['slug'])))
        held.push({ claim, holder: `the ${stored.holder} ${quoted(slug)} in the database`, holderId: holder.id });
    }
  }
  return held;
}

/** The values of a resolved item that only one record can have. */
export function uniqueValuesOf(claimant: DraftedItem): UniqueValue[] {
  const { type } = claimant.kind;
  const { record, pendingReferences } = claimant.draft;
  const idAt = (name: string): string => pendingReferences.find(({ path }) => path[0] === name)?.record?.id ?? '';
  if (type === 'Tenure') {
    const { period } = record as unknown as { readonly period: { readonly edtf: string } };
    const value = [idAt('person'), idAt('office'), period.edtf].join(' ');
    return [{ claimant, path: [], scope: type, value, message: (holder) => `is the same tenure as ${holder}` }];
  }
  if (type === 'Succession') {
    const value = [idAt('successor'), idAt('predecessor')].join(' ');
    return [{ claimant, path: [], scope: type, value, message: (holder) => `is the same succession as ${holder}` }];
  }
  if (type === 'Relation') {
    const parties = pendingReferences
      .filter(({ path }) => path[0] === 'parties')
      .map(({ record: party }) => party?.id ?? '');
    return [
      {
        claimant,
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
        claimant,
        path: ['succeeds'],
        scope: 'series succeeds',
        value,
        message: (holder) => `it is succeeded already by ${holder}`,
      },
    ];
  }
  const identifiers = identifiersOf(claimant);
  const ordinal = type === 'Event' ? ordinalOf(claimant, idAt('series')) : null;
  return ordinal ? [...identifiers, ordinal] : identifiers;
}

/** What it is called elsewhere, its Wikidata item too. */
function identifiersOf(claimant: DraftedItem): UniqueValue[] {
  const { record } = claimant.draft;
  const { wikidataId } = record as { readonly wikidataId?: string | null };
  const listed = (claimant.input['identifiers'] ?? []) as readonly IdentifierValue[];
  const canonical = listed.map(({ scheme, value }, index) => {
    const read = canonicalIdentifier(scheme, value);
    return { scheme, value: read && 'value' in read ? read.value : value, path: ['identifiers', String(index)] };
  });
  const isListed = canonical.some(({ scheme }) => scheme === WIKIDATA);
  const item =
    wikidataId === null || wikidataId === undefined || isListed
      ? []
      : [{ scheme: WIKIDATA, value: wikidataId, path: ['wikidataId'] }];
  return [...item, ...canonical].map(({ scheme, value, path }) => ({
    claimant,
    path,
    scope: `${claimant.kind.reference} identifiers`,
    value: `${scheme} ${value}`,
    message: (holder) =>
      `${scheme === WIKIDATA ? '' : `${scheme} `}${value} is ${scheme === WIKIDATA ? 'the item of' : 'an identifier of'} ${holder}`,
  }));
}

function ordinalOf(claimant: DraftedItem, seriesId: string): UniqueValue | null {
  const { ordinal } = claimant.draft.record as { readonly ordinal?: number | null };
  if (seriesId === '' || ordinal === null || ordinal === undefined) return null;
  return {
    claimant,
    path: ['ordinal'],
    scope: 'event ordinal',
    value: `${seriesId} ${String(ordinal)}`,
    message: (holder) => `is the number in the series of ${holder}`,
  };
}
