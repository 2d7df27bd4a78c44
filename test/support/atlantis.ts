import { Basis } from '../../src/domain/citations/citation.js';
import { OrganizationKind } from '../../src/domain/actors/organization.js';
import { PlaceKind } from '../../src/domain/places/place.js';
import { TenureExtent } from '../../src/domain/offices/tenure.js';
import { World } from './world.js';

const text = (value: string): { language: string; text: string }[] => [{ language: 'en', text: value }];

/**
 * A world with offices, tenures, places and series. Atlantis succeeded Old Atlantis in 1950, and has relations with
 * Lemuria and with Mu; all events but one are of the first.
 */
export async function startAtlantis(): Promise<World> {
  const world = await World.start('empty', { RESPONSE_CACHE_MB: '16' });
  const { build } = world;
  await build.source('the-paper');
  const citations = [{ source: 'the-paper' }];
  await build.state('old-atlantis', { existence: '1900/1949' });
  await build.state('mu');
  await build.state('atlantis', {
    iso3166Alpha3: 'ATA',
    existence: '1950-01-01/..',
    succeeds: [
      { predecessor: 'old-atlantis', date: '1950-01-01', citations: [{ source: 'the-paper', basis: Basis.STATED }] },
    ],
  });
  for (const other of ['lemuria', 'mu']) await build.relation('atlantis', other);
  for (const person of ['ann', 'bob', 'cleo', 'dan']) await build.person(person);
  const { STATE_BODY, INTERGOVERNMENTAL } = OrganizationKind;
  const organizations = [
    ['council', STATE_BODY, 'atlantis'],
    ['secretariat', STATE_BODY, 'council'],
    ['old-court', STATE_BODY, 'old-atlantis'],
    ['world-union', INTERGOVERNMENTAL, undefined],
  ] as const;
  for (const [slug, kind, parent] of organizations)
    await world.mutate('createOrganization', { slug, kind, parent, names: text(slug) });
  const offices = [
    ['president', 'atlantis'],
    ['secretary', 'secretariat'],
    ['archivist', 'old-court'],
    ['mu-president', 'mu'],
    ['lemuria-president', 'lemuria'],
    ['unheld', 'atlantis'],
    ['without-a-body', undefined],
  ];
  for (const [slug, body] of offices) await world.mutate('createOffice', { slug, titles: text(slug!), body });
  const tenures = [
    ['ann', 'president', '1960/1970'],
    ['bob', 'president', '1970/..'],
    ['cleo', 'archivist', '1930/1940-05'],
    ['dan', 'unheld', '1990/..'],
  ];
  for (const [person, office, period] of tenures)
    await world.mutate('createTenure', { person, office, period, extent: TenureExtent.TERM, citations });
  const places = [
    { slug: 'atlantis-land', kind: PlaceKind.COUNTRY, countryCode: 'ATA' },
    { slug: 'capital', kind: PlaceKind.CITY, within: 'atlantis-land' },
    { slug: 'palace', kind: PlaceKind.BUILDING, within: 'capital' },
    { slug: 'lemuria-land', kind: PlaceKind.COUNTRY, state: 'lemuria', countryCode: 'KIR' },
    { slug: 'border-island', kind: PlaceKind.ISLAND },
    { slug: 'by-video', kind: PlaceKind.VIRTUAL, within: 'capital' },
  ];
  for (const place of places) await world.mutate('createPlace', { ...place, names: text(place.slug) });
  for (const slug of ['summits', 'talks', 'far-talks'])
    await world.mutate('createSeries', { slug, titles: text(slug) });
  const { participation } = build;
  const event = (date: string, rest: object = {}): Promise<unknown> => build.event({ date, ...rest });
  // Ann is president at both by her tenure alone; the second says so, too.
  await event('1961-05-01', { participations: [participation('ann')], series: 'summits', places: ['palace'] });
  await event('1965', { participations: [participation('ann', { offices: ['president'] })], places: ['by-video'] });
  await event('1980-03', {
    participations: [
      participation('dan', { offices: ['secretary'] }),
      participation('cleo', { offices: ['mu-president', 'without-a-body'] }),
    ],
    series: 'talks',
    places: ['lemuria-land', 'palace', 'capital'],
  });
  await event('1981-03', { participations: [participation('dan', { offices: ['secretary'] })] });
  await event('1982-03', { participations: [participation('dan', { offices: ['secretary'] })] });
  await event('1935', { participations: [participation('cleo')], places: ['capital'] });
  // Not on the timeline of Atlantis and Lemuria.
  await event('1999', {
    between: ['atlantis', 'mu'],
    participations: [participation('bob', { offices: ['lemuria-president'] })],
    series: 'far-talks',
  });
  const retracted = await build.event({
    date: '1999',
    participations: [participation('dan', { offices: ['unheld'] })],
    series: 'far-talks',
  });
  await world.mutate('retractEvent', { id: retracted.slug, expectedVersion: 1, reason: 'it did not happen' });
  return world;
}
