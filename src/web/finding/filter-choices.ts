import type { EventDimension, FacetQuery } from '../graphql/documents.js';

/** A value that a filter can have. */
export interface FilterChoice {
  /** An enum value, a slug, or a number of publishers. */
  readonly value: string;
  readonly label: string;
  /** How many events there would be. */
  readonly count: number;
}

/** The parts of a filter of which the values that occur are counted, and the dimension by which they are. */
export const COUNTED_BY = {
  kind: 'KIND',
  actor: 'ACTOR',
  place: 'PLACE',
  topic: 'TOPIC',
  series: 'SERIES',
  confidence: 'CONFIDENCE',
} as const satisfies Readonly<Record<string, EventDimension>>;

export type CountedPart = keyof typeof COUNTED_BY;

type Row = NonNullable<FacetQuery['relation']>['timeline']['counts'][number];

/** The values that occur: what has a record goes by its slug. Those that are chosen already are left out. */
export function choicesOf(rows: readonly Row[], chosen: readonly string[]): readonly FilterChoice[] {
  return rows.flatMap(({ count, keys: [key] }) => {
    if (key === undefined) return [];
    const value = key.node === null ? key.value : 'slug' in key.node ? key.node.slug : null;
    return value === null || chosen.includes(value) ? [] : [{ value, label: key.label, count }];
  });
}
