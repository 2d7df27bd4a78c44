import pg from 'pg';
import { until } from './follower.js';
import type { World } from './world.js';

/** Another session on the database, which can block all reads or writes of a table: the topic table by default. */
export class Blocker {
  private constructor(private readonly client: pg.Client) {}

  static async on(world: Pick<World, 'databaseUrl'>): Promise<Blocker> {
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    return new Blocker(client);
  }

  async during<Result>(work: () => Promise<Result>, table = 'topic'): Promise<Result> {
    await this.client.query(`begin; lock table ${table} in access exclusive mode`);
    try {
      return await work();
    } finally {
      await this.client.query('rollback');
    }
  }

  /** How many statements of the service wait for a lock. */
  async held(): Promise<number> {
    // Within a transaction, PostgreSQL shows the connections that existed at the first query.
    await this.client.query('select pg_stat_clear_snapshot()');
    const { rows } = await this.client.query<{ held: number }>(`
      select count(*)::integer as held from pg_stat_activity
      where application_name = 'entente' and datname = current_database() and wait_event_type = 'Lock'`);
    return rows[0]?.held ?? 0;
  }

  async untilHeld(count: number): Promise<void> {
    await until(`${String(count)} statements held up`, async () => (await this.held()) === count);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}
