import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../support/world.js';

const names = [{ language: 'en', text: 'A name' }];
const cited = [{ source: 'the-paper' }];
const image = {
  url: 'https://example.org/a.png',
  alts: [
    { language: 'en', text: 'a flag' },
    { language: 'ru', text: 'флаг' },
  ],
  credit: 'A painter',
  licence: 'CC0',
};
const IMAGE = 'image { url alt alts(language: "ru") { language text } credit licence licenceUrl width height }';
const SHOWN = {
  ...image,
  alt: 'a flag',
  alts: [{ language: 'ru', text: 'флаг' }],
  licenceUrl: null,
  width: null,
  height: null,
};

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

describe('an alpha-2 code', () => {
  beforeAll(async () => {
    await world.build.state('norway', { iso3166Alpha3: 'NOR' });
    await world.build.state('zaire', { iso3166Alpha3: 'ZAR' });
    await world.build.relation('norway', 'atlantis');
  });

  it('names a state wherever a state is named, beside the alpha-3 code and the slug', async () => {
    await world.build.event({
      between: ['norway', 'atlantis'],
      participations: [world.build.participation('NO')],
    });
    const data = await world.get(`{
      relationBetween(one: "NO", other: "atlantis") { slug parties { iso3166Alpha2 } }
      other: relationBetween(one: "atlantis", other: "NOR") { slug }
      actor(id: "NO") { slug }
      events(filter: { actors: [{ allOf: ["NO"] }] }) { totalCount }
      allSeries(filter: { parties: ["NO"] }) { totalCount }
      offices(filter: { bodies: ["NO"] }) { totalCount }
    }`);
    expect(data).toEqual({
      relationBetween: { slug: 'norway-atlantis', parties: [{ iso3166Alpha2: 'NO' }, { iso3166Alpha2: null }] },
      other: { slug: 'norway-atlantis' },
      actor: { slug: 'norway' },
      events: { totalCount: 1 },
      allSeries: { totalCount: 0 },
      offices: { totalCount: 0 },
    });
    const { userErrors } = await world.mutate('createOffice', { slug: 'king', titles: names, body: 'NO' });
    expect(userErrors).toEqual([]);
  });

  it.each(['XX', 'EU', 'DK', 'nO', 'N', 'ZR'])(
    'that is not assigned, or has no state here, names nothing: %s',
    async (id) => {
      const { data, errors } = await world.sendRequest(`{ actor(id: "${id}") { slug } }`);
      expect([data, errors?.[0]?.extensions.argument]).toEqual([{ actor: null }, 'id']);
    },
  );

  it('is no id: node does not take it', async () => {
    const { errors } = await world.sendRequest('{ node(id: "NO") { id } }');
    expect(errors?.[0]?.message).toBe('id: "NO" is not a global id');
  });

  it('follows from the alpha-3 code, and a former state has none', async () => {
    const { zaire } = await world.get('{ zaire: actor(id: "ZAR") { ... on State { iso3166Alpha2 iso3166Alpha3 } } }');
    expect(zaire).toEqual({ iso3166Alpha2: null, iso3166Alpha3: 'ZAR' });
    const { state } = await update('State', 'zaire', 1, { iso3166Alpha3: 'COD' }, 'state { iso3166Alpha2 }');
    expect(state.iso3166Alpha2).toBe('CD');
  });
});

describe('an image', () => {
  it.each([
    ['State', 'atlantis', {}],
    ['Person', 'ann', {}],
    ['Organization', 'senate', { kind: 'OTHER', names }],
    [
      'Event',
      'pictured',
      { kind: 'OTHER', titles: names, date: '2000', relations: ['atlantis-lemuria'], citations: cited },
    ],
  ])('of a %s is set, shown, left alone and cleared', async (type, slug, created) => {
    const field = type.toLowerCase();
    if (Object.keys(created).length > 0)
      expect((await world.mutate(`create${type}`, { slug, ...created })).userErrors).toEqual([]);
    const selection = `${field} { ${IMAGE} } change { fields }`;
    const set = await update(type, slug, 1, { image }, selection);
    expect([set[field].image, set.change.fields]).toEqual([SHOWN, ['image']]);
    const kept = await update(type, slug, 2, { notes: names }, selection);
    expect(kept[field].image).toEqual(SHOWN);
    const replaced = await update(type, slug, 3, { image: { ...image, alts: null, width: 3, height: 2 } }, selection);
    expect(replaced[field].image).toEqual({ ...SHOWN, alt: null, alts: [], width: 3, height: 2 });
    const cleared = await update(type, slug, 4, { clear: ['image'] }, selection);
    expect([cleared[field].image, cleared.change.fields]).toEqual([null, ['image']]);
  });

  it('of an event outlives its retraction', async () => {
    const { slug } = await world.build.event({ image });
    const meta = { id: slug, reason: 'a test' };
    await world.mutate('retractEvent', { ...meta, expectedVersion: 1 });
    const { event } = await world.mutate('reinstateEvent', { ...meta, expectedVersion: 2 }, `event { ${IMAGE} }`);
    expect(event.image).toEqual(SHOWN);
  });
});

describe('a person', () => {
  it('has a description, and dates of birth and death', async () => {
    const descriptions = [
      { language: 'en', text: 'A cartographer' },
      { language: 'fr', text: 'Un cartographe' },
    ];
    const input = { descriptions, born: '1901-02~', died: '[1977,1979]' };
    const selection =
      'person { description(language: "fr") descriptions { text } born { display } died { edtf form } }';
    const { person } = await update('Person', 'bob', 1, input, selection);
    expect(person).toEqual({
      description: 'Un cartographe',
      descriptions: [{ text: 'A cartographer' }, { text: 'Un cartographe' }],
      born: { display: 'about February 1901' },
      died: { edtf: '[1977,1979]', form: 'ONE_OF' },
    });
    const { actors } = await world.get('{ actors(filter: { text: "cartographe" }) { nodes { slug } } }');
    expect(actors.nodes).toEqual([{ slug: 'bob' }]);
    const again = await update('Person', 'bob', 2, { clear: ['died'], descriptions: [] }, selection);
    expect(again.person).toEqual({
      description: null,
      descriptions: [],
      born: { display: 'about February 1901' },
      died: null,
    });
    const { userErrors } = await world.mutate('updatePerson', {
      id: 'bob',
      expectedVersion: 3,
      reason: 'x',
      died: '1901-01',
    });
    expect(userErrors).toMatchObject([
      { code: 'INVALID', path: ['died'], message: 'the death (1901-01) is before the birth (1901-02~)' },
    ]);
  });

  it('may die in the month or year of birth', async () => {
    const input = { slug: 'carl', names, born: '1901-02-03', died: '1901' };
    expect((await world.mutate('createPerson', input)).userErrors).toEqual([]);
  });
});

describe('coverage', () => {
  it.each([
    ['Series', 'rounds', { titles: names }],
    ['Office', 'chair', { titles: names }],
    ['Relation', 'lemuria-mu', { parties: ['lemuria', 'mu'] }],
  ])('of a %s is set, shown, left alone and cleared', async (type, slug, created) => {
    const field = type.toLowerCase();
    const notes = [
      { language: 'en', text: 'All of them' },
      { language: 'zh', text: '全部' },
    ];
    const coverage = { status: 'COMPLETE', from: '1996-01-01', notes };
    await world.mutate(`create${type}`, { slug, coverage, ...created });
    const selection = `coverage { status from to note(language: "zh") notes(language: "en") { text } }`;
    const expected = {
      status: 'COMPLETE',
      from: '1996-01-01',
      to: null,
      note: '全部',
      notes: [{ text: 'All of them' }],
    };
    const argument = type === 'Series' ? 'series' : field;
    expect((await world.get(`{ ${argument}(id: "${slug}") { ${selection} } }`))[argument].coverage).toEqual(expected);
    const kept = await update(type, slug, 1, { notes: names }, `${field} { ${selection} }`);
    expect(kept[field].coverage).toEqual(expected);
    const unknown = await update(type, slug, 2, { coverage: { status: 'UNKNOWN' } }, `${field} { ${selection} }`);
    expect(unknown[field].coverage).toEqual({ status: 'UNKNOWN', from: null, to: null, note: null, notes: [] });
    const cleared = await update(type, slug, 3, { clear: ['coverage'] }, `${field} { ${selection} } change { fields }`);
    expect([cleared[field].coverage, cleared.change.fields]).toEqual([null, ['coverage']]);
  });
});

describe('a tenure', () => {
  it('can be given to another person and another office', async () => {
    await world.mutate('createOffice', { slug: 'secretary', titles: names });
    await world.mutate('createOffice', { slug: 'minister', titles: names });
    const created = await world.mutate(
      'createTenure',
      { person: 'ann', office: 'secretary', period: '1999/..', extent: 'TERM', citations: cited },
      'tenure { id }',
    );
    const { id } = created.tenure as { id: string };
    const input = { person: 'bob', office: 'minister' };
    const { tenure, change } = await update(
      'Tenure',
      id,
      1,
      input,
      'tenure { person { slug } office { slug } } change { fields }',
    );
    expect([tenure, change.fields]).toEqual([
      { person: { slug: 'bob' }, office: { slug: 'minister' } },
      ['person', 'office'],
    ]);
    const data = await world.get(`{
      ann: actor(id: "ann") { ... on Person { tenures { id } } } bob: actor(id: "bob") { ... on Person { tenures { id } } }
      office(id: "secretary") { tenures { totalCount } } minister: office(id: "minister") { tenures { totalCount } }
    }`);
    expect(data).toEqual({
      ann: { tenures: [] },
      bob: { tenures: [{ id }] },
      office: { tenures: { totalCount: 0 } },
      minister: { tenures: { totalCount: 1 } },
    });
    const meta = { id, expectedVersion: 2, reason: 'a test' };
    const { userErrors } = await world.mutate('updateTenure', { ...meta, person: 'atlantis', office: 'nowhere' });
    expect(userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['person'] },
      { code: 'NOT_FOUND', path: ['office'] },
    ]);
  });
});
