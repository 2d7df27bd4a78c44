import 'reflect-metadata';
import { Arg, Authorized, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { ReadContext } from '../database/query/request-context.js';
import type { References } from '../database/query/references.js';
import { StandbyBehind } from '../database/driver/standby-lag.js';
import { WriteError } from '../database/driver/write-error.js';
import { MUTATION_COST } from '../foundation/graphql/field-costs.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { EDITORS } from '../foundation/graphql/viewer.js';
import type { WriteTransaction } from './change-log.js';
import type { ChangeStore } from './change-store.js';
import { UserError } from './payload.js';
import type { Payload, PayloadClass } from './payload.js';
import type { MutationRunner } from './mutation-runner.js';

/** What answers every mutation. */
export class Mutations {
  constructor(
    private readonly telling: MutationRunner,
    private readonly changes: ChangeStore,
    private readonly references: References,
  ) {}

  /** Tells, and answers with the thing as it is after that. */
  async answer(
    context: ReadContext,
    { verb, field, payload }: Pick<MutationDefinition<unknown>, 'verb' | 'field' | 'payload'>,
    input: { readonly idempotencyKey?: string | null },
    work: (writing: WriteTransaction) => Promise<Versioned>,
  ): Promise<Payload> {
    const outcome = await this.telling.tell(context, verb, input, work);
    const answer = new payload();
    if (!outcome.told) {
      context.loaders.clear();
      answer.change = null;
      answer.userErrors = outcome.refusals.map((refusal) => new UserError(refusal));
      return Object.assign(answer, { [field]: null });
    }
    context.loaders.clearAfterWrite();
    const { type, id, position, tag } = outcome.told;
    const batch = this.references.byType(type);
    const [subject, change] = await Promise.all([
      batch ? context.loaders.of(batch).load(id) : null,
      context.loaders.of(this.changes.byNumber).load(position),
    ]);
    // It was committed, and is not there: the database that is read by now is another one, which has not seen it, or has
    // another change of its number.
    if (change?.place.tag !== tag || (batch && !subject)) {
      throw new WriteError('UNKNOWN', new StandbyBehind(), input.idempotencyKey ? 'SAME_KEY' : 'LOOK');
    }
    answer.change = change;
    answer.userErrors = [];
    return Object.assign(answer, { [field]: subject });
  }
}

type InputClass = abstract new () => object;

/** One mutation: what it is called, what it takes and does. */
export interface MutationDefinition<Services> {
  readonly verb: string;
  readonly description: string;
  readonly input: InputClass;
  readonly payload: PayloadClass;
  /** The payload's field for the thing. */
  readonly field: string;
  readonly work: (services: Services, writing: WriteTransaction, input: never) => Promise<Versioned>;
}

/**
 * The resolver class of many mutations. They are all alike (an input, a payload, EDITOR or ADMIN), so that a list of
 * them says more than as many methods would. Called once, since TypeGraphQL knows a class for the life of the process.
 */
export function mutationsResolver<Services>(
  verbs: readonly MutationDefinition<Services>[],
): new (mutations: Mutations, services: Services) => object {
  @Resolver()
  class MutationsResolver {
    constructor(
      readonly mutations: Mutations,
      readonly services: Services,
    ) {}
  }
  const { prototype } = MutationsResolver;
  for (const verb of verbs) {
    const { verb: name, input, payload, description, work } = verb;
    const method = function (this: MutationsResolver, told: object, context: ReadContext): Promise<Payload> {
      return this.mutations.answer(context, verb, told, (writing) => work(this.services, writing, told as never));
    };
    Object.defineProperty(prototype, name, { value: method });
    // What TypeScript would have written for a method with decorators.
    Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
    Reflect.defineMetadata('design:returntype', Promise, prototype, name);
    Arg('input', () => input as never, { description: 'What is told.' })(prototype, name, 0);
    Ctx()(prototype, name, 1);
    const descriptor: TypedPropertyDescriptor<never> = { value: method as never };
    Extensions({ cost: MUTATION_COST })(prototype, name, descriptor);
    Authorized([...EDITORS])(prototype, name, descriptor);
    Mutation(() => payload, { nullable: true, description })(prototype, name, descriptor);
  }
  return MutationsResolver;
}
