import sql, { raw } from 'sql-template-tag';
import { Actor } from '../actors/actor.js';
import { allOf, isOneOf } from '../../database/query/conditions.js';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { InsertTarget } from '../../database/query/insert.js';
import { JoinTable } from '../../database/query/join-table.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { batchMany } from '../../database/query/loaders.js';
import type { Queryable, Statement as SqlStatement } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Event } from '../events/event.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { byPosition } from '../../foundation/records/part.js';
import { Topic } from '../topics/topic.js';
import { Speaker, Statement } from './statement.js';
import { statementConditions } from './statement-conditions.js';
import type { StatementCriteria } from './statement-criteria.js';

/**
 * Owners of lists of statements, with the condition that a statement is on the list, given the SQL of the owner's id.
 */
export interface OwnedStatementList {
  readonly name: string;
  readonly belongs: (owner: SqlStatement) => SqlStatement;
}

interface SpeakerRow {
  readonly id: string;
  readonly statement_id: string;
  readonly actor_id: string;
  readonly on_behalf_of_id: string | null;
  readonly office_ids: string[];
}

/** The columns of a speaker `k`. */
const SPEAKER_COLUMNS = sql`k.id, k.statement_id, k.actor_id, k.on_behalf_of_id, array(
  select ko.office_id from speaker_office ko where ko.speaker_id = k.id order by ko.position
) as office_ids`;

function readSpeaker(row: SpeakerRow): Speaker {
  return Object.assign(new Speaker(), {
    id: row.id,
    statementId: row.statement_id,
    actorId: row.actor_id,
    onBehalfOfId: row.on_behalf_of_id,
    officeIds: row.office_ids,
  });
}

/** The only SQL on statements and their speakers. */
export class StatementStore extends RecordStore<Statement> {
  readonly topics: JoinTable<Topic>;
  readonly mentionedEvents: JoinTable<Event>;
  readonly mentionedActors: JoinTable<Actor>;
  readonly speakers = batchMany((queryable, ids) => this.findSpeakers(queryable, ids));

  constructor(database: Database) {
    super(database, {
      entity: Statement,
      from: raw('statement s'),
      alias: 's',
      types: ['Statement'],
      slug: raw('s.slug'),
    });
    this.topics = new JoinTable(database, 'statement_topic', 'statement_id', 'topic_id', 'topic', Topic);
    this.mentionedEvents = new JoinTable(
      database,
      'statement_mentioned_event',
      'statement_id',
      'event_id',
      'event',
      Event,
    );
    this.mentionedActors = new JoinTable(
      database,
      'statement_mentioned_actor',
      'statement_id',
      'actor_id',
      'actor',
      Actor,
    );
  }

  /** By date, then by place in their source. */
  ordered(of: OwnedStatementList | null, criteria: StatementCriteria): KeysetList<Statement> {
    const conditions = statementConditions(criteria);
    return this.list(
      of?.name ?? 'statements',
      (owner) => (of ? allOf(of.belongs(owner), conditions) : conditions),
      [
        { sql: raw('s.sort_earliest'), type: 'date' },
        { sql: raw('s.sort_latest'), type: 'date' },
        { sql: raw('s.source_place'), type: 'place' },
        { sql: raw('s.id'), type: 'uuid' },
      ],
      false,
    );
  }

  async insertSpeakers(into: InsertTarget, statementId: string, speakers: readonly Speaker[]): Promise<void> {
    const rows = speakers.map(({ id, actorId, onBehalfOfId }, position) => ({
      id,
      statement_id: statementId,
      position,
      actor_id: actorId,
      on_behalf_of_id: onBehalfOfId,
    }));
    await insertRows(into, 'speaker', rows);
    const offices = speakers.flatMap(({ id, officeIds }) =>
      officeIds.map((officeId, position) => ({ speaker_id: id, position, office_id: officeId })),
    );
    await insertRows(into, 'speaker_office', offices);
  }

  /** Deletes the statement's speakers, and returns them in order. */
  async removeSpeakers(transaction: Transaction, statementId: string): Promise<Speaker[]> {
    const rows = await transaction.rows<SpeakerRow & { readonly position: number }>(sql`
      delete from speaker k where k.statement_id = ${statementId}::uuid
      returning ${SPEAKER_COLUMNS}, k.position`);
    return rows.sort(byPosition).map(readSpeaker);
  }

  private async findSpeakers(queryable: Queryable, statementIds: readonly string[]): Promise<Map<string, Speaker[]>> {
    const rows = await queryable.rows<SpeakerRow>(sql`
      select ${SPEAKER_COLUMNS}
      from speaker k where ${isOneOf(raw('k.statement_id'), statementIds, 'uuid')} order by k.statement_id, k.position`);
    const byStatement = groupBy(rows, (row) => row.statement_id);
    return new Map([...byStatement].map(([id, own]) => [id, own.map(readSpeaker)]));
  }
}
