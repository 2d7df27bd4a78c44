import { textOf } from '../../database/query/conditions.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { dayArgument, listArgument } from '../../foundation/graphql/arguments.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { Status } from '../../foundation/records/status.js';
import type { ActorMatch, DateWindow, EventFilter } from './event-filter.js';
import type { WindowMatch } from './event-filter.js';
import type { Confidence, EventKind } from './event-kinds.js';
import type { ParticipantRole } from './participation.js';

type Ids = readonly string[] | null;

/** Most conditions on who took part: PostgreSQL plans each as a join, in time that doubles with every few of them. */
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

/** An EventFilter that was checked, its references found: null is no condition. */
export interface EventCriteria {
  readonly relations: Ids;
  readonly kinds: readonly EventKind[] | null;
  readonly window: Window | null;
  readonly actors: readonly ActorCriteria[] | null;
  readonly places: Ids;
  readonly series: Ids;
  readonly topics: Ids;
  readonly sources: Ids;
  readonly publishers: readonly string[] | null;
  readonly hasAlternativeDates: boolean | null;
  readonly confidence: readonly Confidence[] | null;
  readonly text: readonly string[] | null;
  readonly statuses: readonly Status[];
}

/** A window that was checked; `at` is the path of its argument. Throws a RequestFault that names the end at fault. */
export function windowCriteria(at: string, window: DateWindow | null | undefined): Window | null {
  if (!window) return null;
  const from = dayArgument(`${at}.from`, window.from);
  const to = dayArgument(`${at}.to`, window.to);
  if (from !== null && to !== null && from > to) throw badInput(at, `ends (${to}) before it begins (${from})`);
  return { from, to, match: window.match };
}

/** Checks a filter and finds its references; throws a RequestFault that names what is wrong or unknown. */
export async function eventCriteria(
  { loaders }: ReadContext,
  references: References,
  filter: EventFilter | null | undefined,
): Promise<EventCriteria> {
  const window = windowCriteria('filter.window', filter?.window);
  const [relations, places, series, topics, sources, actors] = await Promise.all([
    references.ids(loaders, 'relation', 'filter.relations', filter?.relations),
    references.ids(loaders, 'place', 'filter.places', filter?.places),
    references.ids(loaders, 'series', 'filter.series', filter?.series),
    references.ids(loaders, 'topic', 'filter.topics', filter?.topics),
    references.ids(loaders, 'source', 'filter.sources', filter?.sources),
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
    publishers: publishersCriteria(filter?.publishers),
    hasAlternativeDates: filter?.hasAlternativeDates ?? null,
    confidence: listArgument('filter.confidence', filter?.confidence),
    text: textOf(filter?.text),
    statuses: listArgument('filter.statuses', filter?.statuses) ?? [Status.PUBLISHED],
  };
}

/** Texts that are compared as they are; no text that is kept has a NUL in it, which PostgreSQL does not take. */
function publishersCriteria(publishers: readonly string[] | null | undefined): readonly string[] | null {
  const given = listArgument('filter.publishers', publishers);
  const wrong = given?.findIndex((publisher) => publisher.includes('\0')) ?? -1;
  if (wrong >= 0) throw badInput(`filter.publishers.${String(wrong)}`, 'has a NUL in it');
  return given;
}

async function actorsCriteria(
  loaders: ReadContext['loaders'],
  references: References,
  matches: readonly ActorMatch[] | null | undefined,
): Promise<readonly ActorCriteria[] | null> {
  const given = listArgument('filter.actors', matches, ACTOR_CONDITIONS_MAX);
  if (!given) return null;
  const conditions = given.reduce(
    (sum, { allOf, anyOf, noneOf }) => sum + (allOf?.length ?? 0) + (anyOf ? 1 : 0) + (noneOf ? 1 : 0),
    0,
  );
  if (conditions > ACTOR_CONDITIONS_MAX) {
    const max = String(ACTOR_CONDITIONS_MAX);
    throw badInput(
      'filter.actors',
      `at most ${max} conditions are taken, not ${String(conditions)}: each of allOf is one, and so are anyOf and noneOf`,
    );
  }
  return Promise.all(
    given.map((match, index) => actorCriteria(loaders, references, `filter.actors.${String(index)}`, match)),
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
