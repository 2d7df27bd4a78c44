import { parseEdtf } from '../../src/foundation/dates/edtf.js';
import type { World } from './world.js';

/*
 * Events as a client reads them, and the rule of each field of the filter implemented again, in the slowest and simplest
 * way: over every event, one by one.
 */

interface Named {
  readonly slug: string;
}
interface Cited {
  readonly citations: readonly {
    readonly side: Named | null;
    readonly source: CitedSource;
  }[];
}
interface CitedSource extends Named {
  readonly publisher: string;
  readonly publishedBy: Named | null;
  readonly side: Named | null;
}
interface Lying extends Named {
  readonly countryCode: string | null;
  readonly state: Named | null;
  readonly location?: object | null;
  readonly within: Lying | null;
}
export interface WrittenActor extends Named {
  readonly __typename: string;
}
export interface Written extends Cited, Named {
  readonly kind: string;
  readonly confidence: string | null;
  readonly date: {
    readonly edtf: string;
    readonly form: string;
    readonly precision: string;
    readonly earliest: string | null;
    readonly latest: string;
  };
  readonly alternativeDates: readonly Cited[];
  readonly places: readonly Lying[];
  readonly relations: readonly Named[];
  readonly series: Named | null;
  readonly topics: readonly Named[];
  readonly links: readonly { readonly kind: string; readonly event: Named }[];
  readonly participations: readonly (Cited & {
    readonly role: string;
    readonly actor: WrittenActor;
    readonly onBehalfOf: WrittenActor | null;
  })[];
}
export interface Match {
  readonly roles?: string[];
  readonly allOf?: string[];
  readonly anyOf?: string[];
  readonly noneOf?: string[];
}
export interface Filter {
  kinds?: string[];
  confidence?: string[];
  hasAlternativeDates?: boolean;
  hasLocation?: boolean;
  publisherCount?: { min?: number; max?: number };
  monthDays?: string[];
  around?: { event: string; days: number };
  places?: string[];
  relations?: string[];
  series?: string[];
  topics?: string[];
  sources?: string[];
  publishers?: string[];
  sides?: string[];
  actors?: Match[];
  window?: { from?: string; to?: string; match: 'OVERLAPS' | 'WITHIN' };
  text?: string;
  outermost?: boolean;
}

/** The events that each text finds; search has its own tests. */
export type Found = ReadonlyMap<string, ReadonlySet<string>>;

const EVENTS = `query ($after: String, $filter: EventFilter) {
  events(first: 100, after: $after, filter: $filter) {
    pageInfo { hasNextPage endCursor }
    nodes {
      slug kind confidence date { edtf form precision earliest latest } alternativeDates { ...cited }
      places { ...place location { latitude } within { ...place within { ...place within { ...place within { ...place } } } } }
      relations { slug } series { slug } topics { slug } links { kind event { slug } }
      participations { role actor { ...actor } onBehalfOf { ...actor } citations { ...source } }
      citations { ...source }
    }
  }
}
fragment place on Place { slug countryCode state { slug } }
fragment actor on Actor { __typename slug }
fragment cited on DateClaim { citations { ...source } }
fragment source on Citation { side { slug } source { slug publisher publishedBy { slug } side { slug } } }`;

/** All events that match a filter, as the service finds them, newest first. */
export async function readEvents(world: World, filter: Filter = {}): Promise<Written[]> {
  const events: Written[] = [];
  for (let after: string | null = null, more = true; more;) {
    const data: { events: { nodes: Written[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await world.get(EVENTS, { variables: { after, filter } });
    events.push(...data.events.nodes);
    [after, more] = [data.events.pageInfo.endCursor, data.events.pageInfo.hasNextPage];
  }
  return events;
}

const DAY_MS = 86_400_000;
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

interface Context {
  readonly all: readonly Written[];
  readonly found: Found;
}

type PerEvent = Omit<Filter, 'outermost'>;
const RULES: {
  [Name in keyof PerEvent]-?: (wanted: NonNullable<Filter[Name]>, event: Written, context: Context) => boolean;
} = {
  kinds: (wanted, { kind }) => wanted.includes(kind),
  confidence: (wanted, { confidence }) => confidence !== null && wanted.includes(confidence),
  hasAlternativeDates: (wanted, { alternativeDates }) => wanted === alternativeDates.length > 0,
  hasLocation: (wanted, { places }) => wanted === places.some(({ location }) => Boolean(location)),
  publisherCount: ({ min = 0, max = 1_000 }, event) => {
    const { size } = new Set(sourcesOf(event).map(publisherOf));
    return min <= size && size <= max;
  },
  monthDays: (wanted, { date: { form, precision, earliest, latest } }) => {
    if (precision !== 'DAY' || form === 'ONE_OF' || earliest === null) return false;
    for (let day = earliest; day <= latest; day = daysLater(day, 1)) if (wanted.includes(day.slice(5))) return true;
    return false;
  },
  around: ({ event, days }, { slug, date }, { all }) => {
    const other = all.find((one) => one.slug === event);
    if (!other || slug === event) return false;
    const from = daysLater(other.date.earliest ?? '0001-12-31', -days);
    return (date.earliest ?? '0001-01-01') <= daysLater(other.date.latest, days) && date.latest >= from;
  },
  places: (wanted, { places }) => places.some((place) => above(place).some((slug) => wanted.includes(slug))),
  relations: (wanted, { relations }) => relations.some(({ slug }) => wanted.includes(slug)),
  series: (wanted, { series }) => series !== null && wanted.includes(series.slug),
  topics: (wanted, { topics }) => topics.some(({ slug }) => wanted.includes(slug)),
  sources: (wanted, event) => sourcesOf(event).some(({ slug }) => wanted.includes(slug)),
  publishers: (wanted, event) =>
    sourcesOf(event).some(({ publisher, publishedBy }) => wanted.includes(publisher) || isIn(wanted, publishedBy)),
  sides: (wanted, event) =>
    citationsOf(event).some(({ side, source }) => isIn(wanted, side) || isIn(wanted, source.side)),
  actors: (wanted, event) => wanted.every((match) => matches(match, event)),
  window: ({ from = '0001-01-01', to = '9999-12-31', match }, { date }) => {
    const earliest = date.earliest ?? '0001-01-01';
    return match === 'WITHIN' ? from <= earliest && date.latest <= to : earliest <= to && from <= date.latest;
  },
  text: (wanted, { slug }, { found }) => found.get(wanted)?.has(slug) === true,
};

export const above = (place: Lying): string[] => [place.slug, ...(place.within ? above(place.within) : [])];

export const citationsOf = (event: Written): Cited['citations'][number][] =>
  [event, ...event.participations, ...event.alternativeDates].flatMap(({ citations }) => citations);

export const sourcesOf = (event: Written): CitedSource[] => citationsOf(event).map(({ source }) => source);

/** The organization that published a source, or else the words as printed. */
export const publisherOf = ({ publisher, publishedBy }: CitedSource): string => publishedBy?.slug ?? publisher;

const isIn = (wanted: readonly string[], named: Named | null): boolean => named !== null && wanted.includes(named.slug);

/** Those who took part, themselves or through someone on their behalf, in one of the roles: each once. */
export function actorsOf({ participations }: Written, roles?: readonly string[]): WrittenActor[] {
  const taking = participations
    .filter(({ role }) => roles === undefined || roles.includes(role))
    .flatMap(({ actor, onBehalfOf }) => (onBehalfOf ? [actor, onBehalfOf] : [actor]));
  return [...new Map(taking.map((actor) => [actor.slug, actor])).values()];
}

function matches({ roles, allOf, anyOf, noneOf }: Match, event: Written): boolean {
  const took = new Set(actorsOf(event, roles).map(({ slug }) => slug));
  // Roles alone: somebody participated in one of them.
  if (roles && !allOf && !anyOf && !noneOf) return took.size > 0;
  return (
    (allOf?.every((slug) => took.has(slug)) ?? true) &&
    (anyOf?.some((slug) => took.has(slug)) ?? true) &&
    !(noneOf?.some((slug) => took.has(slug)) ?? false)
  );
}

/** The slugs of all events that an event is part of, directly or through others. */
export function wholesOf({ links }: Written, all: readonly Written[]): string[] {
  return links
    .filter(({ kind }) => kind === 'PART_OF')
    .flatMap(({ event: { slug } }) => {
      const whole = all.find((other) => other.slug === slug);
      return [slug, ...(whole ? wholesOf(whole, all) : [])];
    });
}

/** The events that pass a filter, in their order. */
export function passing(
  { outermost, ...filter }: Filter,
  all: readonly Written[],
  found: Found = new Map(),
): Written[] {
  const names = Object.keys(filter) as (keyof PerEvent)[];
  const passed = all.filter((event) =>
    names.every((name) =>
      (RULES[name] as (wanted: unknown, event: Written, context: Context) => boolean)(filter[name], event, {
        all,
        found,
      }),
    ),
  );
  if (!outermost) return passed;
  const slugs = new Set(passed.map(({ slug }) => slug));
  return passed.filter((event) => !wholesOf(event, all).some((slug) => slugs.has(slug)));
}

/** The first and the last day on which an event can have begun. */
export function beginning({ date }: Written): { earliest: string | null; latest: string } {
  const { earliest, latest } = parseEdtf(date.edtf.startsWith('[') ? date.edtf : (date.edtf.split('/')[0] ?? ''));
  return { earliest, latest: String(latest) };
}
