import pg from 'pg';

/** Runs statements on a database, on a connection of their own. */
export async function onDatabase<Row extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * Removes from a database, at once, everything written about topics after a position of the log: what is missing on a
 * standby that was promoted without the last writes, or in a restored copy.
 */
export async function goBackTo(url: string, number: number, ...then: string[]): Promise<void> {
  const last = String(number);
  await onDatabase(
    url,
    'begin',
    'set local session_replication_role = replica',
    `delete from topic using change where subject_id = topic.id and change.kind = 'CREATED' and change.position > ${last}`,
    `delete from change where position > ${last}`,
    ...then,
    'commit',
  );
}
