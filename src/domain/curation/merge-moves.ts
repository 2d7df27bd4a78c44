import sql, { join, raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';
import type { MergeJournal } from './merge-journal.js';
import { LIST_KEYS, REFERRING_COLUMNS } from './referring-columns.js';
import type { ReferringColumn } from './referring-columns.js';

/** The ids of the record that becomes another, and of the other. */
export interface MergedIds {
  readonly from: string;
  readonly into: string;
}

const CITATION_OWNERS = 'event_id, participation_id, date_claim_id, succession_id, tenure_id, statement_id';

/** Columns that say what a citation says, besides the ones that a merge changes. */
const CITATION_CONTENT = [
  ...['locator_page', 'locator_paragraph', 'locator_start', 'locator_end', 'basis', 'supports'],
];

/** Whether two citations say the same once the records are one. */
export function saysTheSame(one: string, other: string, { from, into }: MergedIds): Statement {
  const merged = (alias: string, column: string): Statement =>
    sql`case ${raw(`${alias}.${column}`)} when ${from}::uuid then ${into}::uuid else ${raw(`${alias}.${column}`)} end`;
  return join(
    [
      ...['source_id', 'asserted_by_id'].map(
        (column) => sql`${merged(one, column)} is not distinct from ${merged(other, column)}`,
      ),
      ...CITATION_CONTENT.map((column) => raw(`${one}.${column} is not distinct from ${other}.${column}`)),
    ],
    ' and ',
  );
}

/** Lets everything that refers to the one record refer to the other. What would be said twice is said once. */
export async function moveReferences(journal: MergeJournal, table: string, ids: MergedIds): Promise<void> {
  if (table === 'actor') {
    await mergeParts(journal, PARTICIPATIONS, ids);
    await mergeParts(journal, SPEAKERS, ids);
    await moveSuccessions(journal, ids);
  }
  for (const column of REFERRING_COLUMNS[table] ?? []) {
    if (column.table === 'participation' || column.table === 'speaker' || column.column === 'predecessor_id') continue;
    await moveColumn(journal, table, column, ids);
  }
}

async function moveColumn(
  journal: MergeJournal,
  of: string,
  { table, column, fields }: ReferringColumn,
  ids: MergedIds,
): Promise<void> {
  const { from, into } = ids;
  const list = LIST_KEYS[table];
  const refers = sql`r.${raw(column)} = ${from}::uuid`;
  if (list) {
    const same = join(
      list.map((key) => raw(`kept.${key} = r.${key}`)),
      ' and ',
    );
    // Of the record itself, as a link to itself.
    const ofItself = raw(table === 'group_member' || table === 'event_link' ? `r.${list[0] ?? ''}` : 'null');
    await journal.delete(
      { table, fields },
      sql`${refers} and (${ofItself} in (${from}::uuid, ${into}::uuid) or exists (
        select from ${raw(table)} kept where ${same} and kept.${raw(column)} = ${into}::uuid))`,
    );
  } else if (table === 'citation') {
    const owner = (alias: string): Statement =>
      raw(
        `coalesce(${CITATION_OWNERS.split(', ')
          .map((one) => `${alias}.${one}`)
          .join(', ')})`,
      );
    await journal.delete(
      { table, fields },
      sql`${refers} and exists (
        select from citation kept where kept.${raw(column)} = ${into}::uuid and ${owner('kept')} = ${owner('r')}
          and ${saysTheSame('kept', 'r', ids)})`,
    );
  } else if (table === of) {
    await journal.set(
      { table, fields, column },
      { was: sql`${from}::uuid`, now: sql`null`, where: sql`${refers} and r.id = ${into}::uuid` },
    );
  }
  await journal.set(
    { table, fields, column, ...(list && { keys: [...list, column] }) },
    { was: sql`${from}::uuid`, now: sql`${into}::uuid`, where: refers },
  );
}

/** Parts of a record that name an actor, and on whose behalf it acts. */
interface ActingParts {
  readonly table: string;
  readonly fields: readonly string[];
  /** Columns that, with both actors, identify a part. */
  readonly list: readonly string[];
  readonly offices: string;
  readonly key: string;
  readonly hasCitations: boolean;
}

const PARTICIPATIONS: ActingParts = {
  ...{ table: 'participation', fields: ['participations'], list: ['event_id', 'role'] },
  ...{ offices: 'participation_office', key: 'participation_id', hasCitations: true },
};
const SPEAKERS: ActingParts = {
  ...{ table: 'speaker', fields: ['speakers'], list: ['statement_id'] },
  ...{ offices: 'speaker_office', key: 'speaker_id', hasCitations: false },
};

/** One who took part twice takes part once, with the offices and citations of both. */
async function mergeParts(journal: MergeJournal, parts: ActingParts, ids: MergedIds): Promise<void> {
  const { table, fields, list } = parts;
  const { from, into } = ids;
  const [owner = ''] = list;
  const merged = (column: string): Statement =>
    sql`case r.${raw(column)} when ${from}::uuid then ${into}::uuid else r.${raw(column)} end`;
  const isAffected = sql`(r.actor_id = ${from}::uuid or r.on_behalf_of_id is not distinct from ${from}::uuid)`;
  const twins = await journal.transaction.rows<{ id: string; kept: string }>(sql`
    select id, kept from (
      select r.id, first_value(r.id) over (
        partition by ${join(list.map((column) => raw(`r.${column}`)))}, ${merged('actor_id')},
          nullif(${merged('on_behalf_of_id')}, ${merged('actor_id')})
        order by ${isAffected}, r.position) as kept
      from ${raw(table)} r
      where r.${raw(owner)} in (select r.${raw(owner)} from ${raw(table)} r where r.actor_id = ${from}::uuid
        union select r.${raw(owner)} from ${raw(table)} r where r.on_behalf_of_id = ${from}::uuid)) ranked
    where id <> kept`);
  if (twins.length > 0) await mergeTwins(journal, parts, twins, ids);
  const itself = sql`((r.actor_id = ${from}::uuid and r.on_behalf_of_id = ${into}::uuid)
    or (r.actor_id = ${into}::uuid and r.on_behalf_of_id = ${from}::uuid))`;
  await journal.set(
    { table, fields, column: 'on_behalf_of_id' },
    {
      was: sql`old.on_behalf_of_id`,
      now: sql`null`,
      using: sql`from ${raw(table)} old`,
      where: sql`old.id = r.id and ${itself}`,
    },
  );
  for (const column of ['actor_id', 'on_behalf_of_id']) {
    const where = sql`r.${raw(column)} = ${from}::uuid`;
    await journal.set({ table, fields, column }, { was: sql`${from}::uuid`, now: sql`${into}::uuid`, where });
  }
}

async function mergeTwins(
  journal: MergeJournal,
  { table, fields, offices, key, hasCitations }: ActingParts,
  twins: readonly { readonly id: string; readonly kept: string }[],
  ids: MergedIds,
): Promise<void> {
  const twinIds = twins.map(({ id }) => id);
  const pairs = sql`unnest(${twinIds}::uuid[], ${twins.map(({ kept }) => kept)}::uuid[]) as twin (id, kept)`;
  const column = raw(key);
  await journal.insert(
    { table: offices, fields, keys: [key, 'office_id'] },
    sql`insert into ${raw(offices)} (${column}, position, office_id)
      select kept, coalesce((select max(o.position) from ${raw(offices)} o where o.${column} = kept), -1)
        + row_number() over (partition by kept order by first, office_id), office_id
      from (
        select twin.kept, o.office_id, min(o.position) as first from ${pairs} join ${raw(offices)} o on o.${column} = twin.id
        where not exists (
          select from ${raw(offices)} own where own.${column} = twin.kept and own.office_id = o.office_id)
        group by twin.kept, o.office_id) added`,
  );
  await journal.delete({ table: offices, fields }, sql`r.${column} = any(${twinIds}::uuid[])`);
  if (hasCitations) {
    await journal.delete(
      { table: 'citation', fields },
      sql`r.${column} = any(${twinIds}::uuid[]) and exists (
        select from ${pairs} join citation kept on kept.${column} = twin.kept
        where twin.id = r.${column} and ${saysTheSame('kept', 'r', ids)})`,
    );
    await journal.set(
      { table: 'citation', fields, column: key },
      {
        was: sql`twin.id`,
        now: sql`twin.kept`,
        also: sql`, position = r.position + 1
          + coalesce((select max(c.position) from citation c where c.${column} = twin.kept), -1)`,
        using: sql`from ${pairs}`,
        where: sql`r.${column} = twin.id`,
      },
    );
  }
  await journal.delete({ table, fields }, sql`r.id = any(${twinIds}::uuid[])`);
}

/** A state that succeeded both succeeded one; what both succeeded, the one succeeded once. */
async function moveSuccessions(journal: MergeJournal, { from, into }: MergedIds): Promise<void> {
  const fields = ['succeeds'];
  const twins = await journal.transaction.rows<{ id: string }>(sql`
    select r.id from succession r join succession kept on kept.successor_id = r.successor_id
      where r.predecessor_id = ${from}::uuid and kept.predecessor_id = ${into}::uuid
    union select r.id from succession r join succession kept on kept.predecessor_id = r.predecessor_id
      where r.successor_id = ${from}::uuid and kept.successor_id = ${into}::uuid`);
  const twinIds = twins.map(({ id }) => id);
  if (twinIds.length > 0) {
    await journal.delete({ table: 'citation', fields }, sql`r.succession_id = any(${twinIds}::uuid[])`);
    await journal.delete({ table: 'succession', fields }, sql`r.id = any(${twinIds}::uuid[])`);
  }
  const change = { was: sql`${from}::uuid`, now: sql`${into}::uuid` };
  await journal.set(
    { table: 'succession', fields, column: 'successor_id' },
    {
      ...change,
      also: sql`, position = r.position + 1
        + coalesce((select max(s.position) from succession s where s.successor_id = ${into}::uuid), -1)`,
      where: sql`r.successor_id = ${from}::uuid`,
    },
  );
  await journal.set(
    { table: 'succession', fields, column: 'predecessor_id' },
    { ...change, where: sql`r.predecessor_id = ${from}::uuid` },
  );
}
