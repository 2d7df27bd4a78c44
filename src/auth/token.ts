import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Role } from '../foundation/graphql/viewer.js';

@ObjectType({ description: 'A bearer token, without its secret, which is shown once and never stored.' })
export class Token {
  @Field(() => ID, { simple: true, description: 'For revokeToken.' })
  readonly id!: string;

  @Field(() => String, { simple: true, description: 'Who holds it: the author of the changes made with it.' })
  readonly name!: string;

  @Field(() => Role, { simple: true, description: 'What its holder may do.' })
  readonly role!: Role;

  /** null: not limited. */
  readonly relationIds!: readonly string[] | null;

  @Field(() => GraphQLDateTime, { simple: true, description: 'When it was made.' })
  readonly createdAt!: Date;

  @Field(() => String, { simple: true, description: 'Who made it.' })
  readonly createdBy!: string;

  @Field(() => GraphQLDateTime, { simple: true, nullable: true, description: 'From when on it is refused.' })
  readonly expiresAt!: Date | null;

  @Field(() => GraphQLDateTime, { simple: true, nullable: true, description: 'Since when it is refused.' })
  readonly revokedAt!: Date | null;
}

@InputType({ description: 'A bearer token to be made.' })
export class CreateTokenInput {
  @Field(() => String, { description: 'Who will hold it: the author of the changes made with it.' })
  name!: string;

  @Field(() => Role, { description: 'What its holder may do.' })
  role!: Role;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Limits writing to events and statements of these relations; new actors, sources and other shared records can be created, not updated.',
  })
  relations?: string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'From when on it is to be refused; never when left out.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'A bearer token to be revoked.' })
export class RevokeTokenInput {
  @Field(() => ID, { description: 'Which.' })
  id!: string;
}
