import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Authenticator } from './authenticator.js';
import { CreateTokenInput, RevokeTokenInput, Token } from './token.js';
import { UserError } from '../changelog/payload.js';
import { isUuid } from '../database/query/keyset.js';
import { foundOrThrow } from '../database/query/loaders.js';
import type { ReadContext } from '../database/query/request-context.js';
import type { References } from '../database/query/references.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { InputValidator } from '../foundation/records/input-validator.js';
import { UserInputError } from '../foundation/records/user-error.js';
import { ADMINS, Viewer } from '../foundation/graphql/viewer.js';
import { Relation } from '../domain/relations/relation.js';
import type { RelationStore } from '../domain/relations/relation-store.js';

@ObjectType({ description: 'The token and its secret. Both are null if there are userErrors.' })
export class CreateTokenPayload {
  @Field(() => Token, { simple: true, nullable: true, description: 'The token.' })
  token!: Token | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The secret, to send as Authorization: Bearer. It is shown only once.',
  })
  secret!: string | null;

  @Field(() => [UserError], {
    simple: true,
    description: 'All problems with the input. Empty if the mutation succeeded.',
  })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The revoked token; null if there are userErrors.' })
export class RevokeTokenPayload {
  @Field(() => Token, { simple: true, nullable: true, description: 'The token.' })
  token!: Token | null;

  @Field(() => [UserError], {
    simple: true,
    description: 'All problems with the input. Empty if the mutation succeeded.',
  })
  userErrors!: UserError[];
}

/** Queries and mutations of tokens, and the viewer. */
@Resolver(() => Token)
export class TokenResolver {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly store: RelationStore,
    private readonly references: References,
  ) {}

  @Extensions({ personal: true })
  @Query(() => Viewer, { description: 'The client that sent the request.' })
  viewer(@Ctx() { viewer }: ReadContext): Viewer {
    return viewer;
  }

  @Authorized([...ADMINS])
  @Extensions({ personal: true })
  @Query(() => [Token], { description: 'All tokens ever created, newest first. Requires the role ADMIN.' })
  tokens(): Promise<Token[]> {
    return this.authenticator.list();
  }

  @Authorized([...ADMINS])
  @Mutation(() => CreateTokenPayload, { nullable: true, description: 'Creates a token. Requires the role ADMIN.' })
  async createToken(
    @Arg('input', () => CreateTokenInput, { description: 'The id of the token.' }) input: CreateTokenInput,
    @Ctx() { loaders, viewer, observer, deadline }: ReadContext,
  ): Promise<CreateTokenPayload> {
    return toPayload(new CreateTokenPayload(), { token: null, secret: null }, async () => {
      const validator = InputValidator.of(input);
      const found = validator.list(['relations'], input.relations).map(async (reference, index) => {
        const relation = await this.references.maybe(loaders, 'relation', reference);
        if (!relation)
          validator.addError('NOT_FOUND', ['relations', index], `there is no relation ${quoted(reference)}`);
        return relation;
      });
      // An unknown relation is an error, so no token gets the empty id.
      const ids = (await Promise.all(found)).map((relation) => relation?.id ?? '');
      return this.authenticator.create(viewer, input, input.relations ? ids : null, { observer, deadline }, validator);
    });
  }

  @Authorized([...ADMINS])
  @Mutation(() => RevokeTokenPayload, {
    nullable: true,
    description: 'Revokes a token: it is refused from now on. Requires the role ADMIN.',
  })
  revokeToken(
    @Arg('input', () => RevokeTokenInput, { description: 'The id of the token.' }) { id }: RevokeTokenInput,
    @Ctx() { observer, deadline }: ReadContext,
  ): Promise<RevokeTokenPayload> {
    return toPayload(new RevokeTokenPayload(), { token: null }, async () => {
      const token = isUuid(id) ? await this.authenticator.revoke(id, { observer, deadline }) : null;
      if (token) return { token };
      throw new UserInputError([{ code: 'NOT_FOUND', path: ['id'], message: `there is no token ${quoted(id)}` }]);
    });
  }

  @FieldResolver(() => [Relation], {
    nullable: true,
    description: 'The relations that its holder may write to; null for all relations.',
  })
  async relations(@Root() { relationIds }: Token, @Ctx() { loaders }: ReadContext): Promise<Relation[] | null> {
    return relationIds && foundOrThrow(loaders.of(this.store.byId).loadMany([...relationIds]));
  }
}

/** Fills the payload with the result of the mutation, or with its userErrors. */
async function toPayload<P extends { userErrors: UserError[] }>(
  payload: P,
  emptyResult: Partial<P>,
  run: () => Promise<Partial<P>>,
): Promise<P> {
  try {
    return Object.assign(payload, await run(), { userErrors: [] });
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    return Object.assign(payload, emptyResult, { userErrors: error.errors.map((data) => new UserError(data)) });
  }
}
