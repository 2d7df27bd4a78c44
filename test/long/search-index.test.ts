import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { World } from '../support/world.js';

const EVENTS = 200_000;
const MAKE_MS = 600_000;

/** Whether searches find their rows by index, told by PostgreSQL's plans. */
describe('search over many events', () => {
  let world: World;
  let admin: pg.Client;

  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.event();
    admin = new pg.Client({ connectionString: world.databaseUrl });
    await admin.connect();
    // Made by SQL, as a service would take hours; its triggers and foreign keys hold by the way the rows are made.
    await admin.query('set session_replication_role = replica');
    await admin.query(
      `insert into event (id, notes, version, recorded_at, updated_at, slug, status, kind, titles, summaries, date_edtf,
         date_form, date_precision, date_earliest, date_latest, date_begins_by, date_is_approximate, date_is_uncertain,
         date_basis, search_names, search_tokens)
       select gen_random_uuid(), '[]', 1, now(), now(), 'made-' || n, 'PUBLISHED', 'MEETING',
         jsonb_build_array(jsonb_build_object('language', 'en', 'text', 'meeting ' || n)), '[]', day, 'SINGLE', 'DAY',
         day::date, day::date, day::date, false, false, 'STATED', array['meeting ' || n],
         array['meeting', n::text, 'word' || n % 1000, case when n % 5000 = 0 then '磋商' else '访' || chr(20000 + n % 1000) end]
       from (select n, (date '1950-01-01' + n % 25000)::text as day from generate_series(1, $1) n) made`,
      [EVENTS],
    );
    await admin.query('analyze');
  }, MAKE_MS);
  afterAll(async () => {
    await admin.end();
    await world.stop();
  });

  /** The plan of a statement, for whatever values its parameters have. */
  async function plan(statement: string): Promise<string> {
    const { rows } = await admin.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${statement}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  /** The statements that an operation sends. */
  async function statementsOf(query: string): Promise<string[]> {
    const statements: string[] = [];
    const stop = world.service.database.observe((text) => statements.push(text));
    await world.get(query);
    stop();
    // The feed reads the log beside it.
    return statements.filter((statement) => statement.includes('from event e'));
  }

  it.each(['磋商', 'word7', 'meeting 4711'])('finds %s without reading the whole table', async (text) => {
    const statements = await statementsOf(`{
      search(text: "${text}", kinds: [EVENT], first: 10) { edges { node { id } } }
      events(filter: { text: "${text}" }, first: 10) { totalCount nodes { slug } }
    }`);
    const searching = statements.filter((statement) => statement.includes('search_query'));
    expect(searching).toHaveLength(3);
    for (const statement of searching) expect(await plan(statement)).not.toMatch(/Seq Scan on event/);
    // And with the words at hand, as PostgreSQL plans the first few times.
    const tokens = text.split(' ').map((token) => `'${token}'`);
    const atHand = await admin.query<{ 'QUERY PLAN': string }>(
      `explain select count(*) from event e where e.search @@ search_query(array[${tokens.join(', ')}])`,
    );
    expect(JSON.stringify(atHand.rows)).toMatch(/Bitmap Index Scan on event_search_idx/);
  });

  it('would be seen to read the whole table', async () => {
    const counting = await statementsOf('{ events(filter: { confidence: [LOW] }) { totalCount } }');
    expect(await plan(counting.at(-1) ?? '')).toMatch(/Seq Scan on event/);
  });
});
