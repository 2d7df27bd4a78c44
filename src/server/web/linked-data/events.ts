import type { LocalizedText, PageView } from '../page/page-view.js';
import type { Actor, Counted, EventItem, Image, NamedItem, TitledItem } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import type { Place } from '../parts/place.js';
import { actorNode, eventNode, imageNode, itemId, literal, some } from './nodes.js';
import { placeNode } from './places.js';

/** A link between two events, seen from one of them. */
export interface LinkToEvent {
  readonly kind: string;
  readonly event: EventItem;
}

/** What the linked data of an event is made of. */
export interface LinkedEvent extends EventItem {
  readonly summaries: readonly LocalizedText[];
  readonly relations: readonly TitledItem[];
  readonly series: TitledItem | null;
  readonly places: readonly Place[];
  readonly topics: readonly NamedItem[];
  readonly image: Image | null;
  readonly participations: readonly { readonly role: string; readonly actor: Actor }[];
  readonly links: readonly LinkToEvent[];
  readonly backlinks: Pick<Counted<LinkToEvent>, 'nodes'>;
}

/** Roles of those who invite to or hold an event. */
const ORGANIZING_ROLES = new Set(['HOST', 'ORGANIZER', 'CHAIR', 'CO_CHAIR', 'FOUNDER']);

/** An event with all that linked data says of it. */
export function eventLinkedData(view: PageView, event: LinkedEvent): object {
  const { summaries, places, participations, links, backlinks, series, topics, image, relations } = event;
  const inRole = (isOrganizing: boolean): readonly object[] => {
    const property = isOrganizing ? 'organizer' : 'attendee';
    return participations
      .filter(({ role }) => ORGANIZING_ROLES.has(role) === isOrganizing)
      .map(({ role, actor }) => ({
        '@type': 'Role',
        roleName: view.label('ParticipantRole', role),
        [property]: actorNode(view, actor),
      }));
  };
  const partsOf = (list: readonly LinkToEvent[]): readonly object[] =>
    list.filter(({ kind }) => kind === 'PART_OF').map(({ event: other }) => eventNode(view, other));
  return {
    ...eventNode(view, event),
    additionalType: view.label('EventKind', event.kind),
    description: literal(summaries),
    location: some(places.map((place) => placeNode(view, place))),
    organizer: some(inRole(true)),
    attendee: some(inRole(false)),
    superEvent: some([
      ...partsOf(links),
      ...(series
        ? [{ '@type': 'EventSeries', '@id': itemId(view, pathTo.series(series.slug)), name: literal(series.titles) }]
        : []),
    ]),
    subEvent: some(partsOf(backlinks.nodes)),
    about: [
      ...topics.map(({ slug, names }) => ({
        '@type': 'DefinedTerm',
        '@id': itemId(view, pathTo.topic(slug)),
        name: literal(names),
      })),
      ...relations.map(({ slug, titles: names }) => ({
        '@id': itemId(view, pathTo.relation(slug)),
        name: literal(names),
      })),
    ],
    image: imageNode(image),
    mainEntityOfPage: { '@id': view.url(pathTo.event(event.slug)) },
  };
}
