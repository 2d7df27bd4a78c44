import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const names = [{ language: 'en', text: 'A name' }];
const cited = [{ source: 'the-paper' }];

let world: World;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
});
afterAll(() => world.stop());

/** Updates a record at its version; the update must be accepted. */
async function update(type: string, id: string, expectedVersion: number, input: object, selection: string) {
  const payload = await world.mutate(`update${type}`, { id, expectedVersion, reason: 'a test', ...input }, selection);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

describe('a location', () => {
  it('puts its place on the map, and the events at that place', async () => {
    const { slug } = await world.build.event({ places: ['town'] });
    const inLand = await world.build.event({ places: ['land'] });
    const located = async (): Promise<string[]> => {
      const query = '{ events(filter: { hasLocation: true }, order: OLDEST_FIRST) { nodes { slug } } }';
      return (await world.get(query)).events.nodes.map((event: { slug: string }) => event.slug) as string[];
    };
    expect(await located()).toEqual([]);
    const location = { latitude: -89.5, longitude: 180 };
    const { place } = await update('Place', 'town', 1, { location }, 'place { location { latitude longitude } }');
    expect(place.location).toEqual(location);
    // Also through the response cache: a change of a place is a change of what is listed.
    expect(await located()).toEqual([slug]);
    const { events } = await world.get('{ events(filter: { hasLocation: false }, first: 100) { nodes { slug } } }');
    const without = events.nodes.map((event: { slug: string }) => event.slug) as string[];
    expect([without.includes(slug), without.includes(inLand.slug)]).toEqual([false, true]);
    await update('Place', 'town', 2, { location: { latitude: 0, longitude: 0 } }, 'place { slug }');
    expect(await located()).toEqual([slug]);
    await update('Place', 'town', 3, { clear: ['location'] }, 'place { slug }');
    expect(await located()).toEqual([]);
  });

  it.each(['1e999', '-1e999', '90.1'])('is not at the latitude %s', async (latitude) => {
    const mutation = `mutation { payload: createPlace(input: { slug: "nowhere", kind: CITY, names: [{ language: "en", text: "x" }],
      location: { latitude: ${latitude}, longitude: 0 } }) { userErrors { path message } } }`;
    const { payload } = await world.get(mutation, { token: ADMIN_TOKEN });
    expect(payload.userErrors).toEqual([{ path: ['location', 'latitude'], message: 'must be -90 to 90' }]);
  });
});

describe('the summary of a relation', () => {
  const SUMMARY = 'summary { eventCount first { slug } last { slug date { edtf } } }';
  const summary = async (): Promise<unknown> =>
    (await world.get(`{ relation(id: "atlantis-mu") { ${SUMMARY} } }`)).relation.summary as unknown;

  it('counts published events, and follows each change, also from the cache', async () => {
    expect(await summary()).toEqual({ eventCount: 0, first: null, last: null });
    const between: [string, string] = ['atlantis', 'mu'];
    const middle = await world.build.event({ between, date: '1950-05' });
    expect(await summary()).toMatchObject({ eventCount: 1, first: { slug: middle.slug }, last: { slug: middle.slug } });
    const early = await world.build.event({ between, date: '1949' });
    const late = await world.build.event({ between, date: '1950-05-31' });
    expect(await summary()).toEqual({
      eventCount: 3,
      first: { slug: early.slug },
      last: { slug: late.slug, date: { edtf: '1950-05-31' } },
    });
    await update('Event', late.slug, 1, { date: '1948' }, 'event { slug }');
    expect(await summary()).toMatchObject({ eventCount: 3, first: { slug: late.slug }, last: { slug: middle.slug } });
    await world.mutate('retractEvent', { id: late.slug, expectedVersion: 2, reason: 'a test' });
    expect(await summary()).toMatchObject({ eventCount: 2, first: { slug: early.slug } });
  });

  it('agrees with the timeline for each of several relations', async () => {
    const { relations } = await world.get(`{ relations { nodes { slug ${SUMMARY}
      timeline(order: OLDEST_FIRST, first: 100) { totalCount nodes { slug } } } } }`);
    for (const { summary, timeline } of relations.nodes) {
      const slugs = timeline.nodes.map(({ slug }: { slug: string }) => slug) as string[];
      expect([summary.eventCount, summary.first?.slug, summary.last?.slug]).toEqual([
        timeline.totalCount,
        slugs[0],
        slugs.at(-1),
      ]);
    }
    expect(relations.nodes).toHaveLength(2);
  });
});

describe('a date claim in the Julian calendar', () => {
  const CLAIMS = `alternativeDates { calendar written dateInCalendar
    date { edtf earliest latest en: display(language: "en") fr: display(language: "fr") ru: display(language: "ru") zh: display(language: "zh") } }`;
  const claim = { date: '1689-08-27', calendar: 'JULIAN', written: '27 August 1689', citations: cited };

  it('is stored as the Gregorian day, and displayed as it is written', async () => {
    const { slug } = await world.build.event({ date: '1689-09-06' });
    const { event } = await update('Event', slug, 1, { alternativeDates: [claim] }, `event { ${CLAIMS} }`);
    const expected = [
      {
        calendar: 'JULIAN',
        written: '27 August 1689',
        dateInCalendar: '1689-08-27',
        date: {
          edtf: '1689-09-06',
          earliest: '1689-09-06',
          latest: '1689-09-06',
          en: '27 August 1689 O.S.',
          fr: '27 août 1689 (calendrier julien)',
          ru: '27 августа 1689 г. (ст. ст.)',
          zh: '儒略历1689年8月27日',
        },
      },
    ];
    expect(event.alternativeDates).toEqual(expected);
    // An update of another field writes it again as it was given, not converted twice.
    const kept = await update('Event', slug, 2, { notes: names }, `event { ${CLAIMS} }`);
    expect(kept.event.alternativeDates).toEqual(expected);
    const citations = [...cited, { source: 'the-paper', locator: { page: 2 } }];
    const again = await update('Event', slug, 3, { citations }, `event { ${CLAIMS} }`);
    expect(again.event.alternativeDates).toEqual(expected);
    const both = [claim, { date: '1689', citations: cited }];
    const { event: mixed } = await update('Event', slug, 4, { alternativeDates: both }, `event { ${CLAIMS} }`);
    expect(mixed.alternativeDates[1]).toMatchObject({
      calendar: 'GREGORIAN',
      written: null,
      dateInCalendar: '1689',
      date: { edtf: '1689', en: '1689' },
    });
  });

  it('must be a date of that calendar', async () => {
    const { slug } = await world.build.event({ date: '1900-03-13' });
    const errorsFor = async (...claims: object[]): Promise<unknown> => {
      const meta = { id: slug, expectedVersion: 1, reason: 'a test' };
      return (await world.mutate('updateEvent', { ...meta, alternativeDates: claims })).userErrors as unknown;
    };
    expect(
      await errorsFor(
        { ...claim, date: '1900-02-29', calendar: 'GREGORIAN' },
        { ...claim, date: '1900-02-30' },
        { ...claim, date: '1689-08/1689-09' },
        { ...claim, date: '1689-08-27/..' },
        { ...claim, written: '' },
      ),
    ).toMatchObject([
      { path: ['alternativeDates', '0', 'date'] },
      { path: ['alternativeDates', '1', 'date'] },
      { path: ['alternativeDates', '2', 'date'] },
      { path: ['alternativeDates', '3', 'date'] },
      { path: ['alternativeDates', '4', 'written'] },
    ]);
    expect(await errorsFor({ ...claim, date: '1900-02-29' })).toEqual([]);
  });
});
