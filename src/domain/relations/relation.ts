import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { Slugged } from '../../foundation/records/named.js';

@Entity('relation')
@ObjectType({
  implements: Versioned,
  description: 'The relation between two states. Its pair of parties is unordered and unique.',
})
export class Relation extends Slugged {
  /** Titles entered for it: often none, because the parties’ names are enough. */
  @Column('jsonb')
  titles!: LocalizedText[];

  @Column('uuid')
  firstPartyId!: string;

  @Column('uuid')
  secondPartyId!: string;

  protected override labels(): readonly LocalizedText[] {
    return this.titles;
  }
}

export const RelationConnection = connectionOf<Relation>('Relation', () => Relation, 'relations');
