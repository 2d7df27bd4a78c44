import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { World } from '../../support/world.js';

interface UserErrorAnswer {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly existing: { readonly id: string } | null;
}

const CITATIONS = [{ source: 'the-paper' }];
const texts = (text: string): object[] => [{ language: 'en', text }];
const of = (scheme: string, value: string): { scheme: string; value: string } => ({ scheme, value });

let world: World;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.relation('atlantis', 'lemuria');
  await world.build.source('the-paper');
});
afterAll(() => world.stop());

/** Runs a mutation; returns its errors as code and path. */
async function errorsOf(mutation: string, input: object): Promise<string[]> {
  const { userErrors } = await world.mutate(mutation, input);
  return (userErrors as UserErrorAnswer[]).map(({ code, path }) => `${code} ${path.join('.')}`);
}

async function person(slug: string, input: object = {}): Promise<string[]> {
  return errorsOf('createPerson', { slug, names: texts(slug), ...input });
}

const event = (slug: string, input: object = {}): object => ({
  ...{
    slug,
    kind: 'VISIT',
    titles: texts(slug),
    date: '1912-04',
    relations: ['atlantis-lemuria'],
    citations: CITATIONS,
  },
  ...input,
});

const update = (id: string, expectedVersion: number, input: object): object => ({
  ...{ id, expectedVersion, reason: 'a test' },
  ...input,
});

async function identifiersOf(slug: string): Promise<unknown> {
  const { actor } = await world.get(`{ actor(id: "${slug}") { wikidataId identifiers { scheme value url } } }`);
  return actor as unknown;
}

describe('identifiers', () => {
  it('are entered in any form, and read with their pages, for each type that has them', async () => {
    const identifiers = [of('viaf', 'https://viaf.org/viaf/1001'), of('own-list', 'A/1')];
    const expected = [
      { ...of('viaf', '1001'), url: 'https://viaf.org/viaf/1001' },
      { ...of('own-list', 'A/1'), url: null },
    ];
    const named = { names: texts('Numbered'), identifiers };
    await errorsOf('createPerson', { slug: 'numbered', ...named });
    await errorsOf('createPlace', { slug: 'numbered', kind: 'CITY', ...named });
    await errorsOf('createSource', { slug: 'numbered', kind: 'PRESS', publisher: 'P', language: 'en', identifiers });
    await errorsOf('createEvent', event('numbered', { identifiers }));
    const filter = { identifiers: [of('viaf', '1001'), of('own-list', 'nothing')] };
    const { data } = await world.sendRequest(
      `query ($a: ActorFilter, $p: PlaceFilter, $s: SourceFilter, $e: EventFilter) {
        actors(filter: $a) { nodes { slug identifiers { scheme value url } ... on Person { identifiers { scheme } } } }
        places(filter: $p) { nodes { slug identifiers { scheme value url } } }
        sources(filter: $s) { nodes { slug identifiers { scheme value url } } }
        events(filter: $e) { totalCount nodes { slug identifiers { scheme value url } } }
      }`,
      { variables: { a: filter, p: filter, s: filter, e: filter } },
    );
    for (const list of ['actors', 'places', 'sources', 'events'])
      expect(data[list].nodes).toEqual([{ slug: 'numbered', identifiers: expected }]);
  });

  it('are of one record of a type', async () => {
    await person('first', { identifiers: [of('gnd', '118529579')] });
    const { userErrors } = await world.mutate('createGroup', {
      slug: 'second',
      names: texts('Second'),
      identifiers: [of('viaf', '7'), of('gnd', 'https://d-nb.info/gnd/118529579')],
    });
    const { actor } = await world.get('{ actor(id: "first") { id } }');
    expect(userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['identifiers', '1'], existing: { id: actor.id as string } },
    ]);
    expect(
      await errorsOf('createPlace', {
        slug: 'gnd',
        kind: 'CITY',
        names: texts('G'),
        identifiers: [of('gnd', '118529579')],
      }),
    ).toEqual([]);
    // Its own identifier is no obstacle to a record.
    expect(
      await errorsOf('updatePerson', update('first', 1, { identifiers: [of('gnd', '118529579'), of('viaf', '8')] })),
    ).toEqual([]);
    expect(await errorsOf('updatePerson', update('first', 2, { clear: ['identifiers'] }))).toEqual([]);
    expect(await person('third', { identifiers: [of('gnd', '118529579')] })).toEqual([]);
  });

  it('are of one record if two are created at the same time, whether by a list or by the Wikidata item', async () => {
    const both = [
      { identifiers: [of('wikidata', 'Q77')] },
      { wikidataId: 'Q77' },
      { identifiers: [of('wikidata', 'q77')] },
      { wikidataId: 'Q77' },
    ];
    const outcomes = await Promise.all(both.map((input, index) => person(`racer-${String(index)}`, input)));
    expect(outcomes.filter((errors) => errors.length === 0)).toHaveLength(1);
    for (const [error, ...others] of outcomes.filter((errors) => errors.length > 0)) {
      expect(error).toMatch(/^ALREADY_EXISTS (?:identifiers|wikidataId)/);
      expect(others).toEqual([]);
    }
    const rows = await world.service.database.rows(sql`select from actor_identifier where value = 'Q77'`);
    expect(rows).toHaveLength(1);
  });

  it('agree with the Wikidata item in both directions', async () => {
    const url = 'https://www.wikidata.org/wiki/';
    await person('agreeing', { wikidataId: 'Q901', identifiers: [of('viaf', '901')] });
    const viaf = { ...of('viaf', '901'), url: 'https://viaf.org/viaf/901' };
    const item = (id: string): object => ({ ...of('wikidata', id), url: `${url}${id}` });
    expect(await identifiersOf('agreeing')).toEqual({ wikidataId: 'Q901', identifiers: [item('Q901'), viaf] });
    await errorsOf('updatePerson', update('agreeing', 1, { wikidataId: 'Q902' }));
    expect(await identifiersOf('agreeing')).toEqual({ wikidataId: 'Q902', identifiers: [item('Q902'), viaf] });
    await errorsOf('updatePerson', update('agreeing', 2, { identifiers: [of('viaf', '901'), of('wikidata', 'q903')] }));
    expect(await identifiersOf('agreeing')).toEqual({ wikidataId: 'Q903', identifiers: [item('Q903'), viaf] });
    await errorsOf('updatePerson', update('agreeing', 3, { identifiers: [of('viaf', '901')] }));
    expect(await identifiersOf('agreeing')).toEqual({ wikidataId: null, identifiers: [viaf] });
    await errorsOf('updatePerson', update('agreeing', 4, { wikidataId: 'Q904' }));
    await errorsOf('updatePerson', update('agreeing', 5, { clear: ['wikidataId'] }));
    expect(await identifiersOf('agreeing')).toEqual({ wikidataId: null, identifiers: [viaf] });
    // What is given up is free.
    expect(await person('other', { wikidataId: 'Q901' })).toEqual([]);
    expect(await person('torn', { wikidataId: 'Q905', identifiers: [of('wikidata', 'Q906')] })).toEqual([
      'INVALID identifiers.0.value',
    ]);
    expect(await person('twofold', { identifiers: [of('wikidata', 'Q905'), of('wikidata', 'Q906')] })).toEqual([
      'INVALID identifiers.1',
    ]);
    expect(await person('said-twice', { wikidataId: 'Q905', identifiers: [of('wikidata', 'Q905')] })).toEqual([]);
    const { actor } = await world.get(
      `{ actor(id: "agreeing") { revisions(first: 10) { nodes { fields changes { field before after } } } } }`,
    );
    const [, , third] = actor.revisions.nodes as { fields: string[]; changes: unknown[] }[];
    expect(third).toEqual({
      fields: ['identifiers', 'wikidataId'],
      changes: [
        { field: 'identifiers', before: [of('viaf', '901')], after: [of('viaf', '901')] },
        { field: 'wikidataId', before: 'Q902', after: 'Q903' },
      ],
    });
  });

  it('are refused with all that is wrong with them', async () => {
    const long = 'x'.repeat(301);
    expect(
      await person('wrong', {
        identifiers: [
          of('Wiki Data', 'Q1'),
          of('wikidata', 'P1'),
          of('orcid', '0000-0002-1825-0098'),
          of('own', ''),
          of('own', long),
          of('own', 'a\u0000b'),
          of('own', 'twice'),
          of('own', 'twice'),
        ],
      }),
    ).toEqual([
      'INVALID identifiers.0.scheme',
      ...['1', '2', '3', '4', '5'].map((index) => `INVALID identifiers.${index}.value`),
      'INVALID identifiers.7',
    ]);
    const { errors } = await world.sendRequest(
      `{ actors(filter: { identifiers: [{ scheme: "viaf", value: "1" }, { scheme: "isbn", value: "123" }] }) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'filter.identifiers.1.value' });
  });

  it('find records by search, also after changes of other kinds', async () => {
    await errorsOf('createEvent', event('searched', { identifiers: [of('own', 'xk4711')] }));
    const found = async (text: string): Promise<unknown> => {
      const { search } = await world.get(
        `{ search(text: "${text}") { nodes { id ... on Person { slug } ... on Event { slug } } } }`,
      );
      return (search.nodes as { slug: string }[]).map(({ slug }) => slug);
    };
    expect(await found('xk4711')).toEqual(['searched']);
    await errorsOf('retractEvent', update('searched', 1, {}));
    await errorsOf('reinstateEvent', update('searched', 2, {}));
    expect(await found('xk4711')).toEqual(['searched']);
    expect(await found('Q901')).toEqual(['other']);
    await errorsOf('updatePerson', update('other', 1, { names: texts('Renamed') }));
    expect(await found('Q901')).toEqual(['other']);
  });

  it('are followed: a change reaches who filters by them', async () => {
    const { changes } = await world.get(
      `{ changes(filter: { identifiers: [{ scheme: "own", value: "xk4711" }] }, after: "0") { nodes { kind effect } } }`,
    );
    expect(changes.nodes).toEqual([
      { kind: 'CREATED', effect: 'ENTERED' },
      { kind: 'RETRACTED', effect: 'LEFT' },
      { kind: 'REINSTATED', effect: 'ENTERED' },
    ]);
  });

  it('are read by one statement for all records of a page, and only if they are selected', async () => {
    const query = (fields: string): string => `{ actors(first: 5) { nodes { slug ${fields} } } }`;
    expect(await world.count(query('identifiers { value }'))).toBe((await world.count(query(''))) + 1);
  });
});

describe('the ordinal in a series', () => {
  it('is of one published event', async () => {
    await errorsOf('createSeries', { slug: 'rounds', titles: texts('Rounds') });
    const round = { series: 'rounds', ordinal: 1 };
    expect(await errorsOf('createEvent', event('round-1', round))).toEqual([]);
    const { userErrors } = await world.mutate('createEvent', event('round-1-again', round));
    const { event: first } = await world.get('{ event(id: "round-1") { id } }');
    expect(userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['ordinal'], existing: { id: first.id as string } },
    ]);
    expect(await errorsOf('createEvent', event('round-2', { ...round, ordinal: 2 }))).toEqual([]);
    expect(await errorsOf('updateEvent', update('round-2', 1, { ordinal: 1 }))).toEqual(['ALREADY_EXISTS ordinal']);
    expect(await errorsOf('updateEvent', update('round-1', 1, { kind: 'MEETING' }))).toEqual([]);
    await errorsOf('retractEvent', update('round-1', 2, {}));
    expect(await errorsOf('updateEvent', update('round-2', 1, { ordinal: 1 }))).toEqual([]);
    expect(await errorsOf('reinstateEvent', update('round-1', 3, {}))).toEqual(['ALREADY_EXISTS ordinal']);
  });

  it('is of one event if several are created at the same time', async () => {
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        errorsOf('createEvent', event(`ninth-${name}`, { series: 'rounds', ordinal: 9 })),
      ),
    );
    expect(outcomes.map(String).sort()).toEqual(['', ...Array<string>(3).fill('ALREADY_EXISTS ordinal')]);
  });
});

describe('what had one identifier or ordinal before it had to be unique', () => {
  it('stays, and can be updated, until its identifier or ordinal is written', async () => {
    await person('legacy-1', { wikidataId: 'Q500' });
    await person('legacy-2');
    const { database } = world.service;
    await database.rows(sql`alter table actor disable trigger actor_wikidata_updated`);
    await database.rows(sql`update actor set wikidata_id = 'Q500' where slug = 'legacy-2'`);
    await database.rows(sql`alter table actor enable trigger actor_wikidata_updated`);
    await database.rows(sql`
      insert into actor_identifier select id, 0, 'wikidata', 'Q500', 1 from actor where slug = 'legacy-2'`);
    expect(await errorsOf('updatePerson', update('legacy-2', 1, { names: texts('Legacy') }))).toEqual([]);
    expect(await person('legacy-3', { wikidataId: 'Q500' })).toEqual([
      'ALREADY_EXISTS wikidataId',
      'ALREADY_EXISTS wikidataId',
    ]);
    await errorsOf('createEvent', event('legacy-5', { series: 'rounds', ordinal: 50 }));
    await errorsOf('createEvent', event('legacy-6', { series: 'rounds' }));
    await database.rows(sql`alter table event disable trigger event_ordinal_updated`);
    await database.rows(sql`update event set ordinal = 50, ordinal_duplicate = 1 where slug = 'legacy-6'`);
    await database.rows(sql`alter table event enable trigger event_ordinal_updated`);
    expect(await errorsOf('updateEvent', update('legacy-6', 1, { kind: 'MEETING' }))).toEqual([]);
    expect(await errorsOf('updateEvent', update('legacy-6', 2, { ordinal: 51 }))).toEqual([]);
    expect(await errorsOf('updateEvent', update('legacy-6', 3, { ordinal: 50 }))).toEqual(['ALREADY_EXISTS ordinal']);
  });
});

it('lets only editors write', async () => {
  const { errors } = await world.sendRequest(
    'mutation { rename(input: { kind: EVENT, id: "x", slug: "y", expectedVersion: 1, reason: "r" }) { userErrors { code } } }',
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
