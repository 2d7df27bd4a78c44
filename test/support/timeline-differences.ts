import pg from 'pg';

const CARRIED = 'sort_earliest, sort_latest, kind, status, date_earliest, date_starts_by';

/** Rows of the timelines of owners that differ from what they are derived from. */
const MEMBER_DIFFERENCES = `
  with recursive around (event_id, place_id) as (
    select event_id, place_id from event_place
    union select around.event_id, place.within_id from around join place on place.id = around.place_id
    where place.within_id is not null
  ), due as (
    select 'relation' as of, event_id, relation_id as owner_id from event_relation
    union all select 'topic', event_id, topic_id from event_topic
    union all select 'place', event_id, place_id from around
    union all (select 'actor', event_id, actor_id from participation
      union select 'actor', event_id, on_behalf_of_id from participation where on_behalf_of_id is not null)
  ), kept as (
    select 'relation' as of, event_id, relation_id as owner_id, ${CARRIED} from event_relation
    union all select 'topic', event_id, topic_id, ${CARRIED} from event_topic
    union all select 'place', event_id, place_id, ${CARRIED} from event_place_closure
    union all select 'actor', event_id, actor_id, ${CARRIED} from event_actor
  ), keyed as (
    select due.*, ${CARRIED} from due join event e on e.id = due.event_id
  )
  (table keyed except all table kept) union all (table kept except all table keyed)`;

const MONTHS = ['date_earliest', 'date_starts_by', 'sort_latest'].map(
  (day) => `date_trunc('month', ${day}::timestamp)::date`,
);

const groupOf = (from: string, owner: string): string =>
  `select ${owner} as relation_id, kind, status, ${MONTHS.join(', ')}, count(*) from ${from} group by 1, 2, 3, 4, 5, 6`;

/** Cells of the tally that differ from what the events themselves say, by SQL that reads no column that events have twice. */
const TALLY_DIFFERENCES = `
  with due as (
    ${groupOf('event', `'00000000-0000-0000-0000-000000000000'::uuid`)}
    union all ${groupOf('event e join (select event_id, relation_id from event_relation) er on er.event_id = e.id', 'er.relation_id')}
  ), tallied as (
    select relation_id, kind, status, date_earliest, date_starts_by, sort_latest, sum(count) from event_tally
    group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0
  )
  (table due except all table tallied) union all (table tallied except all table due)`;

/** What the tables of timelines and the tally have that does not follow from the events. */
export async function timelineDifferences(client: pg.Client): Promise<unknown[]> {
  const members = await client.query<object>(MEMBER_DIFFERENCES);
  const tallies = await client.query<object>(TALLY_DIFFERENCES);
  return [...members.rows, ...tallies.rows];
}

/** The same for the database with this URL. */
export async function timelineDifferencesOf(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await timelineDifferences(client);
  } finally {
    await client.end();
  }
}
