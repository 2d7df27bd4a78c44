import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { Coverage } from '../../foundation/records/coverage.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { Titled } from '../../foundation/records/named.js';

@Entity('office')
@ObjectType({
  implements: Versioned,
  description: 'A post that persons hold over time: secretary of a security council.',
})
export class Office extends Titled {
  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  @Column('jsonb', { nullable: true })
  @Field(() => Coverage, {
    simple: true,
    nullable: true,
    description: 'How far its tenures are complete; null if nothing is said.',
  })
  coverage!: Coverage | null;
}

export const OfficeConnection = connectionOf<Office>('Office', () => Office, 'offices');
