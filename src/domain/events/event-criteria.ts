import { searchTextOfFilter } from '../../database/query/text-conditions.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { dayArgument, listArgument } from '../../foundation/graphql/arguments.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { Status } from '../../foundation/records/status.js';
import { publisherCriteria } from '../sources/publisher-criteria.js';
import type { PublisherCriteria } from '../sources/publisher-criteria.js';
import type { ActorMatch, DateWindow, EventFilter } from './event-filter.js';
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
  readonly hasAlternativeDates: boolean | null;
  readonly hasLocation: boolean | null;
  readonly confidence: readonly Confidence[] | null;
  readonly text: SearchText | null;
  /** Where the terms of the text find names; null if that was not looked up. */
  readonly nameMatches: NameMatches | null;
  readonly statuses: readonly Status[];
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
  const window = windowCriteria('filter.window', filter?.window);
  const [relations, places, series, topics, sources, publishers, sides, actors] = await Promise.all([
    references.ids(loaders, 'relation', 'filter.relations', filter?.relations),
    references.ids(loaders, 'place', 'filter.places', filter?.places),
    references.ids(loaders, 'series', 'filter.series', filter?.series),
    references.ids(loaders, 'topic', 'filter.topics', filter?.topics),
    references.ids(loaders, 'source', 'filter.sources', filter?.sources),
    publisherCriteria(loaders, references, 'filter.publishers', filter?.publishers),
    references.ids(loaders, 'state', 'filter.sides', filter?.sides),
    actorsCriteria(loaders, references, filter?.actors),
  ]);
  return {
    relations,
    kinds: listArgument('filter.kinds', filter?.kinds),
    window,
    actors,
    places,
    series,
    topics,
    sources,
    publishers,
    sides,
    hasAlternativeDates: filter?.hasAlternativeDates ?? null,
    hasLocation: filter?.hasLocation ?? null,
    confidence: listArgument('filter.confidence', filter?.confidence),
    text: searchTextOfFilter(filter?.text),
    nameMatches: null,
    statuses: listArgument('filter.statuses', filter?.statuses) ?? [Status.PUBLISHED],
  };
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
