import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { texts, WARNINGS, warningsOf as recordWarningsOf } from '../../support/record-warnings.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const CITATIONS = [{ source: 'the-paper' }];

let world: World;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.relation('atlantis', 'lemuria');
  await world.build.source('the-paper');
});
afterAll(() => world.stop());

const warningsOf = (mutation: string, input: object): Promise<string[]> => recordWarningsOf(world, mutation, input);

const update = (mutation: string, id: string, expectedVersion: number, input: object = {}): Promise<string[]> =>
  warningsOf(mutation, { id, expectedVersion, reason: 'a test', ...input });

describe('warnings of the same name', () => {
  it.each([
    ['letters-with-marks', 'Zoë Brûlemont-Øster', 'ZOE BRULEMONT OSTER'],
    ['cyrillic', 'Пётр Вымышленников', 'ПЕТР  ВЫМЫШЛЕННИКОВ'],
    ['chinese', '虛構國務會議', '虚构国务会议'],
    ['kashida', 'مجلس خيالـي', 'مجلس خيالي'],
    ['full-width', 'Ｎｏｂｏｄｙ', 'nobody'],
    ['apostrophes', 'O’Nowhere', 'O´Nowhere'],
  ])('are given however it is written: %s', async (slug, one, other) => {
    expect(await warningsOf('createPerson', { slug, names: texts(one) })).toEqual([]);
    const names = texts(`Unlike ${slug}`, other);
    expect(await warningsOf('createPerson', { slug: `${slug}-2`, names })).toEqual([`names.1: ${slug}`]);
  });

  it('are given for aliases, and of the same type only', async () => {
    const aliases = [...texts('The Unseen', 'The Unheard')];
    await warningsOf('createPerson', { slug: 'unseen', names: texts('Una Seen'), aliases });
    expect(await warningsOf('createPerson', { slug: 'unheard', names: texts('the unheard') })).toEqual([
      'names.0: unseen',
    ]);
    expect(
      await warningsOf('createPerson', { slug: 'una', names: texts('Una'), aliases: texts('Una', 'Una Seen') }),
    ).toEqual(['aliases.1: unseen']);
    expect(await warningsOf('createGroup', { slug: 'unheard-2', names: texts('the unheard') })).toEqual([]);
  });

  it('are given for groups, and for titles of relations', async () => {
    await warningsOf('createGroup', { slug: 'isles', names: texts('The Isles') });
    expect(await warningsOf('createGroup', { slug: 'isles-2', names: texts('the isles') })).toEqual(['names.0: isles']);
    for (const slug of ['ys', 'thule', 'hyperborea']) await world.build.state(slug);
    const titles = texts('Northern Ties');
    await warningsOf('createRelation', { slug: 'thule-ys', parties: ['ys', 'thule'], titles });
    expect(
      await warningsOf('createRelation', {
        slug: 'hyperborea-ys',
        parties: ['ys', 'hyperborea'],
        titles: texts('northern ties'),
      }),
    ).toEqual(['titles.0: thule-ys']);
  });

  it('are not given for the same family name', async () => {
    await warningsOf('createPerson', { slug: 'ida', names: texts('Ida Inventa'), familyNames: texts('Inventa') });
    expect(
      await warningsOf('createPerson', { slug: 'otto', names: texts('Otto Inventa'), familyNames: texts('Inventa') }),
    ).toEqual([]);
    expect(await warningsOf('createPerson', { slug: 'inventa', names: texts('Inventa') })).toEqual([]);
  });

  it('are given for the same kind of organization, official names of states, and the same body of offices', async () => {
    const body = { kind: 'STATE_BODY', names: texts('Ministry of Tides') };
    await warningsOf('createOrganization', { slug: 'tides', ...body });
    expect(await warningsOf('createOrganization', { ...body, slug: 'tides-company', kind: 'COMPANY' })).toEqual([]);
    expect(await warningsOf('createOrganization', { slug: 'tides-2', ...body })).toEqual(['names.0: tides']);
    // The kind was changed, and not the name.
    expect(await update('updateOrganization', 'tides-company', 1, { kind: 'STATE_BODY' })).toEqual([
      'kind: tides',
      'kind: tides-2',
    ]);
    await warningsOf('createState', { slug: 'mu', names: texts('Mu'), officialNames: texts('Republic of Mu') });
    expect(await warningsOf('createState', { slug: 'moo', names: texts('REPUBLIC OF MU') })).toEqual(['names.0: mu']);
    const office = { titles: texts('Warden of the Tides'), body: 'tides' };
    await warningsOf('createOffice', { slug: 'warden', ...office });
    expect(await warningsOf('createOffice', { slug: 'warden-2', ...office, body: 'mu' })).toEqual([]);
    expect(await warningsOf('createOffice', { slug: 'warden-3', ...office })).toEqual(['titles.0: warden']);
  });

  it('are given for places that may be in the same country, and for topics and series', async () => {
    const place = { kind: 'CITY', names: texts('Nulle Part') };
    await warningsOf('createPlace', { slug: 'nowhere', ...place, countryCode: 'FRA' });
    expect(await warningsOf('createPlace', { slug: 'nowhere-2', ...place, countryCode: 'BEL' })).toEqual([]);
    expect(await warningsOf('createPlace', { slug: 'nowhere-3', ...place, kind: 'REGION' })).toEqual([]);
    expect(await warningsOf('createPlace', { slug: 'nowhere-4', ...place })).toEqual([
      'names.0: nowhere',
      'names.0: nowhere-2',
    ]);
    const topic = { kind: 'SUBJECT', names: texts('Tides') };
    await warningsOf('createTopic', { slug: 'tides', ...topic });
    expect(await warningsOf('createTopic', { slug: 'tides-2', ...topic, kind: 'PRINCIPLE' })).toEqual([]);
    expect(await warningsOf('createTopic', { slug: 'tides-3', ...topic })).toEqual(['names.0: tides']);
    await warningsOf('createSeries', { slug: 'talks', titles: texts('Tidal talks') });
    expect(
      await warningsOf('createSeries', { slug: 'talks-2', titles: texts('Talks'), aliases: texts('Tidal Talks') }),
    ).toEqual(['aliases.0: talks']);
  });

  it('are at most five, each of another record, and only about what a mutation sets', async () => {
    const names = texts('One of Many', 'One of many');
    for (let made = 1; made <= 6; made += 1) {
      const expected = Array.from({ length: made - 1 }, (_, index) => `names.0: many-${String(index + 1)}`);
      expect(await warningsOf('createPerson', { slug: `many-${String(made)}`, names })).toEqual(expected);
    }
    expect(await warningsOf('createPerson', { slug: 'many-7', names })).toHaveLength(5);
    expect(await update('updatePerson', 'many-7', 1, { notes: texts('A note') })).toEqual([]);
    expect(await update('updatePerson', 'many-7', 2, { names: texts('The only one') })).toEqual([]);
    expect(await update('updatePerson', 'many-7', 3, { aliases: texts('One of many') })).toHaveLength(5);
    const { warnings, userErrors } = await world.mutate('createPerson', { slug: 'many-1', names }, WARNINGS);
    expect([warnings, userErrors.length]).toEqual([[], 1]);
  });
});

describe('warnings of the same URL', () => {
  it.each([
    ['scheme', 'http://example.org/scheme'],
    ['slash', 'https://example.org/slash/'],
    ['fragment', 'https://example.org/fragment#part-2'],
    ['host', 'https://EXAMPLE.org/host'],
    ['port', 'https://example.org:443/port'],
    ['question', 'https://example.org/question?'],
  ])('are given for another %s', async (slug, url) => {
    const source = { kind: 'PRESS', publisher: 'Nobody', language: 'en' };
    await warningsOf('createSource', { slug, ...source, url: `https://example.org/${slug}` });
    expect(await warningsOf('createSource', { slug: `${slug}-2`, ...source, url })).toEqual([`url: ${slug}`]);
    for (const [index, other] of [`${slug}/more`, `${slug}?page=2`, `${slug}#!/page/2`, slug.toUpperCase()].entries()) {
      const page = { slug: `${slug}-other-${String(index)}`, url: `https://example.org/${other}` };
      expect(await warningsOf('createSource', { ...source, ...page })).toEqual([]);
    }
    expect(await update('updateSource', `${slug}-other-1`, 1, { publisher: 'Nobody else' })).toEqual([]);
    expect(await update('updateSource', `${slug}-other-1`, 2, { url })).toEqual([`url: ${slug}`, `url: ${slug}-2`]);
  });

  it('are not given without a URL', async () => {
    const source = { kind: 'PRESS', publisher: 'The Paper', language: 'en' };
    expect(await warningsOf('createSource', { slug: 'the-other-paper', ...source })).toEqual([]);
  });
});

const event = (slug: string, more: object = {}): object => ({
  slug,
  kind: 'VISIT',
  titles: texts('A visit to the deep'),
  date: '1912-04',
  relations: ['atlantis-lemuria'],
  citations: CITATIONS,
  ...more,
});

describe('warnings of the same event, statement or tenure', () => {
  it('are given for events of the same kind, date and title, unless they are retracted', async () => {
    await warningsOf('createEvent', event('deep'));
    expect(await warningsOf('createEvent', event('deep-2', { kind: 'MEETING' }))).toEqual([]);
    expect(await warningsOf('createEvent', event('deep-3', { date: '1912-04-XX' }))).toEqual([]);
    expect(await warningsOf('createEvent', event('deep-4', { titles: texts('A visit') }))).toEqual([]);
    const titles = texts('Visit', 'A visit — to the Deep');
    expect(await warningsOf('createEvent', event('deep-5', { titles }))).toEqual(['titles.1: deep']);
    expect(await update('updateEvent', 'deep-2', 1, { kind: 'VISIT' })).toEqual(['kind: deep', 'kind: deep-5']);
    expect(await update('retractEvent', 'deep', 1)).toEqual([]);
    expect(await update('updateEvent', 'deep-3', 1, { date: '1912-04' })).toEqual(['date: deep-2', 'date: deep-5']);
    expect(await update('reinstateEvent', 'deep', 2)).toEqual(['id: deep-2', 'id: deep-3', 'id: deep-5']);
  });

  it('are given for statements of the same speakers at the same event', async () => {
    for (const person of ['ann', 'bob']) await world.build.person(person);
    await warningsOf('createEvent', event('speech', { titles: texts('A speech'), date: '1930' }));
    const statement = {
      madeAt: 'speech',
      paraphrases: texts('The sea is deep.'),
      speakers: [{ actor: 'ann' }, { actor: 'bob' }],
      citations: CITATIONS,
    };
    await warningsOf('createStatement', { slug: 'said', ...statement });
    const other = (slug: string, more: object): Promise<string[]> =>
      warningsOf('createStatement', { slug, ...statement, ...more });
    expect(await other('said-2', { speakers: [{ actor: 'ann' }] })).toEqual([]);
    expect(await other('said-3', { paraphrases: texts('The sea is wide.') })).toEqual([]);
    expect(await other('said-4', { madeAt: null, date: '1930' })).toEqual([]);
    expect(
      await other('said-5', {
        speakers: [{ actor: 'bob' }, { actor: 'ann' }],
        paraphrases: texts('Deep', 'the SEA is deep'),
      }),
    ).toEqual(['paraphrases.1: said']);
  });

  it('are given for tenures that overlap by more than the day of a handover', async () => {
    await world.build.person('ann');
    await warningsOf('createOffice', { slug: 'keeper', titles: texts('Keeper of the deep') });
    const tenure = (period: string): Promise<string[]> =>
      warningsOf('createTenure', { person: 'ann', office: 'keeper', period, extent: 'TERM', citations: CITATIONS });
    expect(await tenure('1900-05-07/1904-05-07')).toEqual([]);
    expect(await tenure('1904-05-07/1908')).toEqual([]);
    expect(await tenure('1908/1912')).toEqual([]);
    expect((await tenure('1900-05-07/1904-05-07')).map((warning) => warning.replace(/_.*/, ''))).toEqual([
      'period: Tenure',
    ]);
    expect(await tenure('1907/1909')).toHaveLength(2);
    expect(await tenure('1906-01-01')).toHaveLength(1);
    expect(await tenure('1913/..')).toEqual([]);
    expect(await tenure('1990/..')).toHaveLength(1);
  });
});

describe('the search for warnings', () => {
  it('is one statement, and none if they are not selected', async () => {
    const write = (slug: string, selection: string): Promise<number> =>
      world.count(
        `mutation { createPerson(input: { slug: "${slug}", names: [{ language: "en", text: "Counted" }] }) {
          person { slug } ${selection} } }`,
        { token: ADMIN_TOKEN },
      );
    const without = await write('counted-1', '');
    expect(await write('counted-2', 'warnings { path message } more: warnings { path }')).toBe(without + 1);
    expect(await write('counted-3', WARNINGS)).toBe(without + 2);
  });

  it('is repeated when a mutation is', async () => {
    const input = { slug: 'repeated', names: texts('Twice told'), idempotencyKey: 'tell-twice' };
    expect(await warningsOf('createPerson', input)).toEqual([]);
    await warningsOf('createPerson', { slug: 'told', names: texts('Twice told') });
    expect(await warningsOf('createPerson', input)).toEqual(['names.0: told']);
  });

  it('uses an index for each type', async () => {
    const statements: string[] = [];
    const stop = world.service.database.observe((statement) => {
      if (statement.includes(' as comparison')) statements.push(statement);
    });
    const plans: string[] = [];
    const planOf = async (mutation: string, input: object): Promise<void> => {
      expect(await warningsOf(mutation, { slug: `planned-${mutation.toLowerCase()}`, ...input })).toEqual([]);
      const statement = statements.pop() ?? '';
      const rows = await world.service.database.transaction(async (transaction) => {
        await transaction.rows(sql`set local enable_seqscan = off`);
        await transaction.rows(sql`set local plan_cache_mode = force_generic_plan`);
        await transaction.rows(sql([`prepare planned as ${statement}`]));
        const nulls = [...new Set(statement.match(/\$\d+/g))].map(() => 'null').join(', ');
        const plan = await transaction.rows<{ 'QUERY PLAN': string }>(sql([`explain execute planned(${nulls})`]));
        await transaction.rows(sql`deallocate planned`);
        return plan;
      });
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    };
    const names = texts('Planned');
    await planOf('createPerson', { names });
    await planOf('createOffice', { titles: names });
    await planOf('createPlace', { names, kind: 'ISLAND' });
    await planOf('createTopic', { names, kind: 'SUBJECT' });
    await planOf('createSeries', { titles: names });
    const url = 'https://example.org/planned';
    await planOf('createSource', { kind: 'PRESS', publisher: 'Nobody', language: 'en', url });
    await planOf('createEvent', event('planned', { titles: names, date: '1950' }));
    await planOf('createStatement', { speakers: [], paraphrases: names, date: '1950', citations: CITATIONS });
    stop();
    const indexes = ['office', 'place', 'topic', 'series'].map((table) => `${table}_search_names_idx`);
    const scanned = plans.map((plan) => [...plan.matchAll(/Scan (?:using|on) (\w+_idx)/g)].map(([, index]) => index));
    expect(scanned).toEqual([
      // The table is small, and another index finds all that is of the kind.
      [expect.stringMatching(/^actor_(?:kind|search_names)_idx$/)],
      ...indexes.map((index) => [index]),
      ['source_comparable_url_idx'],
      [expect.stringMatching(/^event_.*timeline_idx$/)],
      ['statement_sort_earliest_sort_latest_source_place_id_idx'],
    ]);
    expect(plans.join('\n')).not.toContain('Seq Scan on event');
  });
});
