import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Status } from '../../foundation/records/status.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import { Versioned } from '../../foundation/records/versioned.js';

export enum TenureExtent {
  TERM = 'TERM',
  ATTESTED = 'ATTESTED',
}

registerEnumType(TenureExtent, {
  name: 'TenureExtent',
  description: 'What the period of a tenure stands for.',
  valuesConfig: {
    TERM: { description: 'The period is the term.' },
    ATTESTED: {
      description: 'The sources show the person in office then; the term itself may be longer at both ends.',
    },
  },
});

@Entity('tenure')
@ObjectType({ implements: Versioned, description: 'One person’s time in one office.' })
export class Tenure extends Versioned {
  @Column('text')
  @Field(() => Status, { simple: true, description: 'Whether it counts.' })
  status!: Status;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  officeId!: string;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'From when to when; an end may be open or unknown.' })
  period!: HistoricalDate;

  @Column('text')
  @Field(() => TenureExtent, {
    simple: true,
    description: 'Whether the period is the term, or only what is attested of it.',
  })
  extent!: TenureExtent;

  /** None: its label is made of its person's and its office's. */
  protected override labels(): readonly LocalizedText[] {
    return [];
  }
}

export const TenureConnection = connectionOf<Tenure>('Tenure', () => Tenure, 'tenures');
