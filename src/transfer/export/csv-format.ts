import { stringify } from 'csv-stringify/sync';
import { eventUrl, exportFormat, SEPARATORS } from './export-format.js';
import type { ExportFormat, ExportSubject, TableOptions } from './export-format.js';
import { CORE_FIELDS, instantText } from './exported-event.js';
import type { ExportedEvent } from './exported-event.js';

const FIELDS = `${CORE_FIELDS} note confidence ordinal anniversaryNumber dateBasis
  topics { slug name } relations { slug } identifiers { scheme value }
  participations {
    role roleLabel basis actor { __typename slug label } onBehalfOf { slug label } offices { slug title }
    citations { source { slug } }
  }`;

interface Participation {
  readonly role: string;
  readonly roleLabel: string;
  readonly basis: string;
  readonly actor: { readonly __typename: string; readonly slug: string; readonly label: string };
  readonly onBehalfOf: { readonly slug: string; readonly label: string } | null;
  readonly offices: readonly { readonly slug: string; readonly title: string }[];
  readonly citations: readonly { readonly source: { readonly slug: string } }[];
}

interface TableEvent extends ExportedEvent {
  readonly note: string | null;
  readonly confidence: string | null;
  readonly ordinal: number | null;
  readonly anniversaryNumber: number | null;
  readonly dateBasis: string;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly relations: readonly { readonly slug: string }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly participations: readonly Participation[];
}

type Cell = string | number | null | undefined;

/** A column: its name never changes, and new ones come at the end. */
type Column<Row> = readonly [name: string, cell: (row: Row, subject: ExportSubject) => Cell];

/** What separates the values of one cell. It occurs in no slug and no URL. */
const BETWEEN_VALUES = '; ';

const WHEN: readonly Column<TableEvent>[] = [
  ['date', ({ date }) => date.edtf],
  ['date_text', ({ date }) => date.display],
  ['earliest', ({ date }) => date.earliest],
  ['latest', ({ date }) => date.latest],
  ['precision', ({ date }) => date.precision],
];

const EVENT_COLUMNS: readonly Column<TableEvent>[] = [
  ['event', ({ slug }) => slug],
  ...WHEN,
  ['date_basis', ({ dateBasis }) => dateBasis],
  ['kind', ({ kind }) => kind],
  ['kind_text', ({ kindLabel }) => kindLabel],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['note', ({ note }) => note],
  ['confidence', ({ confidence }) => confidence],
  ['series', ({ series }) => series?.slug],
  ['series_title', ({ series }) => series?.title],
  ['ordinal', ({ ordinal }) => ordinal],
  ['anniversary_number', ({ anniversaryNumber }) => anniversaryNumber],
  ['places', ({ places }) => list(places, ({ slug }) => slug)],
  ['place_names', ({ places }) => list(places, ({ name }) => name)],
  ['countries', ({ places }) => list(places, ({ countryCode }) => countryCode)],
  ['latitude', ({ places }) => located(places)?.latitude],
  ['longitude', ({ places }) => located(places)?.longitude],
  ['participants', ({ participations }) => list(participations, ({ actor }) => actor.slug)],
  ['participant_names', ({ participations }) => list(participations, ({ actor }) => actor.label)],
  ['topics', ({ topics }) => list(topics, ({ slug }) => slug)],
  ['topic_names', ({ topics }) => list(topics, ({ name }) => name)],
  ['relations', ({ relations }) => list(relations, ({ slug }) => slug)],
  ['sources', ({ citations }) => list(citations, ({ source }) => source.slug)],
  ['source_titles', ({ citations }) => list(citations, ({ source }) => source.label)],
  ['source_urls', ({ citations }) => list(citations, ({ source }) => source.url)],
  ['identifiers', ({ identifiers }) => list(identifiers, ({ scheme, value }) => `${scheme}:${value}`)],
  ['status', ({ status }) => status],
  ['version', ({ version }) => version],
  ['recorded_at', ({ recordedAt }) => instantText(recordedAt)],
  ['updated_at', ({ updatedAt }) => instantText(updatedAt)],
  ['url', ({ slug }, subject) => eventUrl(subject, slug)],
  ['id', ({ id }) => id],
];

/** An event with one of its participations; null for an event without any, which still has its row. */
interface ParticipationRow {
  readonly event: TableEvent;
  readonly participation: Participation | null;
}

const PARTICIPATION_COLUMNS: readonly Column<ParticipationRow>[] = [
  ['event', ({ event }) => event.slug],
  ...WHEN.map(([name, cell]): Column<ParticipationRow> => [name, ({ event }, subject) => cell(event, subject)]),
  ['kind', ({ event }) => event.kind],
  ['title', ({ event }) => event.title],
  ['actor', ({ participation }) => participation?.actor.slug],
  ['actor_type', ({ participation }) => participation?.actor.__typename],
  ['actor_name', ({ participation }) => participation?.actor.label],
  ['role', ({ participation }) => participation?.role],
  ['role_text', ({ participation }) => participation?.roleLabel],
  ['on_behalf_of', ({ participation }) => participation?.onBehalfOf?.slug],
  ['on_behalf_of_name', ({ participation }) => participation?.onBehalfOf?.label],
  ['offices', ({ participation }) => list(participation?.offices, ({ slug }) => slug)],
  ['office_titles', ({ participation }) => list(participation?.offices, ({ title }) => title)],
  ['basis', ({ participation }) => participation?.basis],
  ['sources', ({ participation }) => list(participation?.citations, ({ source }) => source.slug)],
  ['url', ({ event }, subject) => eventUrl(subject, event.slug)],
];

/** CSV (RFC 4180) for spreadsheets: one row for each event, or for each participation. */
export const CSV: ExportFormat = exportFormat<TableEvent>({
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  order: 'OLDEST_FIRST',
  isSaved: true,
  isTable: true,
  fields: FIELDS,
  writer(subject, options) {
    return options.rows === 'events'
      ? tableOf(EVENT_COLUMNS, subject, options, (event) => [event])
      : tableOf(PARTICIPATION_COLUMNS, subject, options, participationRows);
  },
});

function participationRows(event: TableEvent): readonly ParticipationRow[] {
  const rows = event.participations.map((participation) => ({ event, participation }));
  return rows.length === 0 ? [{ event, participation: null }] : rows;
}

function tableOf<Row>(
  columns: readonly Column<Row>[],
  subject: ExportSubject,
  { hasByteOrderMark, separator }: TableOptions,
  rowsOf: (event: TableEvent) => readonly Row[],
): { begin(): string; page(events: readonly TableEvent[]): string; end(): string } {
  const text = (rows: readonly (readonly Cell[])[]): string =>
    stringify(
      rows.map((row) => [...row]),
      {
        delimiter: SEPARATORS[separator],
        record_delimiter: 'windows',
        cast: { string: inertText },
        // Also what is a separator in other countries: a program may read the file with it.
        quoted_match: /[,;\t\r\n']/,
      },
    );
  return {
    begin: () => `${hasByteOrderMark ? '\ufeff' : ''}${text([columns.map(([name]) => name)])}`,
    page: (events) => text(events.flatMap(rowsOf).map((row) => columns.map(([, cell]) => cell(row, subject)))),
    end: () => '',
  };
}

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), also in the full width of East Asian
 * scripts. Apostrophes may stand before it: they get one more, so
 * that taking one away always gives the text again.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text, with an apostrophe before it if a spreadsheet would take it for a formula. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function list<Value>(values: readonly Value[] | undefined, text: (value: Value) => string | null): string | undefined {
  return values
    ?.map(text)
    .filter((value) => value !== null)
    .join(BETWEEN_VALUES);
}

function located(places: ExportedEvent['places']): { readonly latitude: number; readonly longitude: number } | null {
  return places.find(({ location }) => location !== null)?.location ?? null;
}
