import type { QueryRunner } from 'typeorm';
import { UnsuitableDatabaseError } from './requirements.js';

/** How many tables a sentence names. */
const NAMED_MAX = 3;

/** The columns of the table of migrations that TypeORM makes. */
const MIGRATION_COLUMNS = ['id', 'name', 'timestamp'];

/**
 * Not by information_schema, which TypeORM asks: that hides tables that the role has no right to, as if they were not
 * there.
 */
const MIGRATION_TABLE = `
  select has_table_privilege(oid, 'select') as readable, current_user as role, current_schema() as schema,
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped order by 1)
      as columns
  from pg_class c
  where relname = 'migrations' and relnamespace = (select oid from pg_namespace where nspname = current_schema())`;

/** Rights on what is of the same owner as the table of migrations: whatever migrations have made. */
const MISSING_RIGHTS = `
  select current_user as role, needed.right, array_agg(c.relname::text order by c.relname) as tables
  from pg_class m join pg_class c on c.relnamespace = m.relnamespace and c.relowner = m.relowner and c.relkind in ('r', 'v'),
    lateral (values
      (1, 'SELECT', true),
      (2, 'INSERT', $1 and c.relkind = 'r' and c.oid <> m.oid),
      -- What has versions is revised.
      (3, 'UPDATE', $1 and c.relkind = 'r' and c.relname <> 'change'
        and exists (select from pg_attribute where attrelid = c.oid and attname = 'version' and not attisdropped))
    ) as needed (rank, "right", is_needed)
  where m.relname = 'migrations' and m.relnamespace = (select oid from pg_namespace where nspname = current_schema())
    and is_needed and not has_table_privilege(c.oid, needed.right)
  group by rank, needed.right order by rank limit 1`;

export async function rowsOf<Row>(runner: QueryRunner, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await runner.query(text, values)) as Row[];
}

/**
 * The names of the migrations that the database has. Throws an UnsuitableDatabaseError where its table of migrations is
 * another program's, or may not be read.
 */
export async function executedMigrations(runner: QueryRunner): Promise<string[]> {
  const [table] = await rowsOf<{ readable: boolean; role: string; schema: string; columns: string[] }>(
    runner,
    MIGRATION_TABLE,
  );
  if (!table) return [];
  const { readable, role, schema, columns } = table;
  if (columns.join() !== MIGRATION_COLUMNS.join()) {
    throw new UnsuitableDatabaseError([
      `the table migrations in the schema ${schema} is another program's: give Entente a database of its own`,
    ]);
  }
  if (!readable) {
    throw new UnsuitableDatabaseError([`the role ${role} lacks the right to SELECT from the table migrations`]);
  }
  const rows = await rowsOf<{ name: string }>(runner, 'select name from migrations order by id');
  return rows.map(({ name }) => name);
}

/** Schemas that have what migrations make. */
const ELSEWHERE = `
  select n.nspname as schema, current_schema() as here, quote_ident(n.nspname) as quoted from pg_namespace n
  where n.nspname <> current_schema() and (
    select count(*) = 3 from pg_class c
    where c.relnamespace = n.oid and c.relkind = 'r' and exists (
      select from pg_attribute where attrelid = c.oid and (c.relname, attname) in (
        ('migrations', 'timestamp'), ('event', 'sort_earliest'), ('change', 'snapshot'))))
  order by 1 limit 1`;

/**
 * Throws an UnsuitableDatabaseError where the tables are in another schema than they are looked for, as those may be that
 * were made while the role or the database had a search_path of its own: they would be made anew, empty.
 */
export async function refuseTablesElsewhere(runner: QueryRunner): Promise<void> {
  const [found] = await rowsOf<{ schema: string; here: string; quoted: string }>(runner, ELSEWHERE);
  if (!found) return;
  const options = encodeURIComponent(`-c search_path=${found.quoted}`);
  throw new UnsuitableDatabaseError([
    `the tables are in the schema ${found.schema} and were looked for in ${found.here}: add options=${options} to DATABASE_URL (and to DATABASE_DIRECT_URL), as the search_path of the role or the database is not followed`,
  ]);
}

/** Throws an UnsuitableDatabaseError where the role may not make what migrations make. */
export async function requireCreate(runner: QueryRunner): Promise<void> {
  const [found] = await rowsOf<{ role: string; schema: string; may: boolean }>(
    runner,
    `select current_user as role, current_schema() as schema, has_schema_privilege(current_schema(), 'create') as may`,
  );
  if (!found || found.may) return;
  const { role, schema } = found;
  throw new UnsuitableDatabaseError([
    `the role ${role} lacks the right to CREATE in the schema ${schema}, where tables are to be made: grant create on schema ${schema} to ${role}`,
  ]);
}

/** Throws an UnsuitableDatabaseError where the role may not read, or write, a table that migrations have made. */
export async function requireTableRights(
  runner: QueryRunner,
  { needsWrites }: { needsWrites: boolean },
): Promise<void> {
  const [missing] = await rowsOf<{ role: string; right: string; tables: string[] }>(runner, MISSING_RIGHTS, [
    needsWrites,
  ]);
  if (!missing) return;
  const { role, right, tables } = missing;
  const others = tables.length > NAMED_MAX ? ` and ${String(tables.length - NAMED_MAX)} more` : '';
  throw new UnsuitableDatabaseError([
    `the role ${role} lacks the right to ${right} on the tables ${tables.slice(0, NAMED_MAX).join(', ')}${others}`,
  ]);
}
