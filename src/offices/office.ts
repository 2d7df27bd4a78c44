import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../foundation/connection.js';
import { LocalizedText, someTextFor } from '../foundation/localized-text.js';
import type { Reader } from '../foundation/localized-text.js';
import { LanguageArg, Versioned } from '../foundation/versioned.js';

@Entity('office')
@ObjectType({
  implements: Versioned,
  description: 'A post that persons hold over time: secretary of a security council.',
})
export class Office extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name in addresses: unique among offices, never changes.' })
  slug!: string;

  @Field(() => String, { description: 'What its holder is called.' })
  title(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return someTextFor(this.titles, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'The title in every language that it was put in.' })
  titles!: LocalizedText[];

  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }
}

export const OfficeConnection = connectionOf<Office>('Office', () => Office, 'offices');
