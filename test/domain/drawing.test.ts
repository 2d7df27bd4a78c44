import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventKind } from '../../src/domain/events/event-kinds.js';
import { startAtlantis } from '../support/atlantis.js';
import type { World } from '../support/world.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- responses have the shape of their query
type Data = any;

const text = (value: string, language = 'en'): { language: string; text: string }[] => [{ language, text: value }];
const slugs = (nodes: readonly { readonly slug: string }[]): string[] => nodes.map(({ slug }) => slug);

describe('what a timeline is drawn with', () => {
  let world: World;
  beforeAll(async () => {
    world = await startAtlantis();
  });
  afterAll(() => world.stop());

  const relation = async (selection: string, id = 'atlantis-lemuria'): Promise<Data> =>
    (await world.get(`{ relation(id: "${id}") { ${selection} } }`)).relation;
  const offices = async (args = ''): Promise<string[]> => {
    const { offices } = await relation(`offices${args} { totalCount nodes { slug } }`);
    expect(offices.totalCount).toBe(offices.nodes.length);
    return slugs(offices.nodes);
  };
  const tenures = async (args = ''): Promise<string[]> => {
    const { tenures } = await relation(`tenures${args} { totalCount nodes { office { slug } person { slug } } }`);
    expect(tenures.totalCount).toBe(tenures.nodes.length);
    return tenures.nodes.map((node: Data) => `${node.office.slug} ${node.person.slug}`) as string[];
  };

  it('has the offices of both sides that someone on the timeline held, most often held first', async () => {
    expect(await offices()).toEqual(['secretary', 'president', 'archivist']);
    expect(await offices('(window: { to: "1970-12-31" })')).toEqual(['president', 'archivist']);
    expect(await offices('(window: { from: "1962-01-01", to: "1965-06-30", match: WITHIN })')).toEqual([]);
    expect(await offices('(window: { from: "1965-06-01", to: "1965-06-30" })')).toEqual(['president']);
    // Of the other relation: the tenure of who took part, and no office of a third state.
    const { offices: others } = await relation('offices { nodes { slug } }', 'atlantis-mu');
    expect(slugs(others.nodes)).toEqual(['president']);
  });

  it('has their tenures that touch the window, in the order of the offices', async () => {
    expect(await tenures()).toEqual(['president ann', 'president bob', 'archivist cleo']);
    expect(await tenures('(window: { from: "1970-06-01", to: "1970-07-01" })')).toEqual([
      'president ann',
      'president bob',
    ]);
    expect(await tenures('(window: { from: "2020-01-01" })')).toEqual(['president bob']);
    expect(await tenures('(window: { from: "1960-01-01", to: "1999-12-31", match: WITHIN })')).toEqual([
      'president ann',
    ]);
    expect(await tenures('(offices: ["archivist", "secretary"])')).toEqual(['archivist cleo']);
    expect(await tenures('(offices: ["unheld", "mu-president"])')).toEqual([]);
    expect(await tenures('(offices: [])')).toEqual([]);
  });

  it('pages through both exactly, in both directions', async () => {
    for (const field of ['offices', 'tenures']) {
      const whole = await relation(`list: ${field} { edges { cursor node { id } } }`);
      const ids = whole.list.edges.map((edge: Data) => edge.node.id) as string[];
      expect(ids).toHaveLength(3);
      const { cursor } = whole.list.edges[1];
      const page = async (args: string): Promise<unknown> =>
        (await relation(`list: ${field}(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }`)).list;
      const expected = (nodes: string[], hasPreviousPage: boolean, hasNextPage: boolean): unknown => ({
        nodes: nodes.map((id) => ({ id })),
        pageInfo: { hasNextPage, hasPreviousPage },
      });
      expect(await page('first: 2')).toEqual(expected(ids.slice(0, 2), false, true));
      expect(await page('last: 1')).toEqual(expected(ids.slice(2), true, false));
      expect(await page(`first: 2, after: "${cursor}"`)).toEqual(expected(ids.slice(2), true, false));
      expect(await page(`last: 5, before: "${cursor}"`)).toEqual(expected(ids.slice(0, 1), false, true));
    }
  });

  it('has the series with an event in the window, of each relation its own', async () => {
    const query = `{ relations { nodes { slug
      all: series { slug } sixties: series(window: { from: "1960-01-01", to: "1969-12-31" }) { slug } } } }`;
    const { relations } = await world.get(query);
    expect(relations.nodes).toEqual([
      { slug: 'atlantis-lemuria', all: [{ slug: 'summits' }, { slug: 'talks' }], sixties: [{ slug: 'summits' }] },
      { slug: 'atlantis-mu', all: [{ slug: 'far-talks' }], sixties: [] },
    ]);
  });

  it('needs as many statements for many relations as for one', async () => {
    const fields = 'offices { nodes { slug } } tenures { nodes { id } } series { slug }';
    const one = await world.count(`{ relations(first: 1) { nodes { slug ${fields} } } }`);
    expect(await world.count(`{ relations(first: 2) { nodes { slug ${fields} } } }`)).toBe(one);
    const hosts = (first: number): string => `{ events(first: ${String(first)}) { nodes { hosts { slug } } } }`;
    expect([await world.count(hosts(2)), await world.count(hosts(7))]).toEqual([2, 2]);
  });

  it.each([
    ['offices', '(window: { from: "2000-01-01", to: "1999-01-01" }) { nodes { slug } }', 'window'],
    ['tenures', '(window: { from: "2000-13-01" }) { nodes { id } }', 'window.from'],
    ['tenures', '(offices: ["no-such-office"]) { nodes { id } }', 'offices.0'],
    ['series', '(window: { from: "2000-01-01", to: "1999-01-01" }) { slug }', 'window'],
  ])('refuses arguments of %s%s by name', async (field, rest, argument) => {
    const { errors } = await world.sendRequest(`{ relation(id: "atlantis-mu") { ${field}${rest} } }`);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      [expect.stringMatching(/BAD_USER_INPUT|NOT_FOUND|GRAPHQL_VALIDATION_FAILED/), argument],
    ]);
  });

  it('has the states that hosted an event, as they were then', async () => {
    const { events } = await world.get('{ events(order: OLDEST_FIRST) { nodes { date { edtf } hosts { slug } } } }');
    const hosts = events.nodes.map((node: Data) => [node.date.edtf, slugs(node.hosts)]);
    expect(Object.fromEntries(hosts)).toEqual({
      '1935': ['old-atlantis'],
      '1961-05-01': ['atlantis'],
      '1965': [],
      // By the state that was entered, where no state here has the code; each state once.
      '1980-03': ['lemuria', 'atlantis'],
      '1981-03': [],
      '1982-03': [],
      '1999': [],
    });
  });

  it('has other hosts as soon as places and states are other than they were', async () => {
    const query = '{ place(id: "border-island") { events { nodes { hosts { slug } } } } }';
    await world.build.event({ date: '2001', places: ['border-island'] });
    const hosts = async (): Promise<unknown> => (await world.get(query)).place.events.nodes[0].hosts as unknown;
    expect(await hosts()).toEqual([]);
    const update = { expectedVersion: 1, reason: 'a treaty' };
    await world.mutate('updatePlace', { id: 'border-island', ...update, within: 'lemuria-land' });
    expect(await hosts()).toEqual([{ slug: 'lemuria' }]);
    await world.mutate('updateState', { id: 'lemuria', ...update, existence: '1900/1999' });
    expect(await hosts()).toEqual([]);
  });

  it('has new offices as soon as an event of the timeline has them, cached or not', async () => {
    expect(await offices('(window: { from: "2010-01-01" })')).toEqual([]);
    const participations = [world.build.participation('dan', { offices: ['unheld'] })];
    await world.mutate('createEvent', {
      slug: 'an-opening',
      kind: EventKind.CEREMONY,
      titles: text('An opening'),
      date: '2010',
      relations: ['atlantis-lemuria'],
      participations,
      citations: [{ source: 'the-paper' }],
    });
    expect(await offices('(window: { from: "2010-01-01" })')).toEqual(['unheld']);
  });

  describe('the side of a statement', () => {
    const sides = async (input: object): Promise<string[]> => {
      const { slug } = await world.build.statement(input);
      return slugs((await world.get(`{ statement(id: "${slug}") { onBehalfOf { slug } } }`)).statement.onBehalfOf);
    };

    it.each([
      ['a state that speaks', { speakers: [{ actor: 'mu' }] }, ['mu']],
      ['whom a speaker represents', { speakers: [{ actor: 'ann', onBehalfOf: 'lemuria' }] }, ['lemuria']],
      ['a body, by the state it belongs to', { speakers: [{ actor: 'secretariat' }] }, ['atlantis']],
      ['a body that is represented', { speakers: [{ actor: 'ann', onBehalfOf: 'old-court' }] }, ['old-atlantis']],
      [
        'an office, by its body',
        { speakers: [{ actor: 'dan', offices: ['secretary', 'mu-president'] }] },
        ['atlantis', 'mu'],
      ],
      [
        'who is represented, whatever the office',
        { speakers: [{ actor: 'dan', onBehalfOf: 'mu', offices: ['secretary'] }] },
        ['mu'],
      ],
      [
        'all speakers, each side once',
        { speakers: [{ actor: 'mu' }, { actor: 'council' }, { actor: 'secretariat' }] },
        ['mu', 'atlantis'],
      ],
      [
        'nobody, for a person or a body without a state',
        { speakers: [{ actor: 'ann' }, { actor: 'world-union' }] },
        [],
      ],
      [
        'who asserts it, without speakers',
        { citations: [{ source: 'the-paper', basis: 'STATED', assertedBy: 'council' }] },
        ['atlantis'],
      ],
      ['nobody, in the voice of its source', {}, []],
      [
        'the states that were entered',
        { speakers: [{ actor: 'mu' }], onBehalfOf: ['lemuria', 'atlantis'] },
        ['lemuria', 'atlantis'],
      ],
    ])('is that of %s', async (_what, input, expected) => {
      expect(await sides(input)).toEqual(expected);
    });

    it('is that of the members of a group', async () => {
      await world.mutate('createGroup', {
        slug: 'both-sides',
        names: text('Both sides'),
        members: ['mu', 'council', 'ann'],
      });
      expect(await sides({ speakers: [{ actor: 'both-sides' }] })).toEqual(['mu', 'atlantis']);
    });

    it('is entered, changed and cleared, with its history, and follows from the speakers again', async () => {
      const { slug } = await world.build.statement({ speakers: [{ actor: 'mu' }] });
      const selection = 'statement { onBehalfOf { slug } revisions { nodes { fields } } }';
      const update = (expectedVersion: number, rest: object): Promise<Data> =>
        world.mutate('updateStatement', { id: slug, expectedVersion, reason: 'a test', ...rest }, selection);
      const entered = await update(1, { onBehalfOf: ['ATA', 'lemuria'] });
      expect(slugs(entered.statement.onBehalfOf)).toEqual(['atlantis', 'lemuria']);
      // What is not part of an update stays.
      expect(slugs((await update(2, { notes: text('A note') })).statement.onBehalfOf)).toEqual(['atlantis', 'lemuria']);
      expect(slugs((await update(3, { onBehalfOf: ['lemuria'] })).statement.onBehalfOf)).toEqual(['lemuria']);
      const cleared = await update(4, { clear: ['onBehalfOf'] });
      expect(slugs(cleared.statement.onBehalfOf)).toEqual(['mu']);
      expect(cleared.statement.revisions.nodes.at(-1)).toEqual({ fields: ['onBehalfOf'] });
      const refused = await update(5, { onBehalfOf: ['council', 'mu', 'mu', 'nowhere'] });
      expect(refused.userErrors.map(({ code, path }: Data) => [code, path.join('.')])).toEqual([
        ['NOT_FOUND', 'onBehalfOf.0'],
        ['NOT_FOUND', 'onBehalfOf.3'],
        ['INVALID', 'onBehalfOf.2'],
      ]);
    });
  });

  it('speaks for the body of an office that the speaker held then, and for the publisher’s side in a source’s own voice', async () => {
    const side = async (input: object): Promise<string[]> => {
      const { slug } = await world.build.statement(input);
      return slugs((await world.get(`{ statement(id: "${slug}") { onBehalfOf { slug } } }`)).statement.onBehalfOf);
    };
    const speakers = [{ actor: 'ann' }];
    expect(await side({ speakers, date: '1965' })).toEqual(['atlantis']);
    expect(await side({ speakers, date: '1985' })).toEqual([]);
    const source = { slug: 'the-gazette', kind: 'GOVERNMENT', publisher: 'The Court', publishedBy: 'old-court' };
    await world.mutate('createSource', { ...source, language: 'en' });
    expect(await side({ citations: [{ source: 'the-gazette', basis: 'STATED' }] })).toEqual(['old-atlantis']);
    expect(await side({ speakers, citations: [{ source: 'the-gazette', basis: 'STATED' }] })).toEqual([]);
  });

  it('has ends and candidates of dates', async () => {
    const bound = '{ kind edtf precision earliest latest isApproximate isUncertain }';
    const { office } = await world.get(`{ office(id: "president") { tenures { nodes { period {
      start ${bound} end ${bound} candidates ${bound} displayPrecision(language: "fr") } } } } }`);
    const flags = { isApproximate: false, isUncertain: false };
    const year = { ...flags, kind: 'KNOWN', precision: 'YEAR' };
    expect(office.tenures.nodes[1].period).toEqual({
      start: { ...year, edtf: '1970', earliest: '1970-01-01', latest: '1970-12-31' },
      end: { ...flags, kind: 'OPEN', edtf: null, precision: null, earliest: null, latest: null },
      candidates: [],
      displayPrecision: 'début connu à l’année près ; toujours en cours',
    });
    await world.build.event({ date: '[2003-05-01,2003-05-03]' });
    const { events } = await world.get(
      `{ events(first: 1, filter: { window: { from: "2003-05-01", to: "2003-05-31" } }) { nodes { date { candidates ${bound} } } } }`,
    );
    expect(slugsOf(events.nodes[0].date.candidates)).toEqual(['2003-05-01', '2003-05-03']);
  });
});

const slugsOf = (bounds: readonly { readonly edtf: string }[]): string[] => bounds.map(({ edtf }) => edtf);
