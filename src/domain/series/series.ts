import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Alias } from '../actors/actor.js';
import { connectionOf } from '../../foundation/graphql/connection.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import { Coverage } from '../../foundation/records/coverage.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { Titled } from '../../foundation/records/named.js';

@Entity('series')
@ObjectType({
  implements: Versioned,
  description: 'A series of recurring events: the rounds of a standing mechanism, or an annual summit.',
})
export class Series extends Titled {
  @Column('jsonb')
  @Field(() => [Alias], { simple: true, description: 'Alternative names.' })
  aliases!: Alias[];

  @Column('uuid', { nullable: true })
  foundedById!: string | null;

  @Column('uuid', { nullable: true })
  succeedsId!: string | null;

  @Column('jsonb', { nullable: true })
  @Field(() => Coverage, {
    simple: true,
    nullable: true,
    description: 'How far its events are complete; null if nothing is said.',
  })
  coverage!: Coverage | null;

  override searchableNames(): readonly LocalizedText[] {
    return [...this.titles, ...this.aliases];
  }
}

export const SeriesConnection = connectionOf<Series>('Series', () => Series, 'series');
