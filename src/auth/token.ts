import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Role } from '../foundation/graphql/viewer.js';

@ObjectType({ description: 'A bearer token, without its secret. The secret is shown once and never stored.' })
export class Token {
  @Field(() => ID, { simple: true, description: 'The id, for revokeToken.' })
  readonly id!: string;

  @Field(() => String, { simple: true, description: 'The token holder: the author of the changes made with it.' })
  readonly name!: string;

  @Field(() => Role, { simple: true, description: 'The permissions of its holder.' })
  readonly role!: Role;

  /** null: not limited. */
  readonly relationIds!: readonly string[] | null;

  @Field(() => GraphQLDateTime, { simple: true, description: 'When the token was created.' })
  readonly createdAt!: Date;

  @Field(() => String, { simple: true, description: 'The creator of the token.' })
  readonly createdBy!: string;

  @Field(() => GraphQLDateTime, { simple: true, nullable: true, description: 'When the token expires.' })
  readonly expiresAt!: Date | null;

  @Field(() => GraphQLDateTime, { simple: true, nullable: true, description: 'When the token was revoked.' })
  readonly revokedAt!: Date | null;
}

@InputType({ description: 'A bearer token to create.' })
export class CreateTokenInput {
  @Field(() => String, { description: 'The token holder, who becomes the author of the changes made with it.' })
  name!: string;

  @Field(() => Role, { description: 'The permissions of its holder.' })
  role!: Role;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Limits writes to events and statements of these relations. Actors, sources and other shared records can be created but not updated.',
  })
  relations?: string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the token expires. Default: never.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'A bearer token to revoke.' })
export class RevokeTokenInput {
  @Field(() => ID, { description: 'The id of the token.' })
  id!: string;
}
