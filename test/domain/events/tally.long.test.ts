import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EventKind } from '../../../src/domain/events/event-kinds.js';
import { cloneDatabase } from '../../support/clone.js';
import { fillLargeRelation, LARGE_RELATION } from '../../support/large-relation.js';
import { Random } from '../../support/random.js';
import { timelineDifferencesOf } from '../../support/timeline-differences.js';
import { World } from '../../support/world.js';

const SEED = 1_991;

describe('The tally of events', () => {
  it('is right while it is summed up, by several at once, as others write and roll back', async () => {
    const world = await World.start('empty');
    const random = new Random(SEED);
    await world.build.event();
    const clients = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = new pg.Client({ connectionString: world.databaseUrl });
        await client.connect();
        return client;
      }),
    );
    let isOver = false;
    let compactions = 0;
    const compacting = clients.map(async (client) => {
      while (!isOver) {
        await client.query('begin');
        await client.query(
          'select compact_event_tally(relation_id) from (select distinct relation_id from event_tally) t',
        );
        await client.query(random.next() < 0.3 ? 'rollback' : 'commit');
        compactions += 1;
      }
    });
    const writing = Array.from({ length: 4 }, async () => {
      for (let count = 0; count < 40; count += 1) {
        const kind = random.pick([EventKind.VISIT, EventKind.SPEECH]);
        const date = random.pick(['1950', '1950-03', '1950-03-04', '[..1961-05-05]', '1900/1980']);
        const { slug } = await world.build.event({ date, kind });
        const update = { id: slug, expectedVersion: 1, reason: 'r' };
        const isRetracted = random.next() < 0.4;
        const { userErrors } = isRetracted
          ? await world.mutate('retractEvent', update)
          : await world.mutate('updateEvent', { ...update, date: '1950-04', kind: 'MEETING' });
        expect(userErrors).toEqual([]);
      }
    });
    await Promise.all(writing);
    isOver = true;
    await Promise.all(compacting);
    expect(compactions).toBeGreaterThan(20);
    expect(await timelineDifferencesOf(world.databaseUrl)).toEqual([]);
    await clients[0]?.query(
      'select compact_event_tally(relation_id) from (select distinct relation_id from event_tally) t',
    );
    const { rows } = (await clients[0]?.query(
      'select min(count) > 0 as are_positive, count(*) < 40 as are_few from event_tally',
    )) as pg.QueryResult;
    expect(rows).toEqual([{ are_positive: true, are_few: true }]);
    expect(await timelineDifferencesOf(world.databaseUrl)).toEqual([]);
    await Promise.all(clients.map((client) => client.end()));
    await world.stop();
  });
});

/** The landmarks of published events, in the slowest way. */
const SLOW_LANDMARKS = `
  with counted as (
    select e.slug, e.sort_earliest, e.sort_latest, e.id, (
      select count(*) from event_link l join event s on s.id = l.event_id
        where l.target_id = e.id and s.status = 'PUBLISHED')
      + (select count(*) from citation c where c.event_id = e.id) as count
    from event e where status = 'PUBLISHED' and ($2::text is null or kind = $2)
  ), landmark as (
    select * from counted order by count desc, sort_earliest desc, sort_latest desc, id desc limit $1
  ) select slug from landmark order by sort_earliest desc, sort_latest desc, id desc`;

/** Adds the citations of each event from its second one on. */
const CITE_AGAIN = `
  insert into citation (id, event_id, position, source_id, basis, supports)
  select gen_random_uuid(), made_id(5, n), p, made_id(3, 1 + n % 5000), 'STATED', array['EXISTENCE']
  from generate_series(1, 6000) n, generate_series(1, 20) p where `;

describe('The landmarks of a relation with many events', () => {
  let world: World;
  let admin: pg.Client;
  beforeAll(async () => {
    const clone = await cloneDatabase('empty');
    await fillLargeRelation(clone.url, 6_000);
    world = await World.on(clone, { RESPONSE_CACHE_MB: '0' });
    admin = new pg.Client({ connectionString: clone.url });
    await admin.connect();
    await admin.query('set session_replication_role = replica');
  });
  afterAll(async () => {
    await admin.end();
    await world.stop();
  });

  const slugs = (nodes: readonly { readonly slug: string }[]): string[] => nodes.map(({ slug }) => slug);

  async function expectAsSlow(): Promise<void> {
    for (const kind of [null, 'VISIT', 'OTHER']) {
      for (const first of [1, 12, 60]) {
        const filter = kind === null ? {} : { kinds: [kind] };
        const { relation, events } = await world.get(
          `query ($filter: EventFilter, $first: Int!) {
            relation(id: "${LARGE_RELATION}") { timeline(first: 1, filter: $filter) { landmarks(first: $first) { slug } } }
            events(first: 1, filter: $filter) { landmarks(first: $first) { slug } } }`,
          { variables: { filter, first } },
        );
        const { rows } = await admin.query<{ slug: string }>(SLOW_LANDMARKS, [first, kind]);
        const wanted = { kind, first, slugs: slugs(rows) };
        expect({ kind, first, slugs: slugs(relation.timeline.landmarks) }).toEqual(wanted);
        expect({ kind, first, slugs: slugs(events.landmarks) }).toEqual(wanted);
      }
    }
  }

  it.each([
    ['one citation each', 'false'],
    ['few with more', 'n % 997 = 5 and p < 4'],
    [
      'a tenth with two or three, fewer with more',
      'p <= case when n % 501 = 3 then 7 when n % 10 = 1 then 1 + n % 3 % 2 else 0 end',
    ],
    ['two each', 'p = 1'],
    ['many numbers', 'p <= n * 37 % 19'],
    ['gaps, where a merge took one out', 'p <= n * 37 % 19 and (n + p) % 3 > 0'],
  ])('are those of the slowest way, with %s', async (_title, condition) => {
    await admin.query('delete from citation where position > 0');
    await admin.query(`${CITE_AGAIN} ${condition}`);
    await admin.query('delete from event_link');
    await expectAsSlow();
    await admin.query(`insert into event_link (event_id, position, kind, target_id)
      select made_id(5, n), 0, 'RELATED', made_id(5, 1 + n * 13 % 40) from generate_series(100, 200) n`);
    await expectAsSlow();
  });
});
