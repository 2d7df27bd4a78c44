import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Status } from '../../foundation/records/status.js';
import { LocalizedText, requireText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageArg, TextsLanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { Slugged } from '../../foundation/records/named.js';
import { Part } from '../../foundation/records/part.js';

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
  description: 'The kind of statement.',
  valuesConfig: {
    ASSERTION: { description: 'States that something is the case.' },
    EVALUATION: { description: 'Assesses something.' },
    PRESCRIPTION: { description: 'Demands that something be done.' },
    OFFER: { description: 'Offers something.' },
    COMMITMENT: { description: 'Promises something.' },
    OUTCOME: { description: 'Reports something agreed or achieved.' },
  },
});

@Entity('statement')
@ObjectType({
  implements: Versioned,
  description:
    'Something that one or more actors said, paraphrased in our own words, with the event at which it was made and its topics.',
})
export class Statement extends Slugged {
  @Column('text')
  @Field(() => Status, { simple: true, description: 'Whether it is published or retracted.' })
  status!: Status;

  @Column('text', { nullable: true })
  @Field(() => StatementKind, {
    simple: true,
    nullable: true,
    description: 'The kind of statement; null if not classified.',
  })
  kind!: StatementKind | null;

  @Column('uuid', { nullable: true })
  madeAtId!: string | null;

  /** Its own date, if one was entered. */
  @Column(() => HistoricalDate)
  ownDate!: HistoricalDate | null;

  @Field(() => String, { description: 'A paraphrase in our own words.' })
  paraphrase(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return requireText(this.paraphrases, reader, language);
  }

  @Column('jsonb')
  paraphrases!: LocalizedText[];

  @Field(() => [LocalizedText], {
    name: 'paraphrases',
    description: 'The paraphrase in all languages that it was entered in.',
  })
  paraphrasesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.paraphrases, reader, language);
  }

  /** Its place in its source, as sortable text; see sourcePlace in statement-service.ts. */
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

@ObjectType({ description: 'A speaker of a statement, with the actor represented and the offices held.' })
export class Speaker extends Part {
  readonly statementId!: string;
  readonly actorId!: string;
  readonly onBehalfOfId!: string | null;
  readonly officeIds!: readonly string[];
}

/** What a speaker's entry says. */
export function speakerContent({ actorId, onBehalfOfId, officeIds }: Speaker): unknown {
  return [actorId, onBehalfOfId, officeIds];
}
