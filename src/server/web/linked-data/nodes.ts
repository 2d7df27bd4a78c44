import type { LocalizedText, PageView } from '../page/page-view.js';
import { parseWebUrl } from '../../../foundation/urls/web-url.js';
import { plainText } from '../html/html.js';
import type { Actor, EventItem, Image, RecordData } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { datesOf } from './dates.js';

/** The identifier of what a page is about, as different from the page: the same for all pages of its list. */
export function itemId(view: PageView, path: string): string {
  return `${view.url(path.replace(/\?.*/s, ''))}#it`;
}

/** A list of values; undefined if it is empty. */
export function some<Value>(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values?.length === 0 ? undefined : values;
}

/** A text with its language; undefined without one. */
export function literal(texts: readonly LocalizedText[]): object | undefined {
  const [text] = texts;
  return text && { '@value': plainText(text.text), '@language': text.language };
}

/** The address of an item of Wikidata; undefined without one. */
export function wikidata(id: string | null): string | undefined {
  return id === null ? undefined : `https://www.wikidata.org/wiki/${id}`;
}

/** The types of an actor. */
export function actorTypes({ __typename: type, organizationKind = '' }: Actor): string | readonly string[] {
  if (type === 'Person') return ['Person', 'prov:Person'];
  if (type === 'State') return ['Country', 'prov:Organization'];
  // A group is no legal entity.
  return type === 'Group'
    ? 'prov:Agent'
    : [ORGANIZATION_TYPES[organizationKind] ?? 'Organization', 'prov:Organization'];
}

const ORGANIZATION_TYPES: Readonly<Record<string, string>> = {
  STATE_BODY: 'GovernmentOrganization',
  POLITICAL_PARTY: 'PoliticalParty',
  COMPANY: 'Corporation',
  NEWS_AGENCY: 'NewsMediaOrganization',
  BROADCASTER: 'NewsMediaOrganization',
  NEWSPAPER: 'NewsMediaOrganization',
  ARCHIVE: 'ArchiveOrganization',
};

/** An actor as other nodes refer to it. */
export function actorNode(view: PageView, actor: Actor): object {
  const path = pathTo.actor(actor.slug);
  return {
    '@id': itemId(view, path),
    '@type': actorTypes(actor),
    name: literal(actor.names),
    url: view.url(path),
    sameAs: wikidata(actor.wikidataId),
  };
}

/** An event as other nodes refer to it. */
export function eventNode(view: PageView, event: EventItem): object {
  const path = pathTo.event(event.slug);
  return {
    '@id': itemId(view, path),
    '@type': 'Event',
    name: literal(event.titles),
    url: view.url(path),
    ...datesOf(event.date),
  };
}

/** A list of events. */
export function eventList(view: PageView, events: readonly EventItem[], count: number): object {
  return {
    '@type': 'ItemList',
    numberOfItems: count,
    itemListElement: events.map((event, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: eventNode(view, event),
    })),
  };
}

/** An image, if its address is a valid one; addresses stored before they were validated may not be. */
export function imageNode(image: Image | null | undefined): object | undefined {
  const url = image ? parseWebUrl(image.url).url : null;
  if (!image || url === null) return undefined;
  return {
    '@type': 'ImageObject',
    contentUrl: url,
    caption: literal(image.alts),
    creditText: plainText(image.credit),
    license: image.licenceUrl === null ? undefined : (parseWebUrl(image.licenceUrl).url ?? undefined),
    width: image.width ?? undefined,
    height: image.height ?? undefined,
  };
}

/** The page as the record of an item: when it was written, and whatever `provenance` says of where it is from. */
export function recordNode(
  view: PageView,
  path: string,
  { recordedAt, updatedAt }: Pick<RecordData, 'recordedAt' | 'updatedAt'>,
  provenance: object = {},
): object {
  return {
    '@id': view.url(path),
    '@type': ['WebPage', 'prov:Entity'],
    url: view.url(path),
    inLanguage: view.language,
    mainEntity: { '@id': itemId(view, path) },
    isPartOf: { '@type': 'WebSite', '@id': view.url('/'), name: view.words.site },
    dateCreated: recordedAt,
    dateModified: updatedAt,
    'prov:generatedAtTime': updatedAt,
    ...provenance,
  };
}
