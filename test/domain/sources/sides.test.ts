import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { names, recordBuilders } from '../../support/record-builders.js';
import { World } from '../../support/world.js';

interface Source {
  readonly slug: string;
}

const LOCATION = { latitude: 1, longitude: 1 };

let world: World;
beforeAll(async () => {
  world = await World.start('seeded');
});
afterAll(() => world.stop());

const { succeed, organization, source } = recordBuilders(() => world);

async function sourcesOf(filter: object): Promise<Source[]> {
  const query = 'query ($filter: SourceFilter) { sources(first: 100, filter: $filter) { nodes { slug } } }';
  return (await world.get(query, { variables: { filter } })).sources.nodes as Source[];
}

describe('a side', () => {
  const sideOf = async (slug: string): Promise<string | null> =>
    ((await world.get(`{ source(id: "${slug}") { side { slug } } }`)).source.side?.slug as string | undefined) ?? null;

  it('is the state that the chain of parents ends in, else the nearest seat along it', async () => {
    await organization('company', { seat: 'india' });
    await organization('abroad', { parent: 'china', seat: 'india' });
    await organization('branch', { parent: 'company' });
    await organization('branch-with-seat', { parent: 'company', seat: 'brazil' });
    await organization('office', { parent: 'branch-with-seat' });
    const expected = {
      abroad: 'china',
      company: 'india',
      branch: 'india',
      'branch-with-seat': 'brazil',
      office: 'brazil',
    };
    for (const [publishedBy, side] of Object.entries(expected)) {
      await source(`of-${publishedBy}`, { publishedBy });
      expect([publishedBy, await sideOf(`of-${publishedBy}`)]).toEqual([publishedBy, side]);
      for (const state of ['china', 'india', 'brazil']) {
        const found = (await sourcesOf({ sides: [state], publishers: [publishedBy] })).map(({ slug }) => slug);
        expect([publishedBy, state, found]).toEqual([publishedBy, state, state === side ? [`of-${publishedBy}`] : []]);
      }
    }
  });

  it('changes with the parent or the seat of the publisher, in cached responses as well', async () => {
    const sided = async (state: string): Promise<string[]> => {
      const query = `{ sources(first: 100, filter: { sides: ["${state}"], publishers: ["house"] }) { nodes { slug } } }`;
      return ((await world.get(query)).sources.nodes as Source[]).map(({ slug }) => slug);
    };
    await organization('house');
    await organization('imprint', { parent: 'house' });
    await source('a-book', { publishedBy: 'imprint' });
    await source('a-list', { publishedBy: 'house' });
    const seen: unknown[] = [];
    const look = async (): Promise<void> => {
      seen.push([await sideOf('a-book'), await sided('IND'), await sided('RUS')]);
    };
    await look();
    const reason = 'it moved';
    await succeed('updateOrganization', { id: 'house', expectedVersion: 1, reason, seat: 'IND' });
    await look();
    await succeed('updateOrganization', { id: 'house', expectedVersion: 2, reason, parent: 'russia' });
    await look();
    await succeed('updateOrganization', { id: 'house', expectedVersion: 3, reason, clear: ['parent', 'seat'] });
    await look();
    expect(seen).toEqual([
      [null, [], []],
      ['india', ['a-list'], []],
      ['russia', [], ['a-list']],
      [null, [], []],
    ]);
  });

  it('of a citation is that of who asserts it, else of the source', async () => {
    const { event } = await world.get(`{
      event(id: "cn-ru-ssc-19-2024") { statements(first: 100) { nodes { citations { assertedBy { slug } side { slug } } } } }
    }`);
    const sides = new Set(
      (event.statements.nodes as { citations: { assertedBy: Source | null; side: Source }[] }[]).flatMap(
        ({ citations }) => citations.map(({ assertedBy, side }) => `${assertedBy?.slug ?? 'the source'}: ${side.slug}`),
      ),
    );
    expect(sides).toEqual(new Set(['the source: china', 'wang-yi: china', 'sergei-shoigu: russia']));
  });

  it('filters events by their sources and by who asserts something in them', async () => {
    const { sources } = await world.get(
      `{ russia: sources(filter: { sides: ["RUS"] }) { totalCount } sources(filter: { sides: ["RUS", "CHN"] }) { totalCount } }`,
    );
    expect(sources.totalCount).toBeGreaterThan(0);
    const citation = { source: 'xinhua-2024-05-16', supports: ['EXISTENCE'] };
    const event = { kind: 'OTHER', titles: names, date: '2031', relations: ['china-russia'] };
    await succeed('createEvent', { ...event, slug: 'plain', citations: [citation] });
    await succeed('createEvent', {
      ...event,
      slug: 'quoting',
      citations: [{ ...citation, assertedBy: 'sergei-shoigu' }],
    });
    const found = async (sides: string[]): Promise<string[]> => {
      const filter = { sides, window: { from: '2031-01-01' } };
      const { events } = await world.get(
        'query ($filter: EventFilter) { events(filter: $filter) { nodes { slug } } }',
        { variables: { filter } },
      );
      return (events.nodes as Source[]).map(({ slug }) => slug).sort();
    };
    expect(await found(['CHN'])).toEqual(['plain', 'quoting']);
    expect(await found(['RUS'])).toEqual(['quoting']);
    expect(await found(['KAZ'])).toEqual([]);
    const { errors } = await world.sendRequest('{ events(filter: { sides: ["xinhua"] }) { nodes { slug } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'filter.sides.0' } }]);
  });

  it('takes as many statements for a page of sources or citations as for one', async () => {
    const sources = (
      first: number,
    ): string => `{ sources(first: ${String(first)}, filter: { sides: ["CHN"], kinds: [REPOST] }) {
      nodes { slug side { name } publishedBy { slug seat { slug } } repostOf { slug } archivedUrl } } }`;
    // Enough that the original of one of them is known.
    expect(await world.count(sources(100))).toBe(await world.count(sources(60)));
    const events = (first: number): string => `{ events(first: ${String(first)}, filter: { text: "putin" }) {
      nodes { citations { side { slug } source { side { slug } } } } } }`;
    // Enough that someone asserts something in one of them.
    const few = await world.count(events(20));
    expect(await world.count(events(50))).toBe(few);
  });
});

describe('a subscription', () => {
  const FOLLOW =
    'subscription ($filter: EventFilter, $after: String) { changes(filter: $filter, after: $after) { position } }';
  const follow = (filter: object, after: string) => world.follow(FOLLOW, { variables: { filter, after } });
  const position = async (): Promise<string> =>
    (await world.get('{ events(first: 1) { position } }')).events.position as string;

  it.each<[string, object, () => Promise<void>]>([
    [
      'the seat of a publisher',
      { sides: ['IND'] },
      () => succeed('updateOrganization', { id: 'company', expectedVersion: 1, reason: 'it moved', clear: ['seat'] }),
    ],
    [
      'the publisher of a source',
      { publishers: ['company'] },
      () => succeed('updateSource', { id: 'of-branch', expectedVersion: 1, reason: 'sold', publishedBy: 'company' }),
    ],
    [
      'the publisher of one of several sources',
      { publisherCount: { min: 2 } },
      () => succeed('updateSource', { id: 'of-branch', expectedVersion: 2, reason: 'sold', publishedBy: 'branch' }),
    ],
    [
      'the place around a place whose name a text finds',
      { text: 'beijing' },
      () => succeed('updatePlace', { id: 'kazan', expectedVersion: 1, reason: 'a test', within: 'china-territory' }),
    ],
    [
      'the location of a place',
      { hasLocation: false },
      () => succeed('updatePlace', { id: 'kazan', expectedVersion: 2, reason: 'a test', location: LOCATION }),
    ],
    [
      'the place that a place lies within',
      { places: ['china-territory'] },
      () => succeed('updatePlace', { id: 'kazan', expectedVersion: 3, reason: 'a test', within: 'beijing' }),
    ],
  ])('has to read its list again when %s has changed, and only then', async (_what, filter, change) => {
    const after = await position();
    const followers = [follow(filter, after), follow(filter, '0'), follow({ confidence: ['LOW'] }, after)] as const;
    await until('all follow', () => world.service.subscriptionStats().subscriptions === followers.length);
    await succeed('updateOrganization', {
      id: 'office',
      expectedVersion: await versionOf('office'),
      reason: 'a test',
      names,
    });
    await change();
    const [one, other, unaffected] = followers;
    for (const follower of [one, other]) {
      await follower.ended();
      expect(follower.received.at(-1)?.errors).toMatchObject([{ extensions: { code: 'RESYNC' } }]);
    }
    // Where it left off is refused; the position that it was given is not.
    const [refused] = await follow(filter, after).until(1);
    expect(refused?.errors).toMatchObject([{ extensions: { code: 'RESYNC', argument: 'after' } }]);
    const resumed = follow(filter, refused?.errors?.[0]?.extensions['position'] as string);
    await until('it follows again', () => world.service.subscriptionStats().subscriptions === 2);
    expect([unaffected.ending, unaffected.received, resumed.ending]).toEqual([undefined, [], undefined]);
    for (const follower of [...followers, resumed]) await follower.stop();
    await until('nobody follows', () => world.service.subscriptionStats().subscriptions === 0);
  });

  async function versionOf(slug: string): Promise<number> {
    return (await world.get(`{ actor(id: "${slug}") { version } }`)).actor.version as number;
  }
});
