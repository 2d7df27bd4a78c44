import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { World } from '../support/world.js';

const EVENTS = 307;
const STATEMENTS = 160;
const FOLDER = join(projectRoot(), 'schema', 'operations');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- responses have the shape of their operation
type Data = any;

const sumOf = (buckets: readonly { readonly count: number }[]): number =>
  buckets.reduce((sum, { count }) => sum + count, 0);

/** The part of each operation's response that is checked, its expected value, and the number of SQL statements. */
const OPERATIONS: Record<string, { statements: number; look: (data: Data) => unknown; expected: unknown }> = {
  'consultation-chairs': {
    statements: 4,
    look: ({ series }) => {
      const { nodes } = series.events;
      const { ordinal, participations } = nodes[18];
      const chairs = participations.slice(0, 2).map(({ actor, offices }: Data) => [actor.slug, offices.length]);
      return { rounds: nodes.length, ordinal, chairs };
    },
    expected: {
      rounds: 20,
      ordinal: 19,
      chairs: [
        ['wang-yi', 2],
        ['sergei-shoigu', 1],
      ],
    },
  },
  'decades-at-a-glance': {
    statements: 7,
    look: ({ relation: { timeline } }) => [
      timeline.totalCount,
      timeline.histogram.buckets.length,
      timeline.histogram.buckets.reduce(
        (sum: number, { count }: Data) => sum + (count as number),
        timeline.histogram.unplaced,
      ),
      timeline.countsByKind[0],
      timeline.topActors.map(({ actor }: Data) => actor.slug).slice(0, 2),
    ],
    expected: [EVENTS, 35, EVENTS, { kind: 'CONSULTATION', count: 57 }, ['china', 'russia']],
  },
  'disputed-dates': {
    statements: 5,
    look: ({ events }) => [
      events.totalCount,
      events.nodes.find(({ slug }: Data) => slug === 'yeltsin-visit-1992').alternativeDates[0].standing,
    ],
    expected: [24, 'REJECTED'],
  },
  'how-a-state-came-to-be': {
    statements: 6,
    look: ({ actor }) => actor.succeeds.map(({ predecessor, settledBy }: Data) => [predecessor.slug, settledBy.slug]),
    expected: [['ussr', 'cn-ru-succession-minutes-1991']],
  },
  'who-led-a-consultation': {
    statements: 2,
    look: ({ event }) =>
      event.participations.slice(0, 2).map(({ actor, offices }: Data) => [actor.name, offices.length]),
    expected: [
      ['Wang Yi', 2],
      ['Sergei Shoigu', 1],
    ],
  },
  'known-from-one-publisher': {
    statements: 5,
    look: ({ events }) => [
      events.totalCount,
      events.counts.reduce((sum: number, { count }: Data) => sum + (count as number), 0) <= events.totalCount,
      events.nodes.every(
        ({ citations }: Data) =>
          new Set(citations.map(({ source }: Data) => (source.publishedBy?.slug ?? source.publisher) as string))
            .size === 1,
      ),
    ],
    expected: [72, true, true],
  },
  'leader-meetings-by-year': {
    statements: 8,
    look: ({ events, byVideo, series }) => [
      [events.totalCount, sumOf(byVideo.histogram.buckets), series.coverage.status],
      events.histogram.buckets.map(({ start, count }: Data) => [Number(start.slice(0, 4)), count]),
      [events.histogram.before, events.histogram.unplaced],
    ],
    // In 2020 they did not meet.
    expected: [
      [49, 7, 'PARTIAL'],
      [
        ...[
          [2013, 5],
          [2014, 5],
          [2015, 4],
          [2016, 5],
          [2017, 5],
          [2018, 4],
          [2019, 5],
        ],
        ...[
          [2020, 0],
          [2021, 3],
          [2022, 3],
          [2023, 2],
          [2024, 3],
          [2025, 3],
          [2026, 2],
        ],
      ],
      [0, 0],
    ],
  },
  'life-of-a-treaty': {
    statements: 3,
    look: ({ event }) => [event.backlinks.totalCount, event.backlinks.nodes.at(-1).event.kind],
    expected: [8, 'TREATY_RATIFICATION'],
  },
  'network-around-an-event': {
    statements: 4,
    look: ({ event }) =>
      event.participations.map(({ role, actor }: Data) => `${role as string} ${actor.slug as string}`),
    expected: expect.arrayContaining(['CHAIR vladimir-putin', 'PARTICIPANT xi-jinping', 'ORGANIZER brics']),
  },
  'resting-on-one-source': {
    statements: 4,
    look: ({ source }) => [
      source.events.totalCount,
      source.events.nodes.every(({ citations }: Data) =>
        citations.some((c: Data) => c.source.slug === 'cn-mfa-fr-ssc19'),
      ),
    ],
    expected: [11, true],
  },
  'search-any-script': {
    statements: 3,
    look: ({ search }) => [search.edges[0].node.label, search.edges[0].matched.text, search.edges.length],
    expected: ['Sergei Shoigu', 'Sergueï Choïgou', 5],
  },
  'what-changed-lately': {
    statements: 4,
    look: ({ changes: { nodes, pageInfo } }) => [
      nodes.length,
      nodes
        .map(({ event, kind, effect }: Data) => [event.slug, kind, effect])
        .find(([slug]: Data) => slug === 'kazan-declaration-2024'),
      pageInfo.hasNextPage,
    ],
    expected: [50, ['kazan-declaration-2024', 'CREATED', 'ENTERED'], true],
  },
  'what-each-side-said': {
    statements: 9,
    look: ({ china, russia }) => [china, russia].map(({ nodes }) => nodes.map(({ slug }: Data) => slug)),
    expected: [
      ['xi-putin-2024-1-beijing-xi-2', 'cn-ru-ssc-19-2024-p2s5'],
      ['putin-visit-2018-putin-1', 'xi-putin-2024-1-beijing-putin-1', 'cn-ru-ssc-19-2024-p4s2'],
    ],
  },
  'who-held-an-office': {
    statements: 6,
    look: ({ office }) => office.tenures.nodes.map(({ person, period }: Data) => [person.name, period.edtf]),
    expected: [
      ['Yuri Skokov', '1992-04/1993-05-10'],
      ['Yevgeny Shaposhnikov', '1993-06/1993-09'],
      ['Oleg Lobov', '1993-09-18/1996-06-18'],
      ['Alexander Lebed', '1996-06-18/1996-10-17'],
      ['Ivan Rybkin', '1996-10/1998-03-02'],
      ['Andrei Kokoshin', '1998-03/1998-09'],
      ['Nikolai Bordyuzha', '1998-09/1999-03-19'],
      ['Vladimir Putin', '1999-03/1999-08-09'],
      ['Sergei Ivanov', '1999-11-15/2001-03-28'],
      ['Vladimir Rushailo', '2001-03-28/2004-03-09'],
      ['Igor Ivanov', '2004-03-09/2007-07-18'],
      ['Valentin Sobolev', '2007-07-18/2008-05-12'],
      ['Nikolai Patrushev', '2008-05-12/2024-05-12'],
      ['Sergei Shoigu', '2024-05-12/..'],
    ],
  },
  'year-2024': {
    statements: 5,
    look: ({ relationBetween }) => {
      const { totalCount, nodes } = relationBetween.timeline;
      return [totalCount, nodes[0].date.edtf, nodes.at(-1).slug];
    },
    expected: [20, '2024?', 'cn-ru-law-enforcement-09-2024'],
  },
};

describe('the example operation', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded', { RESPONSE_CACHE_MB: '0' });
  });
  afterAll(() => world.stop());

  it('of every file has a row here', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(OPERATIONS)
        .concat('follow-a-relation')
        .sort()
        .map((name) => `${name}.graphql`),
    );
  });

  it.each(Object.keys(OPERATIONS))('%s has the expected response and number of statements', async (name) => {
    const { statements, look, expected } = OPERATIONS[name] ?? { statements: 0, look: String, expected: null };
    const operation = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
    expect(look(await world.get(operation))).toEqual(expected);
    expect(await world.count(operation)).toBe(statements);
  });

  it('follow-a-relation receives the whole relation, and then its changes', async () => {
    const operation = readFileSync(join(FOLDER, 'follow-a-relation.graphql'), 'utf8');
    const follower = world.follow(operation);
    const received = await follower.until(EVENTS + STATEMENTS);
    expect(received.map(({ data }) => data.changes.effect as string)).toEqual(received.map(() => 'ENTERED'));
    expect(received.at(-1)?.data.changes).toMatchObject({ event: { date: {} }, subject: { __typename: 'Statement' } });
    const before = received.length;
    await world.mutate('retractEvent', { id: 'kazan-declaration-2024', expectedVersion: 1, reason: 'a test' });
    await follower.until(before + 1);
    expect(follower.received.at(-1)?.data.changes).toMatchObject({
      effect: 'LEFT',
      event: { slug: 'kazan-declaration-2024' },
    });
    await follower.stop();
  });
});
