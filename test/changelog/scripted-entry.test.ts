import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asInput, INPUT_SELECTIONS } from '../support/input-selections.js';
import type { SelectedType } from '../support/input-selections.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

describe('a script that knows only the API and a token', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start('empty');
    const { secret } = await world.mutate('createToken', { name: 'script', role: 'EDITOR' }, 'secret', ADMIN_TOKEN);
    token = secret as string;
  });
  afterAll(() => world.stop());

  const texts = (text: string) => [
    { language: 'en', text },
    { language: 'zh', text: `${text}的中文` },
    { language: 'ru', text: `${text} по-русски` },
  ];
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  it('enters a relation between two fictional states, and reads back what it wrote', async () => {
    const cited = (n: number) => [
      {
        source: `source-${String(1 + (n % 5))}`,
        locator: { page: n, paragraph: 2, start: 0, end: 9 },
        assertedBy: 'person-1',
        basis: 'DERIVED',
      },
      { source: `source-${String(1 + ((n + 1) % 5))}`, basis: 'STATED' },
    ];
    const ofEvent = (n: number) => cited(n).map((citation) => ({ ...citation, supports: ['EXISTENCE', 'DATE'] }));
    let items = 0;
    const actor = (slug: string) => ({
      slug,
      names: texts(slug),
      aliases: [{ language: 'zh-Latn', text: `${slug} pinyin`, note: 'as written once' }],
      wikidataId: `Q${String((items += 1))}`,
      notes: texts('a remark'),
    });
    const image = {
      url: 'https://example.org/a.png',
      alts: texts('an emblem'),
      credit: 'A painter',
      licence: 'CC0',
      licenceUrl: 'https://example.org/cc0',
      width: 10,
      height: 20,
    };
    const coverage = { status: 'COMPLETE', from: '1900-01-01', to: '1999-12-31', notes: texts('all of them') };
    const written: [SelectedType, string, Record<string, unknown>][] = [
      ...['borduria', 'syldavia', 'old-syldavia'].map(
        (slug, index): [SelectedType, string, Record<string, unknown>] => [
          'State',
          'createState',
          {
            ...actor(slug),
            officialNames: texts(`Kingdom of ${slug}`),
            ...(index < 2 && { iso3166Alpha3: ['BRB', 'SYR'][index] }),
            existence: '1277/..',
            image,
            succeeds: [],
          },
        ],
      ),
      ...numbers(12).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Person',
        'createPerson',
        {
          ...actor(`person-${String(n)}`),
          descriptions: texts('a poet'),
          born: '1901-02~',
          died: '1977',
          image,
          familyNames: n % 2 ? texts(`Person ${String(n)}`) : [],
        },
      ]),
      ...numbers(6).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Organization',
        'createOrganization',
        {
          ...actor(`body-${String(n)}`),
          kind: 'STATE_BODY',
          parent: n === 1 ? 'syldavia' : `body-${String(n - 1)}`,
          existence: '1900~/1999',
          image,
        },
      ]),
      ...numbers(3).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Group',
        'createGroup',
        { ...actor(`group-${String(n)}`), members: ['person-2', 'body-1', 'syldavia'] },
      ]),
      ...numbers(5).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Source',
        'createSource',
        {
          slug: `source-${String(n)}`,
          kind: 'ARCHIVE',
          titles: texts(`Letters ${String(n)}`),
          publisher: 'An archive',
          language: 'la',
          url: `https://example.org/${String(n)}`,
          publishedOn: '1939-05~',
          sha256: 'b'.repeat(64),
          notes: texts('a remark'),
        },
      ]),
      ...numbers(4).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Topic',
        'createTopic',
        {
          slug: `topic-${String(n)}`,
          kind: n % 2 ? 'SUBJECT' : 'PRINCIPLE',
          names: texts(`Topic ${String(n)}`),
          notes: [],
        },
      ]),
      ...numbers(3).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Place',
        'createPlace',
        {
          slug: `place-${String(n)}`,
          kind: 'CITY',
          names: texts(`Place ${String(n)}`),
          aliases: [{ language: 'de', text: 'Ort' }],
          ...(n > 1 && { within: `place-${String(n - 1)}` }),
          countryCode: 'SYR',
          state: 'syldavia',
          wikidataId: `Q${String((items += 1))}`,
          location: { latitude: -12.5 + n, longitude: 101.25 },
          notes: [],
        },
      ]),
      ...numbers(2).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Office',
        'createOffice',
        {
          slug: `office-${String(n)}`,
          titles: texts(`Office ${String(n)}`),
          body: 'body-1',
          coverage,
          notes: texts('a remark'),
        },
      ]),
      [
        'Relation',
        'createRelation',
        { slug: 'borduria-syldavia', parties: ['BRB', 'syldavia'], titles: texts('Two'), coverage, notes: [] },
      ],
      [
        'Series',
        'createSeries',
        {
          slug: 'rounds',
          titles: texts('Rounds'),
          aliases: [],
          parties: ['syldavia', 'borduria'],
          coverage,
          notes: [],
        },
      ],
      ...numbers(40).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Event',
        'createEvent',
        {
          slug: `event-${String(n)}`,
          kind: n % 2 ? 'CONSULTATION' : 'ANNIVERSARY',
          titles: texts(`Event ${String(n)}`),
          shortTitles: n % 2 ? texts(`Ev. ${String(n)}`) : [],
          summaries: texts('What happened.'),
          image,
          date: ['1939', '1940-05~', '1941-06-07', '1942-01-01/1942-02', '[1943-01-01,1944-02]', '195X?', '1960-22'][
            n % 7
          ],
          dateBasis: 'ANCHORED',
          alternativeDates: [
            {
              date: '1938-02-03?',
              calendar: n % 2 ? 'JULIAN' : 'GREGORIAN',
              written: '3 February, it seems',
              basis: 'STATED',
              standing: 'REJECTED',
              reasons: texts('a slip'),
              citations: cited(n),
            },
          ],
          places: ['place-2', 'place-1'],
          relations: ['borduria-syldavia'],
          series: 'rounds',
          ordinal: n,
          anniversaryNumber: n * 5,
          confidence: 'GOOD',
          topics: ['topic-2', 'topic-1'],
          participations: [
            {
              actor: 'person-3',
              role: 'CHAIR',
              onBehalfOf: 'syldavia',
              offices: ['office-2', 'office-1'],
              basis: 'INFERRED',
              citations: cited(n),
            },
            { actor: 'group-1', role: 'PARTICIPANT', offices: [], basis: 'STATED', citations: [] },
          ],
          links:
            n > 1
              ? [
                  { kind: 'FOLLOWS', event: `event-${String(n - 1)}` },
                  { kind: 'RELATED', event: 'event-1' },
                ].slice(0, n > 2 ? 2 : 1)
              : [],
          citations: ofEvent(n),
          notes: texts('a remark'),
        },
      ]),
      ...numbers(6).map((n): [SelectedType, string, Record<string, unknown>] => [
        'Statement',
        'createStatement',
        {
          slug: `said-${String(n)}`,
          kind: 'COMMITMENT',
          speakers: [
            { actor: 'person-3', onBehalfOf: 'syldavia', offices: ['office-1'] },
            { actor: 'body-2', offices: [] },
          ],
          // Also of speakers that are of no state.
          onBehalfOf: ['syldavia', 'borduria'],
          madeAt: `event-${String(n)}`,
          date: '1941-06-08',
          paraphrases: texts('They mean to go on.'),
          topics: ['topic-1'],
          mentionedEvents: ['event-2', 'event-1'],
          mentionedActors: ['borduria'],
          citations: cited(n),
          notes: [],
        },
      ]),
    ];
    expect(written.filter(([type]) => ['State', 'Person', 'Organization', 'Group'].includes(type))).toHaveLength(24);
    for (const [type, verb, input] of written) {
      const field = type.charAt(0).toLowerCase() + type.slice(1);
      const response = await world.mutate(verb, input, `${field} { ${INPUT_SELECTIONS[type]} }`, token);
      expect(response.userErrors).toEqual([]);
      const expected = verb === 'createRelation' ? { ...input, parties: ['borduria', 'syldavia'] } : input;
      expect(asInput(response[field])).toEqual(expected);
    }
    const tenure = {
      person: 'person-3',
      office: 'office-1',
      period: '1939-05/..',
      extent: 'ATTESTED',
      citations: cited(1),
      notes: texts('x'),
    };
    const response = await world.mutate('createTenure', tenure, `tenure { ${INPUT_SELECTIONS.Tenure} }`, token);
    expect(asInput(response.tenure)).toEqual(tenure);
    const succeeds = [
      { predecessor: 'old-syldavia', date: '1277', settledBy: 'event-1', citations: cited(2), notes: texts('y') },
    ];
    const revision = { id: 'syldavia', expectedVersion: 1, reason: 'told later', succeeds };
    const updated = await world.mutate('updateState', revision, `state { ${INPUT_SELECTIONS.State} }`, token);
    expect((asInput(updated.state) as { succeeds: unknown }).succeeds).toEqual(succeeds);
    // Read page by page, as any client would.
    const { relation } = await world.get(
      `{ relation(id: "borduria-syldavia") { statements { totalCount } timeline(first: 100, order: OLDEST_FIRST) { totalCount nodes { ${INPUT_SELECTIONS.Event} } } } }`,
    );
    expect([relation.timeline.totalCount, relation.statements.totalCount]).toEqual([40, 6]);
    const events = written.filter(([type]) => type === 'Event').map(([, , input]) => input);
    const bySlug = (one: { slug?: unknown }, other: { slug?: unknown }) =>
      String(one.slug) < String(other.slug) ? -1 : 1;
    const read = (relation.timeline.nodes as unknown[]).map((node) => asInput(node) as { slug?: unknown });
    expect(read.sort(bySlug)).toEqual([...events].sort(bySlug));
  }, 60_000);
});
