import type { LocalizedText } from '../page/page-view.js';

/*
 * What pages ask of the API, and its shape. Queries declare `$language`: the plural fields then have the one text to
 * show, with its language.
 */

const DATE = `fragment Date on HistoricalDate {
  edtf display displayPrecision form
  start { kind edtf precision isApproximate isUncertain earliest latest }
  end { kind edtf precision isApproximate isUncertain }
}`;

export interface DateBound {
  readonly kind: 'KNOWN' | 'OPEN' | 'UNKNOWN';
  readonly edtf: string | null;
  readonly precision: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

export interface HistoricalDate {
  readonly edtf: string;
  readonly display: string;
  readonly displayPrecision: string;
  readonly form: 'SINGLE' | 'INTERVAL' | 'ONE_OF';
  readonly start: DateBound & { readonly earliest: string | null; readonly latest: string | null };
  readonly end: DateBound;
}

const ACTOR = `fragment Actor on Actor {
  __typename slug wikidataId names(language: $language) { language text }
  ... on Organization { organizationKind: kind }
}`;

export interface Actor {
  readonly __typename: 'State' | 'Organization' | 'Person' | 'Group';
  readonly slug: string;
  readonly wikidataId: string | null;
  readonly names: readonly LocalizedText[];
  readonly organizationKind?: string;
}

const EVENT_ITEM = `fragment EventItem on Event {
  slug kind titles(language: $language) { language text }
  date { ...Date }
}`;

export interface EventItem {
  readonly slug: string;
  readonly kind: string;
  readonly titles: readonly LocalizedText[];
  readonly date: HistoricalDate;
}

const SOURCE_ITEM = `fragment SourceItem on Source {
  slug kind label titles(language: $language) { language text } publisher language url
  publishedOn { ...Date }
  publishedBy { ...Actor }
}`;

export interface SourceItem {
  readonly slug: string;
  readonly kind: string;
  readonly label: string;
  readonly titles: readonly LocalizedText[];
  readonly publisher: string;
  readonly language: string;
  readonly url: string | null;
  readonly publishedOn: HistoricalDate | null;
  readonly publishedBy: Actor | null;
}

const CITATION = `fragment Citation on Citation {
  basis supports
  locator { page paragraph start end }
  source { ...SourceItem }
  assertedBy { ...Actor }
  side { ...Actor }
}`;

export interface Citation {
  readonly basis: string;
  readonly supports: readonly string[];
  readonly locator: {
    readonly page: number | null;
    readonly paragraph: number | null;
    readonly start: number | null;
    readonly end: number | null;
  } | null;
  readonly source: SourceItem;
  readonly assertedBy: Actor | null;
  readonly side: Actor | null;
}

const OFFICE_ITEM = `fragment OfficeItem on Office { slug titles(language: $language) { language text } }`;

/** A record that is shown by its title. */
export interface TitledItem {
  readonly slug: string;
  readonly titles: readonly LocalizedText[];
}

/** A record that is shown by its name. */
export interface NamedItem {
  readonly slug: string;
  readonly names: readonly LocalizedText[];
}

const STATEMENT = `fragment Statement on Statement {
  slug kind paraphrases(language: $language) { language text }
  date { ...Date }
  speakers { actor { ...Actor } onBehalfOf { ...Actor } offices { ...OfficeItem } }
  onBehalfOf { ...Actor }
  madeAt { ...EventItem }
  citations { ...Citation }
}`;

export interface Statement {
  readonly slug: string;
  readonly kind: string | null;
  readonly paraphrases: readonly LocalizedText[];
  readonly date: HistoricalDate;
  readonly speakers: readonly {
    readonly actor: Actor;
    readonly onBehalfOf: Actor | null;
    readonly offices: readonly TitledItem[];
  }[];
  readonly onBehalfOf: readonly Actor[];
  readonly madeAt: EventItem | null;
  readonly citations: readonly Citation[];
}

const RECORD = `fragment Record on Versioned {
  recordedAt updatedAt
  notes(language: $language) { language text }
  revisions(last: 20) { totalCount nodes { kind committedAt reason } }
}`;

/** What every record has. */
export interface RecordData {
  readonly recordedAt: Date;
  readonly updatedAt: Date;
  readonly notes: readonly LocalizedText[];
  readonly revisions: Counted<Revision>;
}

export interface Revision {
  readonly kind: string;
  readonly committedAt: Date;
  readonly reason: string | null;
}

/** A part of a list, and how long the list is. */
export interface Counted<Element> {
  readonly totalCount: number;
  readonly nodes: readonly Element[];
}

const EVENT_PAGE = `fragment EventPage on EventConnection {
  totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  nodes { ...EventItem }
}`;

export interface EventPage extends Counted<EventItem> {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** How far a list is complete. */
export interface Coverage {
  readonly status: string;
  readonly notes: readonly LocalizedText[];
}

const IMAGE = `fragment Image on Image { url alts(language: $language) { language text } credit licence licenceUrl width height }`;

export interface Image {
  readonly url: string;
  readonly alts: readonly LocalizedText[];
  readonly credit: string;
  readonly licence: string;
  readonly licenceUrl: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

const ALL: Readonly<Record<string, string>> = {
  ...{ Date: DATE, Actor: ACTOR, EventItem: EVENT_ITEM, SourceItem: SOURCE_ITEM, Citation: CITATION },
  ...{ OfficeItem: OFFICE_ITEM, Statement: STATEMENT, Record: RECORD, EventPage: EVENT_PAGE, Image: IMAGE },
};

/** A query with the fragments that it spreads, directly or in other fragments. */
export function withFragments(query: string): string {
  const used = new Map<string, string>();
  const collect = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = ALL[name];
      if (fragment === undefined || used.has(name)) continue;
      used.set(name, fragment);
      collect(fragment);
    }
  };
  collect(query);
  return [query, ...used.values()].join('\n');
}
