import { alpha2Of } from '../../../foundation/records/country-codes.js';
import type { PageView } from '../page/page-view.js';
import { pathTo } from '../parts/paths.js';
import type { Place } from '../parts/place.js';
import { itemId, literal, wikidata } from './nodes.js';

const PLACE_TYPES: Readonly<Record<string, string>> = { CITY: 'City', COUNTRY: 'Country', AIRPORT: 'Airport' };

/** A place; none that is virtual has a position. */
export function placeNode(view: PageView, { slug, names, kind, countryCode, wikidataId, location }: Place): object {
  const path = pathTo.place(slug);
  if (kind === 'VIRTUAL') return { '@type': 'VirtualLocation', name: literal(names), url: view.url(path) };
  return {
    '@id': itemId(view, path),
    '@type': PLACE_TYPES[kind] ?? 'Place',
    name: literal(names),
    url: view.url(path),
    sameAs: wikidata(wikidataId),
    ...(location && { geo: { '@type': 'GeoCoordinates', ...location } }),
    ...(countryCode !== null && {
      address: { '@type': 'PostalAddress', addressCountry: alpha2Of(countryCode) ?? countryCode },
    }),
  };
}
