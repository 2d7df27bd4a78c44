import { pathTo } from '../app/relation-address.js';
import type { SearchQuery } from '../graphql/documents.js';
import type { LocalizedText } from '../app/localized-text.js';

type Edge = SearchQuery['search']['edges'][number];
type Found = Edge['node'];

/** The kind of a hit, by which hits are grouped. */
export type HitKind = Exclude<Found['__typename'], 'Tenure'>;

/** Something found. */
export interface Hit {
  readonly id: string;
  readonly kind: HitKind;
  /** Its title or name. */
  readonly title: LocalizedText;
  /** The text that was found, where that is not its title. */
  readonly matched: LocalizedText | null;
  /** Of an event and a statement, in words. */
  readonly date: string | null;
  /** Of an event, in words. */
  readonly kindLabel: string | null;
  /** The address of its page; that of a statement is its event's. */
  readonly path: string;
  /** Of an event: its slug, and those of the relations on whose timelines it is. */
  readonly event: { readonly slug: string; readonly relations: readonly string[] } | null;
}

const FOLDERS = {
  Group: pathTo.actor,
  Office: pathTo.office,
  Organization: pathTo.actor,
  Person: pathTo.actor,
  Place: pathTo.place,
  Relation: pathTo.relation,
  Series: pathTo.series,
  Source: pathTo.source,
  State: pathTo.actor,
  Topic: pathTo.topic,
} as const;

/** What is shown of what was found; what has no page of its own, nor one that it is shown on, is left out. */
export function hitsOf(edges: readonly Edge[]): readonly Hit[] {
  return edges.map(hitOf).filter((hit) => hit !== null);
}

function hitOf({ node, matched }: Edge): Hit | null {
  if (node.__typename === 'Tenure') return null;
  const { id, __typename: kind, label } = node;
  const title = node.texts[0] ?? { language: 'und', text: label };
  const hit = { id, kind, title, matched: isSameText(title.text, matched.text) ? null : matched, date: null };
  switch (node.__typename) {
    case 'Event': {
      const event = { slug: node.slug, relations: node.relations.map(({ slug }) => slug) };
      return { ...hit, date: node.date.display, kindLabel: node.kindLabel, path: pathTo.event(node.slug), event };
    }
    case 'Statement': {
      const event = node.madeAt ?? node.mentionedEvents[0];
      return event
        ? { ...hit, date: node.date.display, kindLabel: null, path: pathTo.event(event.slug), event: null }
        : null;
    }
    default:
      return { ...hit, kindLabel: null, path: FOLDERS[node.__typename](node.slug), event: null };
  }
}

function isSameText(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();
}

/** Hits of one kind. */
export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
}

/** Groups of hits: the group of the best match first, and within each the best match first. */
export function groupHits(hits: readonly Hit[]): readonly HitGroup[] {
  const groups = new Map<HitKind, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, group]) => ({ kind, hits: group }));
}

/** Where a hit is opened: an event of the relation that is being looked at stays within it. */
export function pathOfHit({ path, event }: Hit, location: string, search: string): string {
  const relation = /^\/relations\/([^/]+)\/?$/.exec(location)?.[1];
  if (relation === undefined || !event?.relations.includes(decodeURIComponent(relation))) return path;
  const query = new URLSearchParams(search);
  query.set('event', event.slug);
  query.delete('beside');
  return `${location}?${query.toString().replaceAll('%2C', ',')}`;
}
