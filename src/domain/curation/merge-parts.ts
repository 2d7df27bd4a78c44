import sql, { join, raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';
import type { MergeJournal } from './merge-journal.js';
import { saysTheSame } from './merge-moves.js';
import type { MergedIds } from './merge-moves.js';

/** Tables with the parts of a record, parts of parts first, and the condition that a row `r` is of the record. */
const PARTS: Readonly<Record<string, readonly (readonly [table: string, ofRecord: (id: Statement) => Statement])[]>> = {
  actor: [['group_member', (id) => sql`r.group_id = ${id}`]],
  series: [['series_party', (id) => sql`r.series_id = ${id}`]],
  tenure: [['citation', (id) => sql`r.tenure_id = ${id}`]],
  statement: [
    ['citation', (id) => sql`r.statement_id = ${id}`],
    ['speaker_office', (id) => sql`r.speaker_id in (select s.id from speaker s where s.statement_id = ${id})`],
    ...['speaker', 'statement_topic', 'statement_mentioned_event', 'statement_mentioned_actor'].map(
      (table) => [table, (id: Statement) => sql`r.statement_id = ${id}`] as const,
    ),
    ['statement_on_behalf_of', (id) => sql`r.statement_id = ${id}`],
  ],
  event: [
    [
      'citation',
      (id) => sql`(r.event_id = ${id}
        or r.participation_id in (select p.id from participation p where p.event_id = ${id})
        or r.date_claim_id in (select d.id from date_claim d where d.event_id = ${id}))`,
    ],
    [
      'participation_office',
      (id) => sql`r.participation_id in (select p.id from participation p where p.event_id = ${id})`,
    ],
    ...['participation', 'date_claim', 'event_link', 'event_place', 'event_topic', 'event_relation'].map(
      (table) => [table, (id: Statement) => sql`r.event_id = ${id}`] as const,
    ),
  ],
};

/** Tables with identifiers. */
export const IDENTIFIED: ReadonlySet<string> = new Set(['actor', 'place', 'source', 'event']);

/**
 * Adds the sources of a record to those of the other, and the relations and links of an event: what adds up, and cannot
 * contradict. Returns the input fields that changed.
 */
export async function addParts(journal: MergeJournal, table: string, ids: MergedIds): Promise<string[]> {
  const before = journal.steps.length;
  const { from, into } = ids;
  if (['event', 'tenure', 'statement'].includes(table)) {
    const owner = raw(`${table}_id`);
    const content = 'source_id locator_page locator_paragraph locator_start locator_end asserted_by_id basis supports';
    const columns = content.split(' ');
    await journal.insert(
      { table: 'citation', fields: ['citations'] },
      sql`insert into citation (id, ${owner}, position, ${join(columns.map((column) => raw(column)))})
        select gen_random_uuid(), ${into}::uuid,
          (select max(c.position) from citation c where c.${owner} = ${into}::uuid) + row_number() over (order by r.position),
          ${join(columns.map((column) => raw(`r.${column}`)))}
        from citation r where r.${owner} = ${from}::uuid and not exists (
          select from citation kept where kept.${owner} = ${into}::uuid and ${saysTheSame('kept', 'r', ids)})`,
    );
  }
  if (table === 'event') {
    await addToList(journal, { table: 'event_relation', fields: ['relations'] }, ['relation_id'], ids);
    await addToList(journal, { table: 'event_link', fields: ['links'] }, ['kind', 'target_id'], ids);
  }
  return [...new Set(journal.steps.slice(before).flatMap(({ fields }) => fields))];
}

async function addToList(
  journal: MergeJournal,
  part: { readonly table: string; readonly fields: readonly string[] },
  columns: readonly string[],
  { from, into }: MergedIds,
): Promise<void> {
  const list = raw(part.table);
  const values = join(columns.map((column) => raw(`r.${column}`)));
  const same = join(
    columns.map((column) => raw(`kept.${column} = r.${column}`)),
    ' and ',
  );
  const isOther = columns.includes('target_id') ? sql`and r.target_id not in (${from}::uuid, ${into}::uuid)` : sql``;
  await journal.insert(
    { ...part, keys: ['event_id', ...columns] },
    sql`insert into ${list} (event_id, position, ${join(columns.map((column) => raw(column)))})
      select ${into}::uuid, coalesce((select max(l.position) from ${list} l where l.event_id = ${into}::uuid), -1)
        + row_number() over (order by r.position), ${values}
      from ${list} r where r.event_id = ${from}::uuid ${isOther} and not exists (
        select from ${list} kept where kept.event_id = ${into}::uuid and ${same})`,
  );
}

/** Deletes a record and its parts, so that its foreign keys prove that nothing refers to it any more. */
export async function deleteRecord(journal: MergeJournal, table: string, id: string): Promise<void> {
  const recordId = sql`${id}::uuid`;
  if (IDENTIFIED.has(table))
    await journal.delete({ table: `${table}_identifier`, fields: [] }, sql`r.${raw(`${table}_id`)} = ${recordId}`);
  for (const [part, ofRecord] of PARTS[table] ?? [])
    await journal.delete({ table: part, fields: [] }, ofRecord(recordId));
  await journal.delete({ table, fields: [] }, sql`r.id = ${recordId}`);
}

/** Gives a record the identifiers of another that was deleted, but for a second Wikidata item. Returns whether any was. */
export async function addIdentifiers(
  journal: MergeJournal,
  table: string,
  { from, into }: MergedIds,
): Promise<boolean> {
  if (!IDENTIFIED.has(table)) return false;
  const identifiers = raw(`${table}_identifier`);
  const owner = raw(`${table}_id`);
  const before = journal.steps.length;
  const deleted = journal.steps.find((step) => step.did === 'delete' && step.table === `${table}_identifier`);
  const rows = deleted?.did === 'delete' ? deleted.rows.map(({ row }) => row) : [];
  if (rows.length === 0) return false;
  await journal.insert(
    { table: `${table}_identifier`, fields: ['identifiers'], keys: [`${table}_id`, 'scheme', 'value'] },
    sql`insert into ${identifiers} (${owner}, position, scheme, value)
      select ${into}::uuid, coalesce((select max(i.position) from ${identifiers} i where i.${owner} = ${into}::uuid), 0)
        + row_number() over (order by r.position), r.scheme, r.value
      from jsonb_populate_recordset(null::${identifiers}, ${JSON.stringify(rows)}::jsonb) r
      where r.${owner} = ${from}::uuid and not exists (
        select from ${identifiers} own where own.${owner} = ${into}::uuid
          and own.scheme = r.scheme and (own.value = r.value or r.scheme = 'wikidata'))`,
  );
  return journal.steps.length > before;
}
