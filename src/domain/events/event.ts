import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Basis } from '../citations/citation.js';
import type { Citation } from '../citations/citation.js';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Status } from '../../foundation/records/status.js';
import { LocalizedText, pickText } from '../../foundation/text/localized-text.js';
import type { Reader } from '../../foundation/text/localized-text.js';
import { LanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { Titled } from '../../foundation/records/named.js';
import { Confidence, EventKind } from './event-kinds.js';
import type { ParticipationInOffice } from './participation.js';

@Entity('event')
@ObjectType({
  implements: Versioned,
  description: 'Something that happened between the parties of a relation, or to them.',
})
export class Event extends Titled {
  @Column('text')
  @Field(() => Status, { simple: true, description: 'Whether it counts.' })
  status!: Status;

  @Column('text')
  @Field(() => EventKind, { simple: true, description: 'What sort of event it is.' })
  kind!: EventKind;

  @Field(() => String, { nullable: true, description: 'What happened, in a sentence or two of our own.' })
  summary(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string | null {
    return pickText(this.summaries, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'The summary in every language that it was put in.' })
  summaries!: LocalizedText[];

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'The date that the timeline goes by.' })
  date!: HistoricalDate;

  @Column('text')
  @Field(() => Basis, { simple: true, description: 'How the date follows from the sources.' })
  dateBasis!: Basis;

  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description:
      'Its number in its series: the 19 of the 19th round; null where no source gives it; where sources differ, a note says so.',
  })
  ordinal!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'The 75 of a 75th anniversary, of whatever it commemorates; apart from any ordinal.',
  })
  anniversaryNumber!: number | null;

  @Column('text', { nullable: true })
  @Field(() => Confidence, { simple: true, nullable: true, description: 'How well it is supported; null: not judged.' })
  confidence!: Confidence | null;

  /** Set if they were read by the same statement as the event. */
  eagerParticipations?: ParticipationInOffice[];
  eagerCitations?: Citation[];

  override searchableTexts(): readonly LocalizedText[] {
    return this.summaries;
  }
}

export const EventConnection = connectionOf<Event>('Event', () => Event, 'events', true);
