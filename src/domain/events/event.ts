import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Basis } from '../citations/citation.js';
import type { Citation } from '../citations/citation.js';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { enumLabel, LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Status } from '../../foundation/records/status.js';
import { LocalizedText, pickLanguage, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageArg, TextsLanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { Titled } from '../../foundation/records/named.js';
import { Confidence, EventKind } from './event-kinds.js';
import type { ParticipationInOffice } from './participation.js';

@Entity('event')
@ObjectType({
  implements: Versioned,
  description: 'Something that happened between the parties of a relation or to them.',
})
export class Event extends Titled {
  @Column('text')
  @Field(() => Status, { simple: true, description: 'Whether it is published or retracted.' })
  status!: Status;

  @Column('text')
  @Field(() => EventKind, { simple: true, description: 'The kind of event.' })
  kind!: EventKind;

  @Field(() => String, { description: 'The name of the kind, in English, French, Russian or Chinese.' })
  kindLabel(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return enumLabel('EventKind', this.kind, pickLanguage(LABEL_LANGUAGES, reader, language));
  }

  @Field(() => String, {
    nullable: true,
    description: 'A summary of what happened, in one or two sentences of our own.',
  })
  summary(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.summaries, reader, language);
  }

  @Column('jsonb')
  summaries!: LocalizedText[];

  @Field(() => [LocalizedText], {
    name: 'summaries',
    description: 'The summary in all languages that it was entered in.',
  })
  summariesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.summaries, reader, language);
  }

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'The date used by the timeline.' })
  date!: HistoricalDate;

  @Column('text')
  @Field(() => Basis, { simple: true, description: 'How the date follows from its sources.' })
  dateBasis!: Basis;

  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description:
      'Its number in the series: 19 for the 19th round. Null if no source gives a number. If sources differ, a note says so.',
  })
  ordinal!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description:
      'The number of the anniversary that the event commemorates: 75 for a 75th anniversary. Independent of ordinal.',
  })
  anniversaryNumber!: number | null;

  @Column('text', { nullable: true })
  @Field(() => Confidence, {
    simple: true,
    nullable: true,
    description: 'How well it is supported; null if not assessed.',
  })
  confidence!: Confidence | null;

  /** Set if they were read by the same statement as the event. */
  eagerParticipations?: ParticipationInOffice[];
  eagerCitations?: Citation[];

  override searchableTexts(): readonly LocalizedText[] {
    return this.summaries;
  }
}

export const EventConnection = connectionOf<Event>('Event', () => Event, 'events', true);
