/*
 * What the formats for people ask of the API, and its shape. Texts are in the preferred language of the request, or
 * else in the one that the API falls back to.
 */

const DATE = `edtf display form precision earliest latest isApproximate isUncertain
  start { kind precision earliest latest } end { kind precision earliest latest }`;

export interface ExportedBound {
  readonly kind: 'KNOWN' | 'OPEN' | 'UNKNOWN';
  readonly precision: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface ExportedDate {
  readonly edtf: string;
  readonly display: string;
  readonly form: 'SINGLE' | 'INTERVAL' | 'ONE_OF';
  readonly precision: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly start: ExportedBound;
  readonly end: ExportedBound;
}

/** The fields of a date. */
export const DATE_FIELDS = `date { ${DATE} }`;

/** The fields that every format shows. */
export const CORE_FIELDS = `id slug version status title summary kind kindLabel recordedAt updatedAt ${DATE_FIELDS}
  series { slug title }
  places { slug name countryCode location { latitude longitude } }
  citations { source { slug label url } }`;

export interface ExportedEvent {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly status: 'PUBLISHED' | 'RETRACTED';
  readonly title: string;
  readonly summary: string | null;
  readonly kind: string;
  readonly kindLabel: string;
  readonly recordedAt: Date;
  readonly updatedAt: Date;
  readonly date: ExportedDate;
  readonly series: { readonly slug: string; readonly title: string } | null;
  readonly places: readonly {
    readonly slug: string;
    readonly name: string;
    readonly countryCode: string | null;
    readonly location: { readonly latitude: number; readonly longitude: number } | null;
  }[];
  readonly citations: readonly {
    readonly source: { readonly slug: string; readonly label: string; readonly url: string | null };
  }[];
}

/** An instant of the API's scalar DateTime, in whatever form the executor returns it. */
export function instantText(value: Date | string): string {
  return new Date(value).toISOString();
}

/** Characters that neither XML 1.0 nor iCalendar allows: controls but tab and line ends, and unpaired surrogates. */
const INVALID = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\u007f/gu;

/** The text without characters that a document of text must not contain. */
export function validText(text: string): string {
  return text.replace(INVALID, '');
}

/** Escapes a text for HTML and XML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
