import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate, migrationSource } from '../../src/database/driver/migrations.js';
import { PlaceKind } from '../../src/domain/places/place.js';
import { cloneDatabase } from '../support/clone.js';
import { timelineDifferences } from '../support/timeline-differences.js';
import { World } from '../support/world.js';

describe('the timeline index', () => {
  let world: World;
  let admin: pg.Client;
  beforeAll(async () => {
    world = await World.start('seeded');
    admin = new pg.Client({ connectionString: world.databaseUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await world.stop();
  });

  async function differences(): Promise<unknown[]> {
    return timelineDifferences(admin);
  }

  const slugs = async (query: string): Promise<string[]> => {
    const { owner } = (await world.get(query)) as { owner: { list: { nodes: { slug: string }[] } } };
    return owner.list.nodes.map(({ slug }) => slug);
  };

  it('is complete for every event of the seed', async () => {
    expect(await differences()).toEqual([]);
    const { rows } = await admin.query('select count(*) > 100 as enough from event_actor');
    expect(rows).toEqual([{ enough: true }]);
  });

  it('follows an event to another date, and to other participants, topics and places', async () => {
    const names = [{ language: 'en', text: 'a name' }];
    const { places, events, topics } = world.build.services;
    await world.build.person('ann');
    await world.build.person('bob');
    await world.build.write(async (tx) => {
      for (const slug of ['east', 'west']) await places.create(tx, { slug, kind: PlaceKind.REGION, names });
      await places.create(tx, { slug: 'town', kind: PlaceKind.CITY, names, within: 'east' });
      await places.create(tx, { slug: 'hall', kind: PlaceKind.BUILDING, names, within: 'town' });
      await topics.create(tx, { slug: 'trade-winds', kind: 'SUBJECT' as never, names });
    });
    const ann = world.build.participation('ann', { onBehalfOf: 'bob' });
    const event = await world.build.event({ participations: [ann], places: ['hall'], topics: ['trade-winds'] });
    expect(await differences()).toEqual([]);
    expect(await slugs('{ owner: actor(id: "bob") { list: timeline { nodes { slug } } } }')).toEqual([event.slug]);
    expect(await slugs('{ owner: place(id: "east") { list: events { nodes { slug } } } }')).toEqual([event.slug]);

    const revise = (expectedVersion: number, input: object): Promise<unknown> =>
      world.build.write((tx) => events.update(tx, { id: event.slug, expectedVersion, reason: 'a test', ...input }));
    await revise(1, { date: '1850-03' });
    expect(await differences()).toEqual([]);
    await revise(2, { participations: [world.build.participation('ann')], topics: [], date: '1851' });
    expect(await differences()).toEqual([]);
    expect(await slugs('{ owner: actor(id: "bob") { list: timeline { nodes { slug } } } }')).toEqual([]);

    await world.build.write((tx) =>
      places.update(tx, { id: 'town', expectedVersion: 1, reason: 'a test', ...{ within: 'west' } }),
    );
    expect(await differences()).toEqual([]);
    expect(await slugs('{ owner: place(id: "east") { list: events { nodes { slug } } } }')).toEqual([]);
    expect(await slugs('{ owner: place(id: "west") { list: events { nodes { slug } } } }')).toEqual([event.slug]);
    await revise(3, { places: [], participations: [], kind: 'RUPTURE' });
    expect(await differences()).toEqual([]);
    await world.mutate('retractEvent', { id: event.slug, expectedVersion: 4, reason: 'a test' }, 'event { slug }');
    expect(await differences()).toEqual([]);
    await admin.query(
      'select compact_event_tally(relation_id) from (select distinct relation_id from event_tally) owner',
    );
    expect(await differences()).toEqual([]);
    const { rows } = await admin.query(
      `select count(*) > 0 as is_compact, bool_and(count > 0) as is_positive from event_tally`,
    );
    expect(rows).toEqual([{ is_compact: true, is_positive: true }]);
  });
});

describe('a database from before the timeline index', () => {
  it('has the index for all events after the upgrade, and can be downgraded', async () => {
    const clone = await cloneDatabase('seeded');
    const source = await migrationSource(clone.url).initialize();
    // The later migrations, and this one.
    const later = `select from migrations where timestamp >= 1764200000000`;
    while ((await source.query<unknown[]>(later)).length > 0) await source.undoLastMigration();
    await source.destroy();
    const client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    const { rows: tables } = await client.query(`select to_regclass('event_actor') as event_actor`);
    expect(tables).toEqual([{ event_actor: null }]);
    await migrate(clone.url);
    expect(await timelineDifferences(client)).toEqual([]);
    await client.end();
    await clone.drop();
  });
});
