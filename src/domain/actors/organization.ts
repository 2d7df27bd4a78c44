import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Actor, ActorKind } from './actor.js';

export enum OrganizationKind {
  INTERGOVERNMENTAL = 'INTERGOVERNMENTAL',
  STATE_BODY = 'STATE_BODY',
  POLITICAL_PARTY = 'POLITICAL_PARTY',
  PARTY_BODY = 'PARTY_BODY',
  COMPANY = 'COMPANY',
  NEWS_AGENCY = 'NEWS_AGENCY',
  BROADCASTER = 'BROADCASTER',
  NEWSPAPER = 'NEWSPAPER',
  PUBLISHER = 'PUBLISHER',
  ARCHIVE = 'ARCHIVE',
  REFERENCE_WORK = 'REFERENCE_WORK',
  OTHER = 'OTHER',
}

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'The kinds of organization.',
  valuesConfig: {
    INTERGOVERNMENTAL: { description: 'An intergovernmental body: the United Nations.' },
    STATE_BODY: { description: 'A body of one state: a ministry, a security council.' },
    POLITICAL_PARTY: { description: 'A party.' },
    PARTY_BODY: { description: 'A body of a party: its central committee.' },
    COMPANY: { description: 'A company, of a state or private.' },
    NEWS_AGENCY: { description: 'A news agency: Xinhua, TASS, Reuters.' },
    BROADCASTER: { description: 'A broadcaster on radio, television or the Internet.' },
    NEWSPAPER: { description: 'A newspaper, a magazine or a news site.' },
    PUBLISHER: { description: 'A publisher of books, journals or research.' },
    ARCHIVE: { description: 'An archive, or a collection of documents.' },
    REFERENCE_WORK: { description: 'An encyclopaedia or another reference work.' },
    OTHER: { description: 'Matches none of these.' },
  },
});

@ChildEntity(ActorKind.ORGANIZATION)
@ObjectType({ implements: Actor, description: 'A body with a formal organization.' })
export class Organization extends Actor {
  @Column('text')
  @Field(() => OrganizationKind, { name: 'kind', description: 'The kind of organization.' })
  organizationKind!: OrganizationKind;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, {
    simple: true,
    nullable: true,
    description: 'The period in which it exists or existed.',
  })
  existence!: HistoricalDate | null;
}
