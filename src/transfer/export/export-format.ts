/** What is exported, and where it is found. */
export interface ExportSubject {
  /** A name that stays the same, such as `urn:entente:…`. */
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** URL of the page about it. */
  readonly url: string;
  /** URL of the export itself. */
  readonly ownUrl: string;
  /** The preferred language of the texts. */
  readonly language: string;
  /** The position in the change log at which it is read. */
  readonly position: string;
  /** When the last change up to that position was committed; null without any. */
  readonly changedAt: Date | null;
  /** The scheme and host of the service, and the path below which it is. */
  readonly origin: string;
  readonly basePath: string;
}

/** URL of the page of an event. */
export function eventUrl({ origin, basePath }: ExportSubject, slug: string): string {
  return `${origin}${basePath}/events/${slug}`;
}

export const ROW_KINDS = ['events', 'participations'] as const;
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** What may be chosen of a table. */
export interface TableOptions {
  readonly hasByteOrderMark: boolean;
  readonly rows: (typeof ROW_KINDS)[number];
  readonly separator: keyof typeof SEPARATORS;
}

/** Writes one document, piece by piece. */
export interface ExportWriter {
  begin(): string;
  /** The next events, in order. */
  page(events: readonly unknown[]): string;
  end(): string;
}

/** Finds events that a format cannot show, before the first one is written. */
export interface Survey {
  /** The fields of an event that decide. */
  readonly fields: string;
  readonly canShow: (event: unknown) => boolean;
}

/** A format in which events leave the service. */
export interface ExportFormat {
  /** The ending of its file names. */
  readonly extension: string;
  readonly mediaType: string;
  readonly order: 'OLDEST_FIRST' | 'NEWEST_FIRST';
  /** Whether a browser should save it instead of showing it. */
  readonly isSaved: boolean;
  /** What it needs of an event: a selection of fields in GraphQL, which may use `$language`. */
  readonly fields: string;
  /** Definitions of the fragments in `fields`. */
  readonly fragments?: string;
  readonly survey?: Survey;
  /** Whether it is written from the items of the seed's format, instead of from the fields. */
  readonly hasItems?: boolean;
  /** Whether it has the options of a table. */
  readonly isTable?: boolean;
  /** `leftOut` is how many events its survey has found that it cannot show. */
  writer(subject: ExportSubject, options: TableOptions, leftOut: number): ExportWriter;
}

interface TypedWriter<Event> {
  begin(): string;
  page(events: readonly Event[]): string;
  end(): string;
}

interface FormatDefinition<Event> extends Omit<ExportFormat, 'writer' | 'survey'> {
  readonly survey?: { readonly fields: string; readonly canShow: (event: Event) => boolean };
  readonly writer: (subject: ExportSubject, options: TableOptions, leftOut: number) => TypedWriter<Event>;
}

/** Defines a format whose `fields` return an `Event`. */
export function exportFormat<Event>(definition: FormatDefinition<Event>): ExportFormat {
  return definition as unknown as ExportFormat;
}
