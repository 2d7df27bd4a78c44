import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import type { World } from './world.js';

/** A response of the export, as a client receives it. */
export interface Exported {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export async function getExport(url: string, headers: Record<string, string> = {}): Promise<Exported> {
  const response = await fetch(url, { redirect: 'manual', headers });
  // Not its text(), which leaves a byte order mark out.
  return {
    status: response.status,
    headers: response.headers,
    text: Buffer.from(await response.arrayBuffer()).toString(),
  };
}

/** The rows of a table by the names of its columns; whatever RFC 4180 does not allow fails. */
export function tableRows(csv: string, delimiter = ','): Record<string, string>[] {
  return parse<Record<string, string>>(csv, { columns: true, bom: true, delimiter, record_delimiter: '\r\n' });
}

/** The text that an inert cell stands for: without the apostrophe that keeps it from being a formula. */
export function cellText(cell: string): string {
  return /^''*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** The calendar of a text; fails on what RFC 5545 does not allow. */
export function calendarOf(text: string): { readonly calendar: ICAL.Component; readonly events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

/** The nodes of linked data, expanded without loading any context: whatever a term does not mean fails. */
export function linkedNodes(text: string): Promise<Record<string, unknown>[]> {
  const documentLoader = (url: string): never => {
    throw new Error(`${url} would have to be loaded`);
  };
  const document = JSON.parse(text) as jsonld.JsonLdDocument;
  return jsonld.expand(document, { documentLoader, safe: true } as object);
}

/** An event as the API has it. */
export interface ApiEvent {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string | null;
  readonly version: number;
  readonly date: {
    readonly edtf: string;
    readonly display: string;
    readonly earliest: string;
    readonly latest: string;
  };
  readonly participations: readonly { readonly role: string; readonly actor: { readonly slug: string } }[];
  readonly citations: readonly { readonly source: { readonly slug: string } }[];
}

/** All events of a relation, oldest first, as the API has them. */
export async function apiEvents(world: World, relation: string, language = 'en'): Promise<ApiEvent[]> {
  const events: ApiEvent[] = [];
  let after: string | null = null;
  do {
    const data = (await world.get(
      `query ($relation: ID!, $after: String) { relation(id: $relation) {
        timeline(first: 100, after: $after, order: OLDEST_FIRST) { pageInfo { hasNextPage endCursor }
          nodes { id slug title summary version date { edtf display earliest latest }
            participations { role actor { slug } } citations { source { slug } } } } } }`,
      { variables: { relation, after }, language },
    )) as { relation: { timeline: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: ApiEvent[] } } };
    const { pageInfo, nodes } = data.relation.timeline;
    events.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return events;
}
