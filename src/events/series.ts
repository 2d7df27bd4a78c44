import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Alias } from '../actors/actor.js';
import { connectionOf } from '../foundation/connection.js';
import { LocalizedText, someTextFor } from '../foundation/localized-text.js';
import type { Reader } from '../foundation/localized-text.js';
import { LanguageArg, Versioned } from '../foundation/versioned.js';

@Entity('series')
@ObjectType({
  implements: Versioned,
  description: 'Events that are rounds of one thing: a standing mechanism, a yearly summit.',
})
export class Series extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name in addresses: unique among series, never changes.' })
  slug!: string;

  @Field(() => String, { description: 'What it is called.' })
  title(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return someTextFor(this.titles, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'Its title in every language that it was put in.' })
  titles!: LocalizedText[];

  @Column('jsonb')
  @Field(() => [Alias], { simple: true, description: 'What else it is called.' })
  aliases!: Alias[];

  @Column('uuid', { nullable: true })
  foundedById!: string | null;

  @Column('uuid', { nullable: true })
  succeedsId!: string | null;

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }
}

export const SeriesConnection = connectionOf<Series>('Series', () => Series, 'series');
