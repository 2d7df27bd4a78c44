import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { connectionOf } from '../../foundation/graphql/connection.js';
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
}

export const OfficeConnection = connectionOf<Office>('Office', () => Office, 'offices');
