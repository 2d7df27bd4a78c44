import sql, { empty } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';

/** When two records of a type look like the same thing. Conditions compare `t`, the other, published record, with `own`. */
export interface SimilarityRule {
  readonly message: string;
  /** Input fields with texts, one of which has to be the same but for what search folds. None: texts are not compared. */
  readonly texts: readonly string[];
  /** The other input fields that are compared. The first of them that was written is the warning's path without a text. */
  readonly fields: readonly string[];
  readonly condition: Statement;
  /** Whether the index of names finds the texts. */
  readonly hasIndexedTexts: boolean;
}

type Rules = readonly [table: string, ...rules: SimilarityRule[]];

function byName(
  message: string,
  texts: readonly string[],
  fields: readonly string[] = [],
  condition: Statement = empty,
): SimilarityRule {
  return { message, texts, fields, condition, hasIndexedTexts: true };
}

const SAME_KIND = sql`and t.kind = own.kind`;
const SAME_DATE = sql`and t.sort_earliest = own.sort_earliest and t.sort_latest = own.sort_latest`;
const NAMES = ['names', 'aliases'];

/** Terms that share only the day or the year in which one ends and the next begins do not overlap. */
const OVERLAPS = sql`and (t.period_edtf = own.period_edtf
  or (coalesce(t.period_starts_by, t.sort_earliest) < own.sort_latest
    and coalesce(own.period_starts_by, own.sort_earliest) < t.sort_latest))`;

const SAME_SPEAKERS = sql`and array(select actor_id from speaker where statement_id = t.id order by actor_id)
  = array(select actor_id from speaker where statement_id = own.id order by actor_id)`;

/** The table and the rules of each type. */
export const SIMILARITY_RULES: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  ['State', ['actor', byName('a state has the same name', [...NAMES, 'officialNames'], [], SAME_KIND)]],
  [
    'Organization',
    [
      'actor',
      byName(
        'an organization of this kind has the same name',
        NAMES,
        ['kind'],
        sql`${SAME_KIND} and t.organization_kind = own.organization_kind`,
      ),
    ],
  ],
  ['Person', ['actor', byName('a person has the same name', NAMES, [], SAME_KIND)]],
  ['Group', ['actor', byName('a group has the same name', NAMES, [], SAME_KIND)]],
  [
    'Office',
    [
      'office',
      byName(
        'an office of this body has the same title',
        ['titles'],
        ['body'],
        sql`and t.body_id is not distinct from own.body_id`,
      ),
    ],
  ],
  [
    'Place',
    [
      'place',
      byName(
        'a place of this kind, not known to be in another country, has the same name',
        NAMES,
        ['kind', 'countryCode'],
        sql`${SAME_KIND} and (t.country_code = own.country_code or t.country_code is null or own.country_code is null)`,
      ),
    ],
  ],
  ['Topic', ['topic', byName('a topic of this kind has the same name', ['names'], ['kind'], SAME_KIND)]],
  ['Series', ['series', byName('a series has the same title', ['titles', 'aliases'])]],
  ['Relation', ['relation', byName('a relation has the same title', ['titles'])]],
  [
    'Source',
    [
      'source',
      {
        message: 'a source has the same URL',
        texts: [],
        fields: ['url'],
        condition: sql`and comparable_url(t.url) = comparable_url(own.url)`,
        hasIndexedTexts: false,
      },
    ],
  ],
  [
    'Tenure',
    [
      'tenure',
      {
        message: 'the person held the office in a period that overlaps',
        texts: [],
        fields: ['period', 'person', 'office'],
        condition: sql`and t.person_id = own.person_id and t.office_id = own.office_id ${OVERLAPS}`,
        hasIndexedTexts: false,
      },
    ],
  ],
  [
    'Event',
    [
      'event',
      byName(
        'an event of this kind, on this date, has the same title',
        ['titles', 'shortTitles'],
        ['kind', 'date'],
        sql`${SAME_KIND} ${SAME_DATE} and t.date_edtf = own.date_edtf`,
      ),
    ],
  ],
  [
    'Statement',
    [
      'statement',
      {
        message: 'a statement of the same speakers, made there and then, has the same paraphrase',
        texts: ['paraphrases'],
        fields: ['speakers', 'madeAt', 'date'],
        condition: sql`${SAME_DATE} and t.made_at_id is not distinct from own.made_at_id ${SAME_SPEAKERS}`,
        hasIndexedTexts: false,
      },
    ],
  ],
]);
