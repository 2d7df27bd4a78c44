import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Search tokens get positions, so that phrases can be found, and forms that share a position: jinping of Jin-ping, 75 of
 * seventy-fifth. The tokens of what is there already are computed anew, of its versions in the log as well. The log also
 * notes how actors, places, series and topics were found: a rename changes which events a text finds.
 */

/** How this version of the service folds names and texts: what it writes from now on must agree with what is there. */
export interface SearchFolding {
  readonly normalizeForSearch: (name: string) => string;
  readonly indexTokens: (texts: readonly string[], areProperNames: boolean) => string[];
}

const FUNCTIONS = `
-- What a row is found by: its tokens with their positions, and their stems. A token that begins with & or + is at the
-- position of the one before, and one with + has no stems; a full stop separates two texts.
create or replace function search_vector(tokens text[]) returns tsvector language sql immutable return (
  with numbered as (
    select ltrim(token, '&+') as lexeme, left(token, 1) as mark,
      sum(case left(token, 1) when '.' then 5 when '&' then 0 when '+' then 0 else 1 end) over (order by n) as place
    from unnest(tokens) with ordinality as given (token, n)
  ), written as (
    select '''' || lexeme || ''':' || least(greatest(place, 1), 16383) as part from numbered where mark <> '.'
    union all
    select distinct '''' || stem || '''' from numbered, lateral search_stems(lexeme) stem where mark not in ('.', '+')
  ) select coalesce(string_agg(part, ' '), '')::tsvector from written);

drop function search_query(text[]);

-- A tsquery, its parts separated by spaces, in which ~word stands for words that begin with it and for its stems.
create function search_query(pattern text) returns tsquery language sql immutable return (
  select string_agg(
    case when part like '~%' then '(''' || substr(part, 2) || ''':*'
      || coalesce((select string_agg(' | ''' || stem || '''', '') from search_stems(substr(part, 2)) stem), '') || ')'
    else part end, ' ' order by n)::tsquery
  from unnest(string_to_array(pattern, ' ')) with ordinality as parts (part, n));
`;

const DOWN = `
create or replace function search_vector(tokens text[]) returns tsvector language sql immutable return (
  select array_to_tsvector(coalesce(array_agg(distinct lexeme), '{}'))
  from (
    select token as lexeme from unnest(tokens) token
    union all
    select stem from unnest(tokens) token, lateral search_stems(token) stem
  ) all_lexemes);
drop function search_query(text);
create function search_query(tokens text[]) returns tsquery language sql immutable return (
  select string_agg(
    '(''' || token || ''':*' || coalesce((select string_agg(' | ''' || stem || '''', '') from search_stems(token) stem), '') || ')',
    ' & ')::tsquery
  from unnest(tokens) token);
`;

/** Where the texts of a record are: columns of its table, and fields of its snapshot in the log. */
interface Searchable {
  readonly table: string;
  /** Lists of texts that are names, and others. Plain text is one name. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly areProperNames: boolean;
}

const RECORDS: readonly Searchable[] = [
  { table: 'actor', names: ['names', 'aliases', 'official_names'], texts: [], areProperNames: true },
  { table: 'place', names: ['names', 'aliases'], texts: [], areProperNames: true },
  { table: 'topic', names: ['names'], texts: [], areProperNames: false },
  { table: 'series', names: ['titles', 'aliases'], texts: [], areProperNames: false },
  { table: 'office', names: ['titles'], texts: [], areProperNames: false },
  { table: 'source', names: ['titles', 'publisher'], texts: [], areProperNames: false },
  { table: 'statement', names: [], texts: ['paraphrases'], areProperNames: false },
  { table: 'event', names: ['titles'], texts: ['summaries'], areProperNames: false },
];

/** The records whose names find events, and events: the log notes how they were found. */
const IN_LOG = ['actor', 'place', 'topic', 'series', 'event'];

const BATCH = 1_000;

type Row = Readonly<Record<string, unknown>>;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map((item: { readonly text: string }) => item.text) : [];
}

/** A value in a snapshot: its fields have the names of the API. */
const camelCase = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Reads rows in batches by a key, and writes what `write` computes of each. */
async function inBatches(
  runner: QueryRunner,
  select: string,
  first: string,
  write: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  let after = first;
  for (;;) {
    const rows = (await runner.query(`${select} limit ${String(BATCH)}`, [after])) as Row[];
    if (rows.length === 0) return;
    await write(rows);
    after = String(rows.at(-1)?.['key']);
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

async function indexRecords(
  runner: QueryRunner,
  folding: SearchFolding,
  { table, names, texts, areProperNames }: Searchable,
): Promise<void> {
  const columns = [...names, ...texts].join(', ');
  await inBatches(
    runner,
    `select id as key, ${columns} from ${table} where id > $1 order by id`,
    FIRST_ID,
    async (rows) => {
      await update(
        runner,
        folding,
        table,
        rows.map((row) => {
          const all = names.flatMap((column) => textsOf(row[column]));
          const others = texts.flatMap((column) => textsOf(row[column]));
          return { id: row['key'], names: all, tokens: folding.indexTokens([...all, ...others], areProperNames) };
        }),
      );
    },
  );
}

/** Relations are found by the names of both parties in one language, in either order. */
async function indexRelations(runner: QueryRunner, folding: SearchFolding): Promise<void> {
  const named = (alias: string): string =>
    `${alias}.names || ${alias}.aliases || coalesce(${alias}.official_names, '[]') as ${alias}`;
  const select = `select r.id as key, r.titles, ${named('one')}, ${named('other')} from relation r
    join actor one on one.id = r.first_party_id join actor other on other.id = r.second_party_id
    where r.id > $1 order by r.id`;
  await inBatches(runner, select, FIRST_ID, async (rows) => {
    await update(
      runner,
      folding,
      'relation',
      rows.map((row) => {
        const [one, other] = [row['one'], row['other']] as { language: string; text: string }[][];
        const pairs = (one ?? []).flatMap((name) =>
          (other ?? [])
            .filter(({ language }) => language === name.language)
            .flatMap(({ text }) => [`${name.text} ${text}`, `${text} ${name.text}`]),
        );
        const names = [...textsOf(row['titles']), ...pairs];
        return { id: row['key'], names, tokens: folding.indexTokens(names, false) };
      }),
    );
  });
}

async function update(
  runner: QueryRunner,
  { normalizeForSearch }: SearchFolding,
  table: string,
  rows: readonly { readonly id: unknown; readonly names: readonly string[]; readonly tokens: readonly string[] }[],
): Promise<void> {
  const values = rows.map(({ id, names, tokens }) => ({
    id,
    names: [...new Set(names.map(normalizeForSearch))],
    tokens,
  }));
  await runner.query(
    `update ${table} t set
       search_names = array(select jsonb_array_elements_text(v.names)),
       search_tokens = array(select jsonb_array_elements_text(v.tokens))
     from jsonb_to_recordset($1::jsonb) as v (id uuid, names jsonb, tokens jsonb) where t.id = v.id`,
    [JSON.stringify(values)],
  );
}

/** Versions in the log are found by the texts of their snapshots. */
async function indexLog(runner: QueryRunner, folding: SearchFolding): Promise<void> {
  const kinds = IN_LOG.map((table) => `'${table.toUpperCase()}'`).join(', ');
  const select = `select position as key, subject_kind, snapshot from change
    where position > $1 and subject_kind in (${kinds}) order by position`;
  await inBatches(runner, select, '0', async (rows) => {
    const values = rows.map((row) => {
      const record = RECORDS.find(({ table }) => table.toUpperCase() === row['subject_kind']);
      const snapshot = row['snapshot'] as Row;
      const texts = [...(record?.names ?? []), ...(record?.texts ?? [])].map(camelCase);
      const tokens = folding.indexTokens(
        texts.flatMap((field) => textsOf(snapshot[field])),
        record?.areProperNames ?? false,
      );
      return { position: row['key'], tokens };
    });
    await runner.query(
      `update change c set search = search_vector(array(select jsonb_array_elements_text(v.tokens)))
       from jsonb_to_recordset($1::jsonb) as v (position bigint, tokens jsonb) where c.position = v.position`,
      [JSON.stringify(values)],
    );
  });
}

/** Lets the view show, or hide, how these records are found. */
async function showSearch(runner: QueryRunner, isShown: boolean): Promise<void> {
  const [view] = (await runner.query(`select pg_get_viewdef('versioned_record'::regclass) as definition`)) as {
    readonly definition: string;
  }[];
  const [hidden, shown] = ['NULL::tsvector AS search', 't.search'];
  const [before, after] = isShown ? [hidden, shown] : [shown, hidden];
  const tables = IN_LOG.filter((table) => table !== 'event');
  const parts = (view?.definition ?? '').replace(/;\s*$/, '').split(/\bUNION ALL\b/);
  const changed = parts.map((part) =>
    tables.some((table) => new RegExp(`FROM ${table} t\\b`).test(part)) ? part.replace(before, after) : part,
  );
  const count = parts.filter((part, index) => part !== changed[index]).length;
  if (count !== tables.length)
    throw new Error(`changed ${String(count)} parts of the view, not ${String(tables.length)}`);
  await runner.query(`create or replace view versioned_record as ${changed.join('UNION ALL')}`);
}

/** The log's rows are protected from changes, but not from a migration. */
async function rewritingLog(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await runner.query('alter table change disable trigger change_is_never_rewritten');
  await work();
  await runner.query('alter table change enable trigger change_is_never_rewritten');
}

/** The migration, with the folding of the version that runs it. */
export function searchFolding(folding: SearchFolding): new () => MigrationInterface {
  return class SearchFolding1764500000000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(FUNCTIONS);
      for (const record of RECORDS) await indexRecords(runner, folding, record);
      await indexRelations(runner, folding);
      await showSearch(runner, true);
      await rewritingLog(runner, () => indexLog(runner, folding));
    }

    async down(runner: QueryRunner): Promise<void> {
      await showSearch(runner, false);
      await runner.query(DOWN);
      for (const table of [...RECORDS.map((record) => record.table), 'relation']) {
        await runner.query(`update ${table} set search_tokens = array(
          select distinct ltrim(token, '&+') from unnest(search_tokens) token where token not like '.%' and token not like '+^%')`);
      }
      await rewritingLog(runner, async () => {
        await runner.query(`update change set search = null where search is not null and subject_kind <> 'EVENT'`);
        await runner.query(`update change set search = strip(search) where subject_kind = 'EVENT'`);
      });
    }
  };
}
