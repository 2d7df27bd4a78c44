import { Ctx, Extensions, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, TableInheritance } from 'typeorm';
import { LocalizedText, requireText, pickTexts } from '../../foundation/text/localized-text.js';
import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { LanguageTagScalar } from '../../foundation/graphql/scalars.js';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { LanguageArg, TextsLanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';

export enum ActorKind {
  STATE = 'STATE',
  ORGANIZATION = 'ORGANIZATION',
  PERSON = 'PERSON',
  GROUP = 'GROUP',
}

registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'The four kinds of actor.',
  valuesConfig: {
    STATE: { description: 'A present-day or former state.' },
    ORGANIZATION: {
      description:
        'A body with a formal organization: a state body, a party body, an intergovernmental body or a company.',
    },
    PERSON: { description: 'A human being.' },
    GROUP: { description: 'Several actors referred to together, without a legal entity of their own.' },
  },
});

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'An alternative name.' })
export class Alias {
  @Field(() => LanguageTagScalar, { simple: true, description: 'Language or script of the name, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { simple: true, description: 'The name.' })
  text!: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The kind of name: "Wade-Giles", "until 2011".',
  })
  note!: string | null;
}

@Entity('actor')
@TableInheritance({ column: { name: 'kind', type: 'text' } })
@InterfaceType({
  implements: Versioned,
  description: 'Someone who takes part in events or makes statements.',
})
export abstract class Actor extends Versioned {
  @Column('text')
  @Field(() => String, {
    simple: true,
    description: 'Name used in URLs. Unique among actors. After a renaming, the former one still leads here.',
  })
  slug!: string;

  @Field(() => String, { description: 'The name.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: LanguagePreferences): string {
    return requireText(this.names, reader, language);
  }

  @Column('jsonb')
  names!: LocalizedText[];

  @Field(() => [LocalizedText], { name: 'names', description: 'The name in all languages that it was entered in.' })
  namesIn(
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(this.names, reader, language);
  }

  @Column('jsonb')
  @Field(() => [Alias], { simple: true, description: 'Alternative names.' })
  aliases!: Alias[];

  @Column('text', { nullable: true })
  @Field(() => String, { simple: true, nullable: true, description: 'Wikidata item id, for example Q148.' })
  wikidataId!: string | null;

  protected override labels(): readonly LocalizedText[] {
    return this.names;
  }

  override get hasProperNames(): boolean {
    return true;
  }

  override searchableNames(): readonly LocalizedText[] {
    return [...this.names, ...this.aliases];
  }
}

export const ActorConnection = connectionOf<Actor>('Actor', () => Actor, 'actors');
