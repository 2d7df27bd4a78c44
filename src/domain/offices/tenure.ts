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
  description: 'How the period of a tenure is to be read.',
  valuesConfig: {
    TERM: { description: 'The period is the full term.' },
    ATTESTED: {
      description:
        'The sources show the person in office during this period. The term itself may be longer at both ends.',
    },
  },
});

@Entity('tenure')
@ObjectType({ implements: Versioned, description: 'The period in which one person holds one office.' })
export class Tenure extends Versioned {
  @Column('text')
  @Field(() => Status, { simple: true, description: 'Whether it is published or retracted.' })
  status!: Status;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  officeId!: string;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'The period. Either end may be open or unknown.' })
  period!: HistoricalDate;

  @Column('text')
  @Field(() => TenureExtent, {
    simple: true,
    description: 'Whether the period is the full term or only the part that sources attest.',
  })
  extent!: TenureExtent;

  /** None: the label is built from the labels of the person and the office. */
  protected override labels(): readonly LocalizedText[] {
    return [];
  }
}

export const TenureConnection = connectionOf<Tenure>('Tenure', () => Tenure, 'tenures');
