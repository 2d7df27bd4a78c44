import { Ctx, Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { LocalizedText, pickText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageArg, TextsLanguageArg } from '../../foundation/records/versioned.js';
import { Actor, ActorKind } from './actor.js';

@ChildEntity(ActorKind.PERSON)
@ObjectType({ implements: Actor, description: 'A human being.' })
export class Person extends Actor {
  /** Null for a person from before there were family names. */
  @Column('jsonb', { nullable: true })
  familyNames!: LocalizedText[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name to use where there is little room. Null if none was entered: it is not derived from the name, whose order differs by language.',
  })
  familyName(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string | null {
    return pickText(this.familyNames ?? [], reader, language);
  }

  @Field(() => [LocalizedText], {
    name: 'familyNames',
    description: 'The family name in all languages that it was entered in.',
  })
  familyNamesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.familyNames ?? [], reader, language);
  }

  override searchableNames(): readonly LocalizedText[] {
    return [...super.searchableNames(), ...(this.familyNames ?? [])];
  }
}
