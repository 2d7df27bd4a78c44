/** The paths of the pages of records, by slug. */
export const pathTo = {
  relation: (slug: string): string => `/relations/${slug}`,
  event: (slug: string): string => `/events/${slug}`,
  actor: (slug: string): string => `/actors/${slug}`,
  office: (slug: string): string => `/offices/${slug}`,
  place: (slug: string): string => `/places/${slug}`,
  topic: (slug: string): string => `/topics/${slug}`,
  series: (slug: string): string => `/series/${slug}`,
  source: (slug: string): string => `/sources/${slug}`,
} as const;

/** A record, as far as its path depends on it. */
export interface RecordReference {
  readonly __typename: string;
  readonly slug?: string;
  /** The event at which a statement was made. */
  readonly madeAt?: { readonly slug: string } | null;
  /** Who held the office of a tenure. */
  readonly person?: { readonly slug: string };
}

/** The fields of a RecordReference. */
export const REFERENCE_FIELDS = `__typename
  ... on Event { slug } ... on Actor { slug } ... on Office { slug } ... on Place { slug } ... on Topic { slug }
  ... on Series { slug } ... on Source { slug } ... on Relation { slug }
  ... on Statement { slug madeAt { slug } }
  ... on Tenure { person { slug } }`;

/** The path of the page that shows a record; null if none does. */
export function pathOfRecord({ __typename: type, slug = '', madeAt, person }: RecordReference): string | null {
  switch (type) {
    case 'Statement':
      return madeAt ? `${pathTo.event(madeAt.slug)}#statement-${slug}` : null;
    case 'Tenure':
      return person ? pathTo.actor(person.slug) : null;
    case 'State':
    case 'Organization':
    case 'Person':
    case 'Group':
      return pathTo.actor(slug);
    case 'Event':
      return pathTo.event(slug);
    case 'Office':
      return pathTo.office(slug);
    case 'Place':
      return pathTo.place(slug);
    case 'Topic':
      return pathTo.topic(slug);
    case 'Series':
      return pathTo.series(slug);
    case 'Source':
      return pathTo.source(slug);
    case 'Relation':
      return pathTo.relation(slug);
    default:
      return null;
  }
}
