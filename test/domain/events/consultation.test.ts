import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

/** The consultation of 12 November 2024 and everything that its report mentions, as recorded in the seed. */
describe('the 19th strategic security consultation', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  const QUESTION = (one: string, other: string): string => `{
    relationBetween(one: "${one}", other: "${other}") {
      title(language: "fr")
      timeline(first: 5, filter: { window: { from: "2024-01-01", to: "2024-12-31" } }) {
        totalCount
        edges { cursor node {
          title(language: "fr") kind ordinal anniversaryNumber
          date { edtf precision display(language: "fr") }
          places { name(language: "fr") }
          participations { role actor { name(language: "fr") } onBehalfOf { name } offices { title(language: "fr") } }
          citations { source { title publisher url } locator { paragraph } assertedBy { name } basis }
          links { kind event { slug } }
        } }
      }
    }
  }`;

  it('shows who met whom, when, where, in what office and by which sources, with the codes in either order', async () => {
    const response = await world.get(QUESTION('RUS', 'CHN'));
    expect(await world.get(QUESTION('CHN', 'RUS'))).toEqual(response);
    const { title, timeline } = response.relationBetween;
    expect(title).toBe('Chine–Russie');
    expect(timeline.totalCount).toBe(20);
    expect(timeline.edges).toHaveLength(5);
    const { node } = timeline.edges.find((edge: { node: { ordinal: number } }) => edge.node.ordinal === 19);
    expect(node).toMatchObject({
      title: '19e consultation stratégique sino-russe sur la sécurité',
      kind: 'CONSULTATION',
      ordinal: 19,
      date: { edtf: '2024-11-12', precision: 'DAY', display: '12 novembre 2024' },
      places: [{ name: 'Pékin' }],
    });
    expect(node.participations.slice(0, 2)).toEqual([
      {
        role: 'CO_CHAIR',
        actor: { name: 'Wang Yi' },
        onBehalfOf: { name: 'China' },
        offices: [
          { title: 'membre du Bureau politique du Comité central du Parti communiste chinois' },
          { title: 'directeur du Bureau de la Commission centrale pour les Affaires étrangères' },
        ],
      },
      {
        role: 'CO_CHAIR',
        actor: { name: 'Sergueï Choïgou' },
        onBehalfOf: { name: 'Russia' },
        offices: [{ title: 'secrétaire du Conseil de sécurité de Russie' }],
      },
    ]);
    expect(node.citations[0]).toMatchObject({ locator: { paragraph: 1 }, basis: 'STATED' });
  });

  it('is the 19th of 20 rounds, each counted once', async () => {
    const { series } = await world.get(`{
      series(id: "cn-ru-strategic-security-consultation") {
        parties { slug }
        events(order: OLDEST_FIRST, first: 100) { totalCount nodes { slug ordinal } }
      }
    }`);
    expect(series.parties).toEqual([{ slug: 'china' }, { slug: 'russia' }]);
    const ordinals = series.events.nodes.map((event: { ordinal: number }) => event.ordinal);
    expect(ordinals).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('has the anniversaries of 1949 with the asserter that the report names', async () => {
    const sendRequest = (slug: string): Promise<{ event: unknown }> =>
      world.get(`{ event(id: "${slug}") {
        kind anniversaryNumber date { edtf precision } dateBasis alternativeDates { date { edtf } basis }
        links { kind event { slug date { edtf } } }
        citations { assertedBy { slug } locator { paragraph } }
      } }`);
    const ties = await sendRequest('cn-ru-ties-75th-2024');
    expect(ties.event).toMatchObject({
      kind: 'ANNIVERSARY',
      anniversaryNumber: 75,
      // The report says "this year"; the day is that of 1949.
      date: { edtf: '2024-10-02', precision: 'DAY' },
      dateBasis: 'DERIVED',
      alternativeDates: [{ date: { edtf: '2024' }, basis: 'ANCHORED' }],
      links: [{ kind: 'COMMEMORATES', event: { slug: 'cn-ru-ties-1949', date: { edtf: '1949-10-02' } } }],
      citations: [
        { assertedBy: { slug: 'wang-yi' }, locator: { paragraph: 2 } },
        { assertedBy: { slug: 'sergei-shoigu' }, locator: { paragraph: 4 } },
      ],
    });
    const republic = await sendRequest('prc-75th-2024');
    expect(republic.event).toMatchObject({
      anniversaryNumber: 75,
      date: { edtf: '2024-10-01' },
      links: [{ kind: 'COMMEMORATES', event: { slug: 'prc-founding-1949', date: { edtf: '1949-10-01' } } }],
      citations: [{ assertedBy: { slug: 'sergei-shoigu' }, locator: { paragraph: 4 } }],
    });
  });

  it('counts the three leader meetings of 2024 once each, the third within the summit and the visit', async () => {
    const { events } = await world.get(`{
      events(filter: {
        kinds: [MEETING]
        window: { from: "2024-01-01", to: "2024-12-31" }
        actors: [{ allOf: ["xi-jinping", "vladimir-putin"] }]
      }, order: OLDEST_FIRST) {
        nodes { date { edtf } places { slug } links { kind event { slug } } citations { basis source { slug } } }
      }
    }`);
    expect(events.nodes.map((event: { date: unknown; places: unknown }) => [event.date, event.places])).toEqual([
      [{ edtf: '2024-05-16' }, [{ slug: 'great-hall' }]],
      [{ edtf: '2024-07-03' }, [{ slug: 'astana' }]],
      [{ edtf: '2024-10-22' }, [{ slug: 'kazan-kremlin' }]],
    ]);
    for (const { citations } of events.nodes) {
      expect(citations).toContainEqual({ basis: 'INFERRED', source: { slug: 'cn-mfa-fr-ssc19' } });
      expect(citations).toContainEqual({ basis: 'STATED', source: expect.anything() });
    }
    expect(events.nodes[2].links).toEqual(
      expect.arrayContaining([
        { kind: 'PART_OF', event: { slug: 'brics-summit-16-2024' } },
        { kind: 'PART_OF', event: { slug: 'xi-visit-kazan-2024' } },
      ]),
    );
  });

  it('has all 19 statements in the order of the report, each with its speaker, topics, mentions and paragraph', async () => {
    const { event } = await world.get(`{
      event(id: "cn-ru-ssc-19-2024") {
        statements(first: 100) {
          totalCount
          nodes {
            slug kind speakers { actor { slug } onBehalfOf { slug } offices { slug } }
            topics { slug kind } mentionedEvents { slug } mentionedActors { slug } date { edtf }
            citations { locator { paragraph start end } source { sha256 } }
          }
        }
      }
    }`);
    const { totalCount, nodes } = event.statements;
    expect(totalCount).toBe(19);
    const starts = nodes.map(
      (node: { citations: { locator: { start: number } }[] }) => node.citations[0]?.locator.start,
    );
    expect(starts).toEqual([...starts].sort((a: number, b: number) => a - b));
    expect(nodes[3]).toMatchObject({
      slug: 'cn-ru-ssc-19-2024-p2s2',
      kind: 'ASSERTION',
      speakers: [
        {
          actor: { slug: 'wang-yi' },
          onBehalfOf: { slug: 'china' },
          offices: [{ slug: 'ccp-politburo-member' }, { slug: 'ccfa-office-director' }],
        },
      ],
      mentionedEvents: [
        { slug: 'xi-putin-2024-1-beijing' },
        { slug: 'xi-putin-2024-2-astana' },
        { slug: 'xi-putin-2024-3-kazan' },
      ],
      date: { edtf: '2024-11-12' },
      citations: [{ locator: { paragraph: 2, start: 990, end: 1252 } }],
    });
    expect(nodes.filter((node: { speakers: unknown[] }) => node.speakers.length === 0)).toHaveLength(2);
  });

  it('returns the disputed day of 1949 as a preferred date with an alternative', async () => {
    const { event } = await world.get(`{
      event(id: "cn-ru-ties-1949") {
        date { edtf }
        alternativeDates { date { edtf } standing reason(language: "fr") citations { source { slug } } }
        participations { actor { slug } role }
      }
    }`);
    expect(event.date.edtf).toBe('1949-10-02');
    expect(event.alternativeDates).toEqual([
      {
        date: { edtf: '1949-10-03' },
        standing: 'ALTERNATIVE',
        reason: 'Jour de la réponse de Zhou Enlai.',
        citations: [{ source: { slug: 'cgtn-2019-70y' } }, { source: { slug: 'ourchinastory-13126' } }],
      },
    ]);
    // The other party was the USSR; the succession makes it part of Russia's history.
    expect(event.participations).toEqual([
      { actor: { slug: 'china' }, role: 'PARTY' },
      { actor: { slug: 'ussr' }, role: 'PARTY' },
      { actor: { slug: 'andrei-gromyko' }, role: 'SENDER' },
      { actor: { slug: 'zhou-enlai' }, role: 'SENDER' },
    ]);
    const { actor } = await world.get(`{ actor(id: "RUS") { ... on State {
      succeeds { predecessor { slug } successor { slug } date { edtf } settledBy { slug } citations { source { slug } } }
    } } }`);
    expect(actor.succeeds).toMatchObject([
      {
        predecessor: { slug: 'ussr' },
        date: { edtf: '1991-12' },
        settledBy: { slug: 'cn-ru-succession-minutes-1991' },
      },
    ]);
  });
});
