import { identifierCriteria } from '../../changelog/record-identifiers.js';
import type { IdentifierValue } from '../../database/query/identifier-table.js';
import { searchTextOfFilter } from '../../database/query/text-conditions.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { countRangeArgument, dayArgument, listArgument, monthDayArgument } from '../../foundation/graphql/arguments.js';
import type { NumberRange } from '../../foundation/graphql/arguments.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { Status } from '../../foundation/records/status.js';
import { publisherCriteria } from '../sources/publisher-criteria.js';
import type { PublisherCriteria } from '../sources/publisher-criteria.js';
import type { ActorMatch, AroundEvent, DateWindow, EventFilter } from './event-filter.js';
import type { WindowMatch } from './event-filter.js';
import type { Confidence, EventKind } from './event-kinds.js';
import type { NameMatches } from './name-matches.js';
import type { ParticipantRole } from './participation.js';
import type { SearchText } from '../../foundation/text/search-text.js';

type Ids = readonly string[] | null;

/**
 * Maximum number of conditions on participants: PostgreSQL plans each as a join, and planning time doubles with every
 * few of them.
 */
const ACTOR_CONDITIONS_MAX = 10;

/** A hundred years. */
const AROUND_DAYS_MAX = 36_525;

export interface Window {
  readonly from: string | null;
  readonly to: string | null;
  readonly match: WindowMatch;
}

export interface ActorCriteria {
  readonly allOf: Ids;
  readonly anyOf: Ids;
  readonly noneOf: Ids;
  readonly roles: readonly ParticipantRole[] | null;
}

/** The days around an event, which may move: its date is read by the statement that filters. */
export interface AroundCriteria {
  readonly eventId: string;
  readonly days: number;
}

/** A validated EventFilter with resolved references; null means no condition. */
export interface EventCriteria {
  readonly relations: Ids;
  readonly kinds: readonly EventKind[] | null;
  readonly window: Window | null;
  readonly actors: readonly ActorCriteria[] | null;
  readonly places: Ids;
  readonly series: Ids;
  readonly topics: Ids;
  readonly sources: Ids;
  readonly publishers: PublisherCriteria | null;
  readonly sides: Ids;
  readonly publisherCount: NumberRange | null;
  readonly hasAlternativeDates: boolean | null;
  readonly hasLocation: boolean | null;
  readonly monthDays: readonly string[] | null;
  readonly around: AroundCriteria | null;
  readonly identifiers: readonly IdentifierValue[] | null;
  /** Whether to leave out what is part of another event that matches too. */
  readonly outermost: boolean;
  readonly confidence: readonly Confidence[] | null;
  readonly text: SearchText | null;
  /** Where the terms of the text find names; null if that was not looked up. */
  readonly nameMatches: NameMatches | null;
  /** Whether the text is so common that a page of it is found by reading the timeline. */
  readonly isTextCommon: boolean;
  readonly statuses: readonly Status[];
}

/** The criteria of no filter. */
const ALL_PUBLISHED: EventCriteria = {
  relations: null,
  kinds: null,
  window: null,
  actors: null,
  places: null,
  series: null,
  topics: null,
  sources: null,
  publishers: null,
  sides: null,
  publisherCount: null,
  hasAlternativeDates: null,
  hasLocation: null,
  monthDays: null,
  around: null,
  identifiers: null,
  outermost: false,
  confidence: null,
  text: null,
  nameMatches: null,
  isTextCommon: false,
  statuses: [Status.PUBLISHED],
};

/** Criteria that are tested by what the tables of timelines have of an event. */
const TALLIED: readonly (keyof EventCriteria)[] = ['kinds', 'window', 'statuses'];
const NARROW: readonly (keyof EventCriteria)[] = [
  ...TALLIED,
  ...(['relations', 'actors', 'places', 'topics', 'around'] as const),
];

/** Whether no other criterion is set: what is known of the text counts as one only with the text. */
function hasOnly(names: readonly string[], criteria: EventCriteria): boolean {
  const { outermost, isTextCommon: _, ...others } = criteria;
  return !outermost && Object.entries(others).every(([name, value]) => value === null || names.includes(name));
}

/** Whether an event's id, kind, status and dates are enough to test it, at little cost. */
export function hasNarrowCriteria(criteria: EventCriteria): boolean {
  return hasOnly(NARROW, criteria);
}

/** Whether an event's kind, status and dates are enough. */
export function hasTalliedCriteria(criteria: EventCriteria): boolean {
  return hasOnly(TALLIED, criteria);
}

/** Validates a window; `at` is the path of its argument. Throws RequestError that names the invalid end. */
export function windowCriteria(at: string, window: DateWindow | null | undefined): Window | null {
  if (!window) return null;
  const from = dayArgument(`${at}.from`, window.from);
  const to = dayArgument(`${at}.to`, window.to);
  if (from !== null && to !== null && from > to) throw badInput(at, `ends (${to}) before it begins (${from})`);
  return { from, to, match: window.match };
}

/** Validates a filter and resolves its references. Throws RequestError that names what is invalid or unknown. */
export async function eventCriteria(
  { loaders }: ReadContext,
  references: References,
  filter: EventFilter | null | undefined,
): Promise<EventCriteria> {
  if (!filter) return ALL_PUBLISHED;
  const window = windowCriteria('filter.window', filter.window);
  const [relations, places, series, topics, sources, publishers, sides, actors, around] = await Promise.all([
    references.ids(loaders, 'relation', 'filter.relations', filter.relations),
    references.ids(loaders, 'place', 'filter.places', filter.places),
    references.ids(loaders, 'series', 'filter.series', filter.series),
    references.ids(loaders, 'topic', 'filter.topics', filter.topics),
    references.ids(loaders, 'source', 'filter.sources', filter.sources),
    publisherCriteria(loaders, references, 'filter.publishers', filter.publishers),
    references.ids(loaders, 'state', 'filter.sides', filter.sides),
    actorsCriteria(loaders, references, filter.actors),
    aroundCriteria(loaders, references, filter.around),
  ]);
  return {
    relations,
    kinds: listArgument('filter.kinds', filter.kinds),
    window,
    actors,
    places,
    series,
    topics,
    sources,
    publishers,
    sides,
    publisherCount: countRangeArgument('filter.publisherCount', filter.publisherCount),
    hasAlternativeDates: filter.hasAlternativeDates ?? null,
    hasLocation: filter.hasLocation ?? null,
    monthDays: monthDaysCriteria(filter.monthDays),
    around,
    identifiers: identifierCriteria(filter.identifiers),
    outermost: filter.outermost ?? false,
    confidence: listArgument('filter.confidence', filter.confidence),
    text: searchTextOfFilter(filter.text),
    nameMatches: null,
    isTextCommon: false,
    statuses: listArgument('filter.statuses', filter.statuses) ?? [Status.PUBLISHED],
  };
}

function monthDaysCriteria(monthDays: readonly string[] | null | undefined): readonly string[] | null {
  const at = 'filter.monthDays';
  return (
    listArgument(at, monthDays)?.map((monthDay, index) => monthDayArgument(`${at}.${String(index)}`, monthDay)) ?? null
  );
}

async function aroundCriteria(
  loaders: ReadContext['loaders'],
  references: References,
  around: AroundEvent | null | undefined,
): Promise<AroundCriteria | null> {
  if (!around) return null;
  const { event, days } = around;
  if (days < 0 || days > AROUND_DAYS_MAX) {
    throw badInput('filter.around.days', `must be 0 to ${String(AROUND_DAYS_MAX)}, not ${String(days)}`);
  }
  const { id } = await references.get(loaders, 'event', 'filter.around.event', event);
  return { eventId: id, days };
}

async function actorsCriteria(
  loaders: ReadContext['loaders'],
  references: References,
  matches: readonly ActorMatch[] | null | undefined,
): Promise<readonly ActorCriteria[] | null> {
  const values = listArgument('filter.actors', matches, ACTOR_CONDITIONS_MAX);
  if (!values) return null;
  const conditions = values.reduce(
    (count, { allOf, anyOf, noneOf }) => count + (allOf?.length ?? 0) + (anyOf ? 1 : 0) + (noneOf ? 1 : 0),
    0,
  );
  if (conditions > ACTOR_CONDITIONS_MAX) {
    const max = String(ACTOR_CONDITIONS_MAX);
    throw badInput(
      'filter.actors',
      `at most ${max} conditions are allowed, got ${String(conditions)}: each of allOf is one, and so are anyOf and noneOf`,
    );
  }
  return Promise.all(
    values.map((match, index) => actorCriteria(loaders, references, `filter.actors.${String(index)}`, match)),
  );
}

async function actorCriteria(
  loaders: ReadContext['loaders'],
  references: References,
  at: string,
  match: ActorMatch,
): Promise<ActorCriteria> {
  const [allOf, anyOf, noneOf] = await Promise.all([
    references.ids(loaders, 'actor', `${at}.allOf`, match.allOf),
    references.ids(loaders, 'actor', `${at}.anyOf`, match.anyOf),
    references.ids(loaders, 'actor', `${at}.noneOf`, match.noneOf),
  ]);
  return { allOf, anyOf, noneOf, roles: listArgument(`${at}.roles`, match.roles) };
}
