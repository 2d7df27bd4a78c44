import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrationSource } from '../../src/database/driver/migrations.js';
import { constraintOf } from '../../src/database/driver/errors.js';
import type { Event } from '../../src/domain/events/event.js';
import { World } from '../support/world.js';

/** What the database itself rejects, whoever writes. */
describe('the database', () => {
  let world: World;
  let first: Event;
  let second: Event;
  let third: Event;
  beforeAll(async () => {
    world = await World.start('empty');
    [first, second, third] = [await world.build.event(), await world.build.event(), await world.build.event()];
  });
  afterAll(() => world.stop());

  /** The constraint that the statements of one transaction violate. */
  async function rejected(...statements: string[]): Promise<string | undefined> {
    try {
      await world.build.write(async ({ manager }) => {
        for (const statement of statements) await manager.query(statement);
      });
    } catch (error) {
      return constraintOf(error) ?? String(error);
    }
    return undefined;
  }

  const link = (from: Event, to: Event, kind: string, position = 0): string =>
    `insert into event_link values ('${from.id}', ${String(position)}, '${kind}', '${to.id}')`;

  it('rejects an event that loses its last citation or relation', async () => {
    expect(await rejected(`delete from citation where event_id = '${first.id}'`)).toBe('event_has_citation');
    expect(await rejected(`delete from event_relation where event_id = '${first.id}'`)).toBe(
      'event_has_event_relation',
    );
    // Checked at COMMIT: within a transaction citations may be replaced.
    expect(
      await rejected(
        `create temp table kept on commit drop as select * from citation where event_id = '${first.id}'`,
        `delete from citation where event_id = '${first.id}'`,
        'insert into citation select * from kept',
      ),
    ).toBeUndefined();
  });

  it('rejects a citation without a source, or of two records at once', async () => {
    expect(await rejected(`update citation set source_id = null where event_id = '${first.id}'`)).toMatch(/null value/);
    expect(await rejected(`update citation set source_id = '${first.id}' where event_id = '${first.id}'`)).toBe(
      'citation_source_id_fkey',
    );
    const statement = await world.build.statement();
    expect(await rejected(`update citation set statement_id = '${statement.id}' where event_id = '${first.id}'`)).toBe(
      'citation_has_one_owner',
    );
  });

  it('rejects a relation of a state with itself, with no state, and of a pair that has one', async () => {
    const ids = `(select id from actor where slug = 'atlantis'), (select id from actor where slug = 'lemuria')`;
    const open = (parties: string): string => `
      insert into relation (id, notes, version, recorded_at, updated_at, slug, titles, first_party_id, second_party_id)
      select gen_random_uuid(), '[]', 1, now(), now(), 'again', '[]', a, b from (select ${parties}) as pair (a, b)`;
    const [one, other] = ids.split('), (');
    expect(await rejected(open(`${String(one)}), ${String(one)})`))).toBe('relation_has_two_parties');
    expect(await rejected(open(`(${String(other)}, ${String(one)})`))).toBe('relation_pair_key');
    await world.build.person('nemo');
    expect(await rejected(open(`${String(one)}), (select id from actor where slug = 'nemo')`))).toBe(
      'relation_second_party_id_second_party_kind_fkey',
    );
  });

  it('rejects dates and tenures that end before they begin', async () => {
    expect(await rejected(`update event set date_earliest = '2001-01-01' where id = '${first.id}'`)).toBe(
      'date_ends_in_order',
    );
    expect(await rejected(`update event set date_latest = null where id = '${first.id}'`)).toMatch(/null value/);
    await world.build.person('someone');
    const tenure = `
      insert into tenure (id, notes, version, recorded_at, updated_at, status, person_id, office_id, extent, period_edtf,
        period_form, period_precision, period_is_approximate, period_is_uncertain, period_earliest, period_latest)
      select gen_random_uuid(), '[]', 1, now(), now(), 'PUBLISHED', actor.id, office.id, 'TERM', '2000/1999', 'INTERVAL',
        'YEAR', false, false, '2000-01-01', '1999-12-31' from actor, office where actor.slug = 'someone'`;
    await world.build.write((tx) =>
      world.build.services.offices.create(tx, { slug: 'chair', titles: [{ language: 'en', text: 'chair' }] }),
    );
    expect(await rejected(tenure)).toBe('period_ends_in_order');
  });

  it('rejects a link of an event to itself', async () => {
    expect(await rejected(link(first, first, 'RELATED'))).toBe('event_link_is_to_another');
  });

  it('rejects a PART_OF cycle of any length, and no other cycle', async () => {
    expect(await rejected(link(first, second, 'PART_OF'), link(second, third, 'PART_OF'))).toBeUndefined();
    expect(await rejected(link(third, first, 'PART_OF'))).toBe('event_link_has_no_cycle');
    expect(await rejected(link(third, first, 'FOLLOWS'))).toBeUndefined();
  });

  it('rejects a PART_OF cycle whose halves are committed at the same time', async () => {
    const [one, other] = [await world.build.event(), await world.build.event()];
    const outcomes = await Promise.all([
      rejected(link(one, other, 'PART_OF'), 'select pg_sleep(0.3)'),
      rejected(link(other, one, 'PART_OF'), 'select pg_sleep(0.3)'),
    ]);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes).toContain('event_link_has_no_cycle');
  });

  it('rejects places that lie within each other', async () => {
    const place = (slug: string): string => `
      insert into place (id, notes, version, recorded_at, updated_at, slug, kind, names, aliases)
      values (gen_random_uuid(), '[]', 1, now(), now(), '${slug}', 'CITY', '[{"language":"en","text":"x"}]', '[]')`;
    const within = (inner: string, outer: string): string =>
      `update place set within_id = (select id from place where slug = '${outer}') where slug = '${inner}'`;
    expect(await rejected(place('a'), place('b'), within('a', 'b'))).toBeUndefined();
    expect(await rejected(within('b', 'a'))).toBe('place_has_no_cycle');
    expect(await rejected(within('a', 'a'))).toBe('place_has_no_cycle');
  });

  it('keeps statements ordered by the date of their event, also when that is updated', async () => {
    const event = await world.build.event({ date: '1950-01-01' });
    const statement = await world.build.statement({ madeAt: event.slug });
    const dates = (): Promise<unknown[]> =>
      world.build.write((tx) =>
        tx.manager.query(`select sort_latest::text from statement where id = '${statement.id}'`),
      );
    expect(await dates()).toEqual([{ sort_latest: '1950-01-01' }]);
    await rejected(
      `update event set date_edtf = '1951', date_earliest = '1951-01-01', date_latest = '1951-12-31' where id = '${event.id}'`,
    );
    expect(await dates()).toEqual([{ sort_latest: '1951-12-31' }]);
  });

  it('is emptied by its down migrations, and can be migrated again', async () => {
    const other = await World.start('empty');
    const dataSource = await migrationSource(other.databaseUrl).initialize();
    for (let left = dataSource.migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    const tables: unknown[] = await dataSource.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
    );
    expect(tables).toEqual([]);
    await dataSource.runMigrations();
    await dataSource.destroy();
    await other.build.event();
    await other.stop();
  });
});
