import { Confidence, EventKind } from '../../../domain/events/event-kinds.js';
import { parseDay } from '../../../foundation/dates/calendar-day.js';
import { isSlug } from '../../../foundation/records/global-id.js';
import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import type { PageView } from '../page/page-view.js';
import type { Fact } from '../parts/facts.js';

/** A day of the proleptic Gregorian calendar, as the API's scalar Date has it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Elements of a list in an address that are read. */
const LIST_MAX = 50;

/** The API's maximum of conditions for participants. */
const ACTORS_MAX = 10;

const TEXT_MAX = 200;

/** The parameters of a filter in an address, as the timeline page writes them: only those that are given and valid. */
export interface RelationFilter {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: readonly string[];
  readonly confidence?: readonly string[];
  readonly actor?: readonly string[];
  readonly place?: readonly string[];
  readonly topic?: readonly string[];
  readonly series?: readonly string[];
  readonly side?: readonly string[];
  readonly publishers?: string;
  readonly text?: string;
}

/** Reads the filter in an address; null if it has none. What is not valid is left out, and only that. */
export function filterIn(search: URLSearchParams): RelationFilter | null {
  const list = (name: string, isValid: (value: string) => boolean, max = LIST_MAX): readonly string[] | undefined => {
    const values = (search.get(name) ?? '').split(',').filter(isValid);
    return values.length === 0 ? undefined : [...new Set(values)].slice(0, max);
  };
  const day = (name: string): string | undefined => [search.get(name) ?? ''].find(isDay);
  const [from, to] = [day('from'), day('to')];
  // Which of two ends is wrong is not known.
  const isReversed = from !== undefined && to !== undefined && from > to;
  const publishers = search.get('publishers') ?? '';
  const text = search.get('text')?.trim().slice(0, TEXT_MAX).toWellFormed() ?? '';
  const filter = {
    ...(!isReversed && { from, to }),
    kind: list('kind', (value) => Object.hasOwn(EventKind, value)),
    confidence: list('confidence', (value) => Object.hasOwn(Confidence, value)),
    actor: list('actor', isSlug, ACTORS_MAX),
    place: list('place', isSlug),
    topic: list('topic', isSlug),
    series: list('series', isSlug),
    side: list('side', isSlug),
    publishers: rangeOf(publishers) ? publishers : undefined,
    text: /[\p{L}\p{N}]/u.test(text) ? text : undefined,
  };
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.length === 0 ? null : (Object.fromEntries(given) as RelationFilter);
}

/** The filter as the API takes it. */
export function eventFilterOf(filter: RelationFilter): object {
  const { from, to, actor, publishers } = filter;
  return {
    window: from !== undefined || to !== undefined ? { from, to } : undefined,
    kinds: filter.kind,
    confidence: filter.confidence,
    actors: actor && [{ allOf: actor }],
    places: filter.place,
    topics: filter.topic,
    series: filter.series,
    sides: filter.side,
    publisherCount: publishers === undefined ? undefined : rangeOf(publishers),
    text: filter.text,
  };
}

/** The path with the parameters of the filter. */
export function withFilter(path: string, filter: RelationFilter): string {
  const parameters = Object.entries(filter).map(([name, value]: [string, string | readonly string[]]) => {
    const values = typeof value === 'string' ? [value] : value;
    return `${name}=${values.map(encodeURIComponent).join(',')}`;
  });
  return `${path}?${parameters.join('&')}`;
}

/** The filter in words. */
export function filterFacts(view: PageView, filter: RelationFilter): readonly Fact[] {
  const { words } = view;
  const { from, to, kind = [], confidence = [], publishers, text } = filter;
  const slugs = (values: readonly string[] = []): readonly Html[] => values.map((value) => html`<bdi>${value}</bdi>`);
  return [
    [words.date, from !== undefined || to !== undefined ? `${from ?? '…'} – ${to ?? '…'}` : null],
    [words.kind, ...kind.map((value) => view.label('EventKind', value))],
    [words.confidence, ...confidence.map((value) => view.label('Confidence', value))],
    [words.participants, ...slugs(filter.actor)],
    [words.place, ...slugs(filter.place)],
    [words.topics, ...slugs(filter.topic)],
    [words.series, ...slugs(filter.series)],
    [words.side, ...slugs(filter.side)],
    [words.publisher, publishers],
    [words.search, text === undefined ? null : html`<bdi>${text}</bdi>`],
  ];
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}

interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

/** A range of numbers: `2`, `2-`, `-3` or `2-3`; null for anything else. */
function rangeOf(text: string): NumberRange | null {
  const [, least = '', dash = '', most = ''] = /^(\d{0,4})(-?)(\d{0,4})$/.exec(text) ?? [];
  if (least === '' && most === '') return null;
  const min = least === '' ? undefined : Number(least);
  const max = dash === '' ? min : most === '' ? undefined : Number(most);
  if (min !== undefined && max !== undefined && min > max) return null;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
