import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Status } from '../../foundation/records/status.js';
import { LocalizedText, requireText } from '../../foundation/text/localized-text.js';
import type { Reader } from '../../foundation/text/localized-text.js';
import { LanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { Slugged } from '../../foundation/records/named.js';

export enum StatementKind {
  ASSERTION = 'ASSERTION',
  EVALUATION = 'EVALUATION',
  PRESCRIPTION = 'PRESCRIPTION',
  OFFER = 'OFFER',
  COMMITMENT = 'COMMITMENT',
  OUTCOME = 'OUTCOME',
}

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What is done by saying it.',
  valuesConfig: {
    ASSERTION: { description: 'Something is said to be so.' },
    EVALUATION: { description: 'Something is judged.' },
    PRESCRIPTION: { description: 'Something ought to be done.' },
    OFFER: { description: 'Something is offered.' },
    COMMITMENT: { description: 'Something is promised.' },
    OUTCOME: { description: 'Something was agreed or achieved.' },
  },
});

@Entity('statement')
@ObjectType({
  implements: Versioned,
  description:
    'Something that one or more actors said, in our own words, tied to where it was said and what it is about.',
})
export class Statement extends Slugged {
  @Column('text')
  @Field(() => Status, { simple: true, description: 'Whether it counts.' })
  status!: Status;

  @Column('text', { nullable: true })
  @Field(() => StatementKind, {
    simple: true,
    nullable: true,
    description: 'What is done by saying it; null: not judged.',
  })
  kind!: StatementKind | null;

  @Column('uuid', { nullable: true })
  madeAtId!: string | null;

  /** Its own date, where it is given one beside its event's. */
  @Column(() => HistoricalDate)
  ownDate!: HistoricalDate | null;

  @Field(() => String, { description: 'What was said, in our own words.' })
  paraphrase(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return requireText(this.paraphrases, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'The paraphrase in every language that it was put in.' })
  paraphrases!: LocalizedText[];

  /** Where it stands in its source, as a text that sorts; see statementPlace. */
  @Column('text')
  sourcePlace!: string;

  protected override labels(): readonly LocalizedText[] {
    return this.paraphrases;
  }

  override searchableNames(): readonly LocalizedText[] {
    return [];
  }

  override searchableTexts(): readonly LocalizedText[] {
    return this.paraphrases;
  }
}

export const StatementConnection = connectionOf<Statement>('Statement', () => Statement, 'statements', true);

@ObjectType({ description: 'Who said something, for whom, and in what office.' })
export class Speaker {
  readonly id!: string;
  readonly statementId!: string;
  readonly actorId!: string;
  readonly onBehalfOfId!: string | null;
  readonly officeIds!: readonly string[];
}
