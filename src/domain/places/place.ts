import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Coordinates } from './coordinates.js';
import { Alias } from '../actors/actor.js';
import { connectionOf } from '../../foundation/graphql/connection.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { Named } from '../../foundation/records/named.js';

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
  description: 'The kind of place.',
  valuesConfig: {
    COUNTRY: { description: 'The territory of a state.' },
    REGION: { description: 'A part of a country, or of several.' },
    ISLAND: { description: 'An island.' },
    CITY: { description: 'A city, a town, a village.' },
    SITE: { description: 'A site smaller than a city.' },
    BUILDING: { description: 'A building.' },
    AIRPORT: { description: 'An airport.' },
    VIRTUAL: { description: 'A meeting by video or telephone.' },
    OTHER: { description: 'Matches none of these.' },
  },
});

@Entity('place')
@ObjectType({ implements: Versioned, description: 'A place where events happen.' })
export class Place extends Named {
  @Column('text')
  @Field(() => PlaceKind, { simple: true, description: 'The kind of place.' })
  kind!: PlaceKind;

  @Column('jsonb')
  @Field(() => [Alias], { simple: true, description: 'Alternative names.' })
  aliases!: Alias[];

  @Column('uuid', { nullable: true })
  withinId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    simple: true,
    nullable: true,
    description:
      'ISO 3166-1 alpha-3 code of the present-day country. Null if there are several, there is none, or the country no longer exists.',
  })
  countryCode!: string | null;

  @Column('uuid', { nullable: true })
  stateId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { simple: true, nullable: true, description: 'Wikidata item id, for example Q956.' })
  wikidataId!: string | null;

  @Column(() => Coordinates)
  @Field(() => Coordinates, {
    simple: true,
    nullable: true,
    description: 'Where it is: a point that stands for it on a map. Null if none was entered.',
  })
  location!: Coordinates | null;

  override get hasProperNames(): boolean {
    return true;
  }

  override searchableNames(): readonly LocalizedText[] {
    return [...this.names, ...this.aliases];
  }
}

export const PlaceConnection = connectionOf<Place>('Place', () => Place, 'places');
