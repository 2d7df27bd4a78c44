import { Ctx, Extensions, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, TableInheritance } from 'typeorm';
import { LocalizedText, requireText } from '../../foundation/text/localized-text.js';
import type { Reader } from '../../foundation/text/localized-text.js';
import { LanguageTagScalar } from '../../foundation/graphql/scalars.js';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { LanguageArg, Versioned } from '../../foundation/records/versioned.js';
import { EMBEDDED } from '../../foundation/graphql/field-costs.js';

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
    STATE: { description: 'A state, of today or of the past.' },
    ORGANIZATION: {
      description: 'A body with an organization of its own: of a state, of a party, between states, a company.',
    },
    PERSON: { description: 'A human being.' },
    GROUP: { description: 'Several actors spoken of together, without a legal body.' },
  },
});

@Extensions(EMBEDDED)
@ObjectType({ description: 'Another name, as someone writes it.' })
export class Alias {
  @Field(() => LanguageTagScalar, { simple: true, description: 'Language or script of the name, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { simple: true, description: 'The name.' })
  text!: string;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'What kind of name it is: "Wade-Giles", "until 2011".',
  })
  note!: string | null;
}

@Entity('actor')
@TableInheritance({ column: { name: 'kind', type: 'text' } })
@InterfaceType({
  implements: Versioned,
  description: 'Whoever takes part in events or makes statements.',
})
export abstract class Actor extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name in addresses: unique among actors, never changes.' })
  slug!: string;

  @Field(() => String, { description: 'What it is called.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return requireText(this.names, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'Its name in every language that it was put in.' })
  names!: LocalizedText[];

  @Column('jsonb')
  @Field(() => [Alias], { simple: true, description: 'What else it is called.' })
  aliases!: Alias[];

  @Column('text', { nullable: true })
  @Field(() => String, { simple: true, nullable: true, description: 'Its item in Wikidata: Q148.' })
  wikidataId!: string | null;

  protected override labels(): readonly LocalizedText[] {
    return this.names;
  }

  override searchableNames(): readonly LocalizedText[] {
    return [...this.names, ...this.aliases];
  }
}

export const ActorConnection = connectionOf<Actor>('Actor', () => Actor, 'actors');
