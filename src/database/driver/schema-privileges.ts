import type { QueryRunner } from 'typeorm';
import { requiredPrivileges } from './required-privileges.js';
import { UnsuitableDatabaseError } from './requirements.js';

/** The columns of TypeORM's migrations table. */
const MIGRATION_COLUMNS = ['id', 'name', 'timestamp'];

/**
 * Does not use information_schema, as TypeORM does: that hides tables for which the role has no privileges.
 */
const MIGRATION_TABLE = `
  select has_table_privilege(oid, 'select') as readable, current_user as role, current_schema() as schema,
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped order by 1)
      as columns
  from pg_class c
  where relname = 'migrations' and relnamespace = (select oid from pg_namespace where nspname = current_schema())`;

const LACKING_TABLES = `
  select relname::text as name, current_user as role from pg_class
  where relnamespace = (select oid from pg_namespace where nspname = current_schema())
    and relname = any($2::text[]) and not has_table_privilege(oid, $1)
  order by name`;

const LACKING_FUNCTIONS = `
  select oid::regprocedure::text as name, current_user as role from pg_proc
  where pronamespace = (select oid from pg_namespace where nspname = current_schema())
    and proname = any($2::text[]) and not has_function_privilege(oid, $1)
  order by name`;

export async function rowsOf<Row>(runner: QueryRunner, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await runner.query(text, values)) as Row[];
}

/**
 * The names of the executed migrations. Throws an UnsuitableDatabaseError if the migrations table belongs to another
 * program or cannot be read.
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
      `the table migrations in the schema ${schema} belongs to another program: use a separate database for Entente`,
    ]);
  }
  if (!readable) {
    throw new UnsuitableDatabaseError([`the role ${role} lacks the right to SELECT from the table migrations`]);
  }
  const rows = await rowsOf<{ name: string }>(runner, 'select name from migrations order by id');
  return rows.map(({ name }) => name);
}

/** Finds another schema that has the tables of the migrations. */
const ELSEWHERE = `
  select n.nspname as schema, current_schema() as here, quote_ident(n.nspname) as quoted from pg_namespace n
  where n.nspname <> current_schema() and (
    select count(*) = 3 from pg_class c
    where c.relnamespace = n.oid and c.relkind = 'r' and exists (
      select from pg_attribute where attrelid = c.oid and (c.relname, attname) in (
        ('migrations', 'timestamp'), ('event', 'sort_earliest'), ('change', 'snapshot'))))
  order by 1 limit 1`;

/**
 * Throws an UnsuitableDatabaseError if the tables are in another schema than expected, as they can be if they were
 * created while the role or the database had its own search_path. Otherwise migrations would create them again, empty.
 */
export async function requireTablesInSchema(runner: QueryRunner): Promise<void> {
  const [found] = await rowsOf<{ schema: string; here: string; quoted: string }>(runner, ELSEWHERE);
  if (!found) return;
  const options = encodeURIComponent(`-c search_path=${found.quoted}`);
  throw new UnsuitableDatabaseError([
    `the tables are in the schema ${found.schema} but were expected in ${found.here}: add options=${options} to DATABASE_URL (and to DATABASE_DIRECT_URL), as the search_path of the role or the database is not followed`,
  ]);
}

/** Throws an UnsuitableDatabaseError if the role may not create objects in the schema. */
export async function requireCreate(runner: QueryRunner): Promise<void> {
  const [found] = await rowsOf<{ role: string; schema: string; may: boolean }>(
    runner,
    `select current_user as role, current_schema() as schema, has_schema_privilege(current_schema(), 'create') as may`,
  );
  if (!found || found.may) return;
  const { role, schema } = found;
  throw new UnsuitableDatabaseError([
    `the role ${role} lacks the right to CREATE in the schema ${schema}, where tables are created: grant create on schema ${schema} to ${role}`,
  ]);
}

/** Throws an UnsuitableDatabaseError with all privileges that the role lacks on the objects of the migrations. */
export async function requireRights(runner: QueryRunner, needs: { readonly needsWrites: boolean }): Promise<void> {
  const problems: string[] = [];
  for (const { right, on } of requiredPrivileges(needs)) {
    const [query, what] = right === 'EXECUTE' ? [LACKING_FUNCTIONS, 'functions'] : [LACKING_TABLES, 'tables'];
    const lacking = await rowsOf<{ name: string; role: string }>(runner, query, [right, on]);
    const [first] = lacking;
    if (!first) continue;
    const names = lacking.map(({ name }) => name).join(', ');
    problems.push(`the role ${first.role} lacks the right to ${right} on the ${what} ${names}`);
  }
  if (problems.length > 0) throw new UnsuitableDatabaseError(problems);
}
