import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { LocalizedText, pickText } from '../../foundation/text/localized-text.js';
import type { Reader } from '../../foundation/text/localized-text.js';
import { LanguageArg } from '../../foundation/records/versioned.js';

@Entity('succession')
@ObjectType({ description: 'One state’s taking the place of another.' })
export class Succession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  successorId!: string;

  @Column('integer')
  position!: number;

  @Column('uuid')
  predecessorId!: string;

  @Column(() => HistoricalDate)
  @Field(() => HistoricalDate, { simple: true, description: 'When it took place.' })
  date!: HistoricalDate;

  @Column('uuid', { nullable: true })
  settledById!: string | null;

  @Field(() => String, { nullable: true, description: 'A remark of the editors to readers.' })
  note(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string | null {
    return pickText(this.notes, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'The remark in every language that it was put in.' })
  notes!: LocalizedText[];
}
