import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import sql from 'sql-template-tag';
import { until } from '../../support/follower.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

describe('/readyz', () => {
  let world: World;
  let client: pg.Client;
  beforeAll(async () => {
    world = await World.start('empty');
    client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await world.stop();
  });

  const ready = async (): Promise<[number, string]> => {
    const response = await fetch(`${world.service.url}/readyz`);
    return [response.status, ((await response.json()) as { status: string }).status];
  };

  const register = (slug: string): ReturnType<World['sendRequest']> =>
    world.sendRequest('mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { slug } } }', {
      variables: { input: { slug, names: [{ language: 'en', text: slug }] } },
      token: ADMIN_TOKEN,
    });

  it('reports a full disk from the first write that fails for it until one succeeds', async () => {
    expect(await ready()).toEqual([200, 'ok']);
    // As PostgreSQL reports it if it has no room for a row.
    await client.query(`
      create function no_room() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
      create trigger no_room before insert on topic for each row execute function no_room()`);
    const { errors } = await register('full');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', outcome: 'NOT_COMMITTED' } }]);
    expect(await ready()).toEqual([200, 'disk full']);
    // An invalid input says nothing about the disk.
    expect((await register('No slug!')).errors).toBeUndefined();
    expect(await ready()).toEqual([200, 'disk full']);
    await client.query('drop function no_room cascade');
    expect((await register('full')).errors).toBeUndefined();
    expect(await ready()).toEqual([200, 'ok']);
  });

  it('queries the database once for all concurrent requests', async () => {
    const { database } = world.service;
    let looks = 0;
    const stop = database.observe((text) => {
      if (text.includes('transaction_read_only')) looks += 1;
    });
    // As many as the pool has connections.
    const busy = Promise.all(Array.from({ length: 10 }, () => database.rows(sql`select pg_sleep(1)`)));
    await until('no connection is left', () => database.pool().busy === 10);
    const pending = Array.from({ length: 50 }, ready);
    await until('it waits for one', () => database.pool().waiting > 0);
    expect(database.pool().waiting).toBe(1);
    expect(new Set((await Promise.all(pending)).map(([, status]) => status))).toEqual(new Set(['ok']));
    await busy;
    stop();
    expect(looks).toBeLessThan(25);
  });
});
