import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MaybePromise } from '../database/query/loaders.js';
import type { ReadContext } from '../database/query/request-context.js';
import type { ReferenceKind, References } from '../database/query/references.js';
import type { Connection } from '../foundation/graphql/connection.js';
import { PageArgs } from '../foundation/graphql/pagination.js';
import { Versioned } from '../foundation/records/versioned.js';
import { EDITORS } from '../foundation/graphql/viewer.js';
import { Change, ChangeConnection } from './change.js';
import type { ChangeStore } from './change-store.js';
import { FieldChange } from './field-change.js';
import { loadChangePage } from './log-history.js';
import { UserError } from './payload.js';
import { UserWarning } from './user-warning.js';

@Resolver(() => Change)
export class ChangeResolver {
  constructor(
    private readonly store: ChangeStore,
    private readonly references: References,
  ) {}

  @FieldResolver(() => Versioned, {
    description: 'The changed record in its current version. If it was merged since, the record that it became.',
  })
  async subject(@Root() { subjectType, subjectId }: Change, @Ctx() { loaders }: ReadContext): Promise<Versioned> {
    const subject = await this.references.current(loaders, subjectType, subjectId);
    if (!subject) throw new Error(`The log has a change of ${subjectType} ${subjectId}, which does not exist`);
    return subject;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The author of the change; null for readers.' })
  author(@Root() change: Change, @Ctx() { viewer }: ReadContext): string | null {
    return viewer.is(EDITORS) ? change.author : null;
  }

  @FieldResolver(() => [FieldChange], {
    description:
      'The value of each of fields before and after the change, in the order of fields. Empty for a retraction or a reinstatement, which change the status alone.',
  })
  changes(@Root() { number, fields }: Change, @Ctx() { loaders }: ReadContext): MaybePromise<FieldChange[]> {
    return fields.length === 0 ? [] : loaders.of(this.store.fieldChanges).load(number);
  }
}

@Resolver(() => Versioned)
export class RevisionsResolver {
  constructor(private readonly changes: ChangeStore) {}

  @FieldResolver(() => ChangeConnection, { description: 'The record’s history, oldest first.' })
  revisions(
    @Root() { id }: Versioned,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Change>> {
    return loadChangePage(context, { list: this.changes.revisions(), owner: id, condition: null }, args);
  }
}

@Resolver(() => UserError)
export class UserErrorResolver {
  constructor(private readonly references: References) {}

  @FieldResolver(() => Versioned, { nullable: true, description: 'The conflicting record in its current version.' })
  existing(@Root() { existing }: UserError, @Ctx() { loaders }: ReadContext): Promise<Versioned | null> | null {
    return existing ? this.references.maybe(loaders, existing.kind as ReferenceKind, existing.reference) : null;
  }
}

@Resolver(() => UserWarning)
export class UserWarningResolver {
  constructor(private readonly references: References) {}

  @FieldResolver(() => Versioned, { nullable: true, description: 'The other record in its current version.' })
  existing(@Root() { existing }: UserWarning, @Ctx() { loaders }: ReadContext): Promise<Versioned | null> {
    return this.references.maybe(loaders, existing.kind as ReferenceKind, existing.reference);
  }
}
