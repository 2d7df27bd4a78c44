import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Alias } from '../actors/actor.js';
import { connectionOf } from '../foundation/connection.js';
import { LocalizedText, someTextFor } from '../foundation/localized-text.js';
import type { Reader } from '../foundation/localized-text.js';
import { LanguageArg, Versioned } from '../foundation/versioned.js';

export enum PlaceKind {
  COUNTRY = 'COUNTRY',
  REGION = 'REGION',
  ISLAND = 'ISLAND',
  CITY = 'CITY',
  SITE = 'SITE',
  BUILDING = 'BUILDING',
  AIRPORT = 'AIRPORT',
  VIRTUAL = 'VIRTUAL',
  OTHER = 'OTHER',
}

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'What sort of place it is.',
  valuesConfig: {
    COUNTRY: { description: 'The territory of a state.' },
    REGION: { description: 'A part of a country, or of several.' },
    ISLAND: { description: 'An island.' },
    CITY: { description: 'A city, a town, a village.' },
    SITE: { description: 'A site smaller than a city.' },
    BUILDING: { description: 'A building.' },
    AIRPORT: { description: 'An airport.' },
    VIRTUAL: { description: 'A meeting by video or telephone.' },
    OTHER: { description: 'None of these.' },
  },
});

@Entity('place')
@ObjectType({ implements: Versioned, description: 'Where events happen.' })
export class Place extends Versioned {
  @Column('text')
  @Field(() => String, { simple: true, description: 'Name in addresses: unique among places, never changes.' })
  slug!: string;

  @Column('text')
  @Field(() => PlaceKind, { simple: true, description: 'What sort of place it is.' })
  kind!: PlaceKind;

  @Field(() => String, { description: 'What it is called.' })
  name(@LanguageArg() language: string | undefined, @Ctx() reader: Reader): string {
    return someTextFor(this.names, reader, language);
  }

  @Column('jsonb')
  @Field(() => [LocalizedText], { simple: true, description: 'Its name in every language that it was put in.' })
  names!: LocalizedText[];

  @Column('jsonb')
  @Field(() => [Alias], { simple: true, description: 'What else it is called.' })
  aliases!: Alias[];

  @Column('uuid', { nullable: true })
  withinId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'ISO 3166-1 alpha-3 code of today’s country; null: more than one, none, or no more.',
  })
  countryCode!: string | null;

  @Column('uuid', { nullable: true })
  stateId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { simple: true, nullable: true, description: 'Its item in Wikidata: Q956.' })
  wikidataId!: string | null;

  protected override labels(): readonly LocalizedText[] {
    return this.names;
  }
}

export const PlaceConnection = connectionOf<Place>('Place', () => Place, 'places');
