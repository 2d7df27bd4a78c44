import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventKind } from '../../../src/domain/events/event-kinds.js';
import { ParticipantRole } from '../../../src/domain/events/participation.js';
import { Histogram } from '../../../src/domain/events/histogram.js';
import { TimeBucket } from '../../../src/foundation/dates/time-bucket.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

interface Written {
  readonly kind: string;
  readonly date: { readonly edtf: string; readonly earliest: string | null; readonly startsBy: string };
  readonly actors: readonly string[];
}

const SEED = 1_949;
const DATES = [
  '1949',
  '1949-10',
  '1949-10-02',
  '1950-02-14/1950-03',
  '1955/1957',
  '195X',
  '[1960-01-30,1960-02-02]',
  '[..1961-05-05]',
  '0005',
  '1971-22',
  '1979-12-31/1980',
];
/** The first and last day on which each event may have begun, worked out by hand. */
const BEGINS: Record<string, [string | null, string]> = {
  '1949': ['1949-01-01', '1949-12-31'],
  '1949-10': ['1949-10-01', '1949-10-31'],
  '1949-10-02': ['1949-10-02', '1949-10-02'],
  '1950-02-14/1950-03': ['1950-02-14', '1950-02-14'],
  '1955/1957': ['1955-01-01', '1955-12-31'],
  '195X': ['1950-01-01', '1959-12-31'],
  '[1960-01-30,1960-02-02]': ['1960-01-30', '1960-02-02'],
  '[..1961-05-05]': [null, '1961-05-05'],
  '0005': ['0005-01-01', '0005-12-31'],
  '1971-22': ['1971-06-01', '1971-08-31'],
  '1979-12-31/1980': ['1979-12-31', '1979-12-31'],
};
const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };

describe('aggregates', () => {
  const random = new Random(SEED);
  const result: Written[] = [];
  let world: World;

  beforeAll(async () => {
    world = await World.start('empty');
    const people = ['ann', 'bob', 'cy'];
    for (const person of people) await world.build.person(person);
    for (let created = 0; created < 80; created += 1) {
      const edtf = random.pick(DATES);
      const kind = random.pick([EventKind.VISIT, EventKind.MEETING, EventKind.OTHER]);
      const actors = people.filter(() => random.next() < 0.5);
      const roles = [ParticipantRole.CHAIR, ParticipantRole.SPEAKER].slice(0, random.between(1, 2));
      // An actor in two roles participated once, and so did one that several others acted for.
      const participations = actors.flatMap((actor) =>
        roles.map((role) => world.build.participation(actor, { role, onBehalfOf: 'lemuria' })),
      );
      await world.build.relation('atlantis', 'lemuria');
      await world.build.event({ date: edtf, kind, participations });
      const [earliest, startsBy] = BEGINS[edtf] ?? [null, ''];
      result.push({ kind, date: { edtf, earliest, startsBy }, actors });
    }
  });
  afterAll(() => world.stop());

  /** Counts naively over the queried events. */
  function slowly(events: readonly Written[], by: keyof typeof MONTHS): Record<string, number> {
    const counts: Record<string, number> = {};
    const bucket = (day: string): number =>
      Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / MONTHS[by]);
    for (const { date } of events) {
      const placed = date.earliest !== null && bucket(date.earliest) === bucket(date.startsBy);
      const key = placed ? String(bucket(date.startsBy)) : 'unplaced';
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }

  const tally = (names: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
  };

  it.each([
    ['no filter', 'null', true],
    ['a filter by kind and window', '{ kinds: [VISIT], window: { from: "1950-01-01" } }', true],
    ['a filter by confidence', '{ confidence: [GOOD] }', false],
  ])('are read from the tally if it has what is filtered by: %s', async (_title, filter, isTallied) => {
    const statements: string[] = [];
    const stop = world.service.database.observe((text) => statements.push(text));
    await world.get(`{ events(first: 2, filter: ${filter}) { totalCount } }`);
    stop();
    expect(statements.some((text) => text.includes('from event_tally'))).toBe(isTallied);
  });

  it.each([null, [EventKind.VISIT], [EventKind.VISIT, EventKind.MEETING], []])(
    `agree with a naive count, for kinds %s (seed ${String(SEED)})`,
    async (kinds) => {
      const events = result.filter(({ kind }) => kinds === null || (kinds as string[]).includes(kind));
      for (const by of ['MONTH', 'QUARTER', 'YEAR', 'DECADE'] as const) {
        const modern = { kinds, window: by === 'MONTH' || by === 'QUARTER' ? { from: '1900-01-01' } : null };
        const { list } = await world.get(
          `query ($filter: EventFilter) { list: events(filter: $filter) {
            totalCount countsByKind { kind count } topActors { actor { slug } count }
            histogram(by: ${by}) { unplaced buckets { start end count } }
          } }`,
          { variables: { filter: modern } },
        );
        const inWindow = modern.window ? events.filter(({ date }) => date.edtf !== '0005') : events;
        expect(list.totalCount).toBe(inWindow.length);
        expect(list.countsByKind).toEqual(
          [...tally(inWindow.map(({ kind }) => kind))].map(([kind, count]) => ({ kind, count })),
        );
        expect(list.topActors).toEqual(
          [...tally(inWindow.flatMap(({ actors }) => (actors.length === 0 ? [] : [...actors, 'lemuria'])))].map(
            ([slug, count]) => ({ actor: { slug }, count }),
          ),
        );
        const expected = slowly(inWindow, by);
        const { buckets, unplaced } = list.histogram;
        expect(unplaced).toBe(expected['unplaced'] ?? 0);
        let sum = unplaced as number;
        let before: string | null = null;
        for (const { start, end, count } of buckets as { start: string; end: string; count: number }[]) {
          const number = Math.floor((Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1) / MONTHS[by]);
          expect(count).toBe(expected[String(number)] ?? 0);
          if (before !== null) expect(Date.parse(start) - Date.parse(before)).toBe(86_400_000);
          before = end;
          sum += count;
        }
        expect(sum).toBe(inWindow.length);
      }
    },
  );

  it('are computed only when selected, with one statement each, for one list or for many', async () => {
    const page = await world.count('{ events(first: 1) { nodes { slug } } }');
    const all = 'totalCount countsByKind { count } topActors { count } histogram(by: YEAR) { unplaced }';
    expect(await world.count(`{ events(first: 1) { nodes { slug } ${all} } }`)).toBe(page + 4);
    await world.build.event({ between: ['atlantis', 'mu'], date: '1950' });
    const many = `{ relations { nodes { slug timeline(first: 1) { nodes { slug } ${all} } } } }`;
    expect(await world.count(many)).toBe(6);
    const { relations } = await world.get(many);
    for (const { slug, timeline } of relations.nodes) {
      const alone = await world.get(
        `{ relation(id: "${slug as string}") { timeline(first: 1) { nodes { slug } ${all} } } }`,
      );
      expect(alone.relation.timeline).toEqual(timeline);
    }
  });

  it('reject more than 2,000 buckets and more than 100 actors, and name the argument', async () => {
    await world.build.event({ date: '0005-05' });
    const { errors } = await world.sendRequest('{ events { histogram(by: MONTH) { unplaced } } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'by' });
    const top = await world.sendRequest('{ events { topActors(first: 101) { count } } }');
    expect(top.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('combine with the filters by publisher and by alternative dates', async () => {
    const cited = [{ source: 'the-paper', basis: 'STATED' as never }];
    await world.build.event({
      date: '1999',
      alternativeDates: [{ date: '1998', basis: 'STATED', standing: 'ALTERNATIVE', citations: cited } as never],
    });
    const { disputed, paper } = await world.get(`{
      disputed: events(filter: { hasAlternativeDates: true }) { totalCount histogram(by: YEAR) { buckets { start } } }
      paper: events(filter: { publishers: ["The Paper"], hasAlternativeDates: false }) { totalCount }
    }`);
    expect(disputed).toEqual({ totalCount: 1, histogram: { buckets: [{ start: '1999-01-01' }] } });
    expect(paper.totalCount).toBe(82);
  });
});

describe('a histogram', () => {
  const counted = {
    by: TimeBucket.MONTH,
    counts: [
      { bucket: 23_990, count: 2 },
      { bucket: 24_001, count: 1 },
    ],
    before: 3,
    unplaced: 4,
    span: { first: 23_990, last: 24_001 },
  };

  it('builds its buckets once for all concurrent requests', () => {
    const [one, other] = [new Histogram(counted), new Histogram(counted)];
    expect([one.before, one.unplaced]).toEqual([3, 4]);
    expect(one.buckets).toHaveLength(12);
    expect(other.buckets).toBe(one.buckets);
    expect(new Histogram({ ...counted }).buckets).not.toBe(one.buckets);
  });
});
