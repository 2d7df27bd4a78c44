import 'reflect-metadata';
import { Arg, Authorized, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { ReadContext } from '../database/query/request-context.js';
import type { References } from '../database/query/references.js';
import { StandbyLagError } from '../database/driver/standby-lag.js';
import { WriteError } from '../database/driver/write-error.js';
import { MUTATION_COST } from '../foundation/graphql/field-costs.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { EDITORS } from '../foundation/graphql/viewer.js';
import type { Role } from '../foundation/graphql/viewer.js';
import type { WriteTransaction } from './write-transaction.js';
import type { ChangeStore } from './change-store.js';
import { UserError } from './payload.js';
import type { Payload, PayloadClass } from './payload.js';
import type { MutationRunner } from './mutation-runner.js';
import type { SimilarRecords } from './user-warning.js';

/** Runs mutations and builds their payloads. */
export class MutationPayloads {
  constructor(
    private readonly runner: MutationRunner,
    private readonly changes: ChangeStore,
    private readonly references: References,
    private readonly similar: SimilarRecords,
  ) {}

  /** Runs a mutation and returns a payload with the record as it is afterwards. */
  async execute(
    context: ReadContext,
    { name, field, payload }: Pick<MutationDefinition<unknown>, 'name' | 'field' | 'payload'>,
    input: { readonly idempotencyKey?: string | null },
    work: (transaction: WriteTransaction) => Promise<Versioned>,
  ): Promise<Payload> {
    const outcome = await this.runner.run(context, name, input, work);
    const result = new payload();
    if (!outcome.result) {
      context.loaders.clear();
      result.change = null;
      result.userErrors = outcome.errors.map((refusal) => new UserError(refusal));
      return Object.assign(result, { [field]: null });
    }
    context.loaders.clearAfterWrite();
    const { type, id, position, tag } = outcome.result;
    const batch = this.references.byType(type);
    const [subject, change] = await Promise.all([
      batch ? this.references.current(context.loaders, type, id) : null,
      context.loaders.of(this.changes.byNumber).load(position),
    ]);
    // The write was committed but is not visible: the database that is read now is another server, which has not
    // received the write, or has another change with its number.
    if (change?.logPosition.tag !== tag || (batch && !subject)) {
      throw new WriteError('UNKNOWN', new StandbyLagError(), input.idempotencyKey ? 'SAME_KEY' : 'LOOK');
    }
    result.change = change;
    result.userErrors = [];
    if (subject) Object.assign(result, { similar: this.similar, written: { record: subject, change } });
    return Object.assign(result, { [field]: subject });
  }
}

type InputClass = abstract new () => object;

/** One mutation: its name, its input and what it does. */
export interface MutationDefinition<Services> {
  readonly name: string;
  readonly description: string;
  readonly input: InputClass;
  readonly payload: PayloadClass;
  /** The payload's field for the record. */
  readonly field: string;
  /** Who may run it; without it, EDITOR and ADMIN. */
  readonly roles?: readonly Role[];
  readonly work: (services: Services, transaction: WriteTransaction, input: never) => Promise<Versioned>;
}

/**
 * The resolver class of many mutations. They all have the same form (an input, a payload, roles), so a list
 * is clearer than one method for each. Call it once: TypeGraphQL keeps a class registered for the life of the process.
 */
export function mutationsResolver<Services>(
  definitions: readonly MutationDefinition<Services>[],
): new (mutations: MutationPayloads, services: Services) => object {
  @Resolver()
  class MutationsResolver {
    constructor(
      readonly mutations: MutationPayloads,
      readonly services: Services,
    ) {}
  }
  const { prototype } = MutationsResolver;
  for (const definition of definitions) {
    const { name, input, payload, description, work } = definition;
    const method = function (this: MutationsResolver, value: object, context: ReadContext): Promise<Payload> {
      return this.mutations.execute(context, definition, value, (transaction) =>
        work(this.services, transaction, value as never),
      );
    };
    Object.defineProperty(prototype, name, { value: method });
    // The metadata that TypeScript emits for a method with decorators.
    Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
    Reflect.defineMetadata('design:returntype', Promise, prototype, name);
    Arg('input', () => input as never, { description: 'The data to write.' })(prototype, name, 0);
    Ctx()(prototype, name, 1);
    const descriptor: TypedPropertyDescriptor<never> = { value: method as never };
    Extensions({ cost: MUTATION_COST })(prototype, name, descriptor);
    Authorized([...(definition.roles ?? EDITORS)])(prototype, name, descriptor);
    Mutation(() => payload, { nullable: true, description })(prototype, name, descriptor);
  }
  return MutationsResolver;
}
