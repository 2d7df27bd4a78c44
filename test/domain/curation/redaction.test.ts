import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import sql from 'sql-template-tag';
import { projectRoot } from '../../../src/config/project-root.js';
import { PLACEHOLDERS, redactableFields } from '../../../src/domain/curation/redactable-fields.js';
import { Curator } from '../../support/curator.js';
import { importItems, personItem } from '../../support/import-items.js';
import { dumpOf } from '../../support/database-dump.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

/** Words that nothing else in a database has. */
const WORD = 'Zorblax';
const SECRET = /zorblax|зорблакс|佐布拉克斯/i;
const texts = (text: string): object[] => [{ language: 'en', text }];
const secret = [
  { language: 'en', text: `Quill ${WORD}` },
  { language: 'ru', text: 'Квилл Зорблакс' },
  { language: 'zh', text: '佐布拉克斯' },
];
const cited = [{ source: 'the-paper' }];
const address = `https://example.org/${WORD}`;
const image = { url: address, alts: secret, credit: WORD, licence: 'CC0' };
const named = (slug: string): object => ({
  ...{ slug: `${slug}-zorblax`, names: secret, aliases: [{ language: 'en', text: WORD, note: WORD }], notes: secret },
  identifiers: [{ scheme: 'own', value: `${WORD}-${slug}` }],
});
const titled = (slug: string): object => ({ slug: `${slug}-zorblax`, titles: secret, notes: secret });
const coverage = { status: 'PARTIAL', notes: secret };

/** A record of each type with the words in each field that can hold them. */
const RECORDS: readonly (readonly [type: string, input: object])[] = [
  ['State', { ...named('state'), officialNames: secret, image }],
  ['State', { slug: 'heir', names: texts('Heir') }],
  ['Organization', { ...named('organization'), kind: 'COMPANY', image }],
  [
    'Person',
    {
      ...named('person'),
      familyNames: secret,
      descriptions: secret,
      born: '1948',
      died: '2001',
      image,
      wikidataId: 'Q4',
    },
  ],
  ['Group', { ...named('group'), members: ['ann'] }],
  [
    'Source',
    {
      ...{ ...titled('source'), kind: 'PRESS', publisher: WORD, language: 'en', url: address, archivedUrl: address },
      identifiers: [{ scheme: 'own', value: WORD }],
    },
  ],
  ['Office', { ...titled('office'), coverage }],
  [
    'Tenure',
    { person: 'ann', office: 'office-zorblax', period: '1999', extent: 'TERM', citations: cited, notes: secret },
  ],
  ['Place', { ...named('place'), kind: 'CITY' }],
  ['Topic', { slug: 'topic-zorblax', names: secret, notes: secret }],
  ['Series', { ...titled('series'), aliases: [{ language: 'en', text: WORD }], coverage }],
  ['Relation', { ...titled('relation'), parties: ['lemuria', 'mu'], coverage }],
  [
    'Event',
    {
      ...{ ...titled('event'), shortTitles: secret, summaries: secret, kind: 'VISIT', date: '2001', image },
      ...{ relations: ['atlantis-lemuria'], citations: cited, identifiers: [{ scheme: 'own', value: WORD }] },
      alternativeDates: [{ date: '2002', written: WORD, reasons: secret, citations: cited }],
    },
  ],
  [
    'Statement',
    {
      slug: 'statement-zorblax',
      paraphrases: secret,
      notes: secret,
      date: '2001',
      speakers: [{ actor: 'ann' }],
      citations: cited,
    },
  ],
];

let world: World;
let curator: Curator;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
  curator = new Curator(world);
});
afterAll(() => world.stop());

async function secretLines(): Promise<string[]> {
  return (await dumpOf(world.databaseUrl)).filter((line) => SECRET.test(line));
}

const kindOf = (type: string): string =>
  ['State', 'Organization', 'Person', 'Group'].includes(type) ? 'ACTOR' : type.toUpperCase();

async function redact(type: string, id: string, fields: readonly string[], reason = 'on request'): Promise<void> {
  expect(await curator.errorsOf('redact', { kind: kindOf(type), id, fields, reason })).toEqual([]);
}

it('knows each field that holds words', () => {
  const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
  const wordTypes = [
    'String',
    'URL',
    'LocalizedTextInput',
    'AliasInput',
    'ImageInput',
    'CoverageInput',
    'IdentifierInput',
  ];
  const others = ['idempotencyKey', 'countryCode', 'iso3166Alpha3', 'sha256'];
  const types = new Set(RECORDS.map(([type]) => type));
  for (const type of types) {
    const input = schema.getType(`Create${type}Input`);
    const fields = isInputObjectType(input) ? Object.values(input.getFields()) : [];
    const withWords = fields.filter((field) => wordTypes.includes(getNamedType(field.type).name));
    const names = withWords.map(({ name }) => name).filter((name) => !others.includes(name));
    expect([type, redactableFields(type)]).toEqual([type, expect.arrayContaining(names)]);
  }
});

it('takes words out of records of every kind, of their histories and of all that is derived from them', async () => {
  const ids = new Map<string, string>();
  for (const [type, input] of RECORDS) {
    const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const key = ids.has(type) ? {} : { idempotencyKey: `import ${type} ${WORD}` };
    const created = await world.mutate(`create${type}`, { ...input, ...key }, `record: ${field} { id }`);
    expect(created.userErrors).toEqual([]);
    if (!ids.has(type)) ids.set(type, created.record.id as string);
  }
  const succeeds = [{ predecessor: 'heir', date: '1900', citations: cited, notes: secret }];
  for (const [type, id] of ids) {
    const update = { id, expectedVersion: 1, reason: `${WORD} wrote to us`, notes: texts(`More of ${WORD}.`) };
    const input = type === 'State' ? { ...update, succeeds } : update;
    expect((await world.mutate(`update${type}`, input)).userErrors).toEqual([]);
  }
  const rename = { kind: 'ACTOR', id: ids.get('Person'), slug: 'zorblax-renamed', expectedVersion: 2, reason: WORD };
  expect((await world.mutate('rename', rename)).userErrors).toEqual([]);
  const relation = { slug: 'with-the-state', parties: ['atlantis', 'state-zorblax'] };
  expect((await world.mutate('createRelation', relation)).userErrors).toEqual([]);
  expect(new Set((await secretLines()).map((line) => line.split(' ')[0])).size).toBeGreaterThan(15);

  for (const [type, id] of ids) await redact(type, id, redactableFields(type));
  expect(await secretLines()).toEqual([]);
  await curator.replayIsPresent();
  const { person, event, state, found } = await world.get(
    `query ($person: ID!, $event: ID!, $state: ID!) {
      person: actor(id: $person) { slug names { language text } aliases { text } note identifiers { value }
        ... on Person { familyNames { text } descriptions { text } born { edtf } image { url } }
        revisions { nodes { kind version fields reason author changes { field before after } } } }
      event(id: $event) { titles { text } summaries { text } alternativeDates { written reasons { text } date { edtf } } }
      state: actor(id: $state) { ... on State { officialNames { text } succeeds { note predecessor { slug } } } }
      found: search(text: "${WORD}") { nodes { id } } }`,
    { variables: { person: ids.get('Person'), event: ids.get('Event'), state: ids.get('State') }, token: ADMIN_TOKEN },
  );
  expect(person).toMatchObject({
    slug: expect.stringMatching(/^redacted-[0-9a-f]{32}$/),
    ...{ names: PLACEHOLDERS, aliases: [], note: null, identifiers: [], familyNames: [], descriptions: [] },
    ...{ born: null, image: null },
  });
  const [, , , redaction] = person.revisions.nodes;
  expect(redaction).toMatchObject({ kind: 'REDACTED', version: 4, reason: 'on request', author: expect.any(String) });
  expect(redaction.fields).toEqual(expect.arrayContaining(['slug', 'names', 'born']));
  expect(redaction.changes).toContainEqual({ field: 'names', before: PLACEHOLDERS, after: PLACEHOLDERS });
  expect(person.revisions.nodes[1]).toMatchObject({ kind: 'UPDATED', reason: '[redacted]' });
  expect(event).toEqual({
    titles: PLACEHOLDERS.map(({ text }) => ({ text })),
    summaries: [],
    alternativeDates: [{ written: null, reasons: [], date: { edtf: '2002' } }],
  });
  expect(state).toEqual({ officialNames: [], succeeds: [{ note: null, predecessor: { slug: 'heir' } }] });
  expect(found.nodes).toEqual([]);
});

describe('a redaction', () => {
  it('is refused with the fields that there are, and to whom is no ADMIN', async () => {
    const input = { kind: 'ACTOR', id: 'ann', fields: ['names', 'age', 'names'], reason: '' };
    const allowed =
      'slug, notes, names, aliases, identifiers, wikidataId, familyNames, descriptions, born, died, image';
    expect(await curator.errorsOf('redact', input)).toEqual([
      expect.stringMatching(/^INVALID reason/),
      `INVALID fields.1: "age" cannot be taken out of a person; these can: ${allowed}`,
      'INVALID fields.2: names is listed twice',
    ]);
    expect(await curator.errorsOf('redact', { ...input, fields: [], reason: 'r' })).toEqual([
      `INVALID fields: name at least one of the fields of a person: ${allowed}`,
    ]);
    expect(await curator.errorsOf('redact', { ...input, id: 'nobody', fields: ['names'], reason: 'r' })).toEqual([
      'NOT_FOUND id: there is no actor "nobody"',
    ]);
    await curator.create('Person', { slug: 'p-1', names: texts('Wilhelmina Tell') });
    expect(await curator.errorsOf('redact', { ...input, id: 'p-1', fields: ['names'], reason: 'Tell asked' })).toEqual([
      'INVALID reason: it holds words that are taken out, and it stays in the history',
    ]);
    const { secret: token } = await world.mutate('createToken', { name: 'an editor', role: 'EDITOR' }, 'secret');
    const { errors } = await world.sendRequest(
      'mutation { redact(input: { kind: ACTOR, id: "p-1", fields: ["names"], reason: "r" }) { change { kind } } }',
      { token: token as string },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('leaves what was not named; of former slugs, those without the words', async () => {
    const slugs = ['the-poet', 'oddly-ignatius', 'ignatius'];
    await curator.create('Person', { slug: slugs[0], names: texts('Ignatius Oddly'), notes: texts('A note.') });
    for (const [index, slug] of slugs.slice(1).entries()) {
      const rename = { kind: 'ACTOR', id: slugs[index], slug, expectedVersion: index + 1, reason: 'r' };
      expect(await curator.errorsOf('rename', rename)).toEqual([]);
    }
    await redact('Person', 'the-poet', ['names']);
    const { actor } = await world.get('{ actor(id: "the-poet") { slug name note } }');
    expect(actor).toEqual({ slug: 'ignatius', name: '[redacted]', note: 'A note.' });
    const { errors } = await world.sendRequest('{ actor(id: "oddly-ignatius") { slug } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    await curator.replayIsPresent();
  });

  it('of what was merged is not undone with the merge', async () => {
    await curator.create('Person', { ...named('double'), notes: [], wikidataId: 'Q9' });
    await curator.create('Person', { slug: 'kept', names: texts('Kept') });
    const { id } = await curator.stateOf('ACTOR', 'double-zorblax');
    expect(await curator.merge('ACTOR', 'double-zorblax', 'kept')).toEqual([]);
    expect(await secretLines()).not.toEqual([]);
    await redact('Person', 'kept', ['names', 'aliases', 'identifiers']);
    expect(await secretLines()).toEqual([]);
    expect(await curator.unmerge('ACTOR', id, 'kept')).toEqual([]);
    expect(await secretLines()).toEqual([]);
    await curator.replayIsPresent();
    const { actor } = await world.get(`{ actor(id: "${id}") { name slug aliases { text } identifiers { value } } }`);
    expect(actor).toEqual({
      ...{ name: '[redacted]', aliases: [], identifiers: [] },
      slug: expect.stringMatching(/^redacted-/),
    });
  });

  it('reaches the names that another record had while it was merged', async () => {
    await curator.create('Person', { ...named('twin'), notes: [] });
    await curator.create('Person', { slug: 'other-twin', names: texts('Twin') });
    const { id } = await curator.stateOf('ACTOR', 'twin-zorblax');
    expect(await curator.merge('ACTOR', 'twin-zorblax', 'other-twin')).toEqual([]);
    expect(await curator.unmerge('ACTOR', id, 'other-twin')).toEqual([]);
    await redact('Person', id, ['slug', 'names', 'aliases', 'identifiers']);
    expect(await secretLines()).toEqual([]);
    await curator.replayIsPresent();
  });

  it('reaches what is stored of imports: their keys, and why items were refused', async () => {
    const items = [
      personItem('imported-zorblax', { names: secret, identifiers: [{ scheme: 'own', value: WORD }] }),
      personItem('other-zorblax', { names: secret, identifiers: [{ scheme: 'own', value: WORD }] }),
      personItem('another', { names: texts('Another'), born: `when ${WORD} was king` }),
    ];
    const batch = { mode: 'EACH', key: `from the papers of ${WORD}` } as const;
    const refused = await importItems(world, items, batch);
    expect(refused.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['CREATED', 'REFUSED', 'REFUSED']);
    await importItems(world, [personItem('unrelated')], { key: 'unrelated' });
    expect((await secretLines()).filter((line) => line.startsWith('import_batch'))).toHaveLength(1);
    await redact('Person', 'imported-zorblax', ['slug', 'names', 'identifiers']);
    expect(await secretLines()).toEqual([]);
    const again = await importItems(world, [personItem('unrelated')], { key: 'unrelated' });
    expect(again).toMatchObject({ isRepeated: true, items: [{ outcome: 'CREATED' }] });
  });

  it('is not overtaken by an update in flight, nor by an earlier one that is repeated', async () => {
    await curator.create('Event', {
      ...{ slug: 'in-flight', titles: texts(WORD), kind: 'VISIT', date: '2001', citations: cited },
      relations: ['atlantis-lemuria'],
    });
    const update = { id: 'in-flight', expectedVersion: 1, reason: 'r', titles: texts(`${WORD} again`) };
    await redact('Event', 'in-flight', ['titles']);
    expect(await curator.errorsOf('updateEvent', update)).toEqual([
      'VERSION_CONFLICT expectedVersion: it is at version 2 now, not 1',
    ]);
    const updates = Array.from({ length: 4 }, (_, n) =>
      world.mutate('updateEvent', { ...update, expectedVersion: 2, titles: texts(`${WORD} ${String(n)}`) }),
    );
    await Promise.all([...updates, redact('Event', 'in-flight', ['titles'])]);
    const [row] = await world.service.database.rows<{ kind: string }>(
      sql`select kind from change c where subject_id = (select id from event where slug = 'in-flight') order by version desc limit 1`,
    );
    if (row?.kind === 'REDACTED') expect(await secretLines()).toEqual([]);
    else await redact('Event', 'in-flight', ['titles']);
    expect(await secretLines()).toEqual([]);
  });

  it('tells followers, and takes an event from a list that its words were in', async () => {
    await curator.create('Event', {
      ...{ slug: 'followed', titles: texts(`About ${WORD}`), kind: 'VISIT', date: '2001', citations: cited },
      relations: ['atlantis-lemuria'],
    });
    const selection = `{ events(filter: { text: "${WORD}" }) { position nodes { slug } }
      changes(first: 100) { nodes { changes { after } } } }`;
    const { events } = await world.get(selection);
    expect(events.nodes).toEqual([{ slug: 'followed' }]);
    const follower = world.follow(
      `subscription ($filter: EventFilter, $after: String) { changes(kinds: [EVENT], filter: $filter, after: $after) {
        kind effect fields reason subject { ... on Event { title(language: "en") } } } }`,
      { variables: { filter: { text: WORD }, after: events.position as string } },
    );
    await redact('Event', 'followed', ['titles']);
    const [message] = await follower.until(1);
    const change = { kind: 'REDACTED', effect: 'LEFT', fields: ['titles'], reason: 'on request' };
    expect(message?.data.changes).toEqual({ ...change, subject: { title: '[redacted]' } });
    const log = await world.get(
      'query ($filter: EventFilter, $after: String) { changes(kinds: [EVENT], filter: $filter, after: $after) { nodes { kind effect } } }',
      { variables: { filter: { text: WORD }, after: events.position as string } },
    );
    expect(log.changes.nodes).toEqual([{ kind: 'REDACTED', effect: 'LEFT' }]);
    await follower.stop();
    const after = await world.get(selection);
    expect(after.events.nodes).toEqual([]);
    expect(JSON.stringify(after)).not.toMatch(SECRET);
  });
});
