import { ArgsType, Field } from 'type-graphql';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { StatementConnection } from './statement.js';
import type { Statement } from './statement.js';
import { statementCriteria } from './statement-criteria.js';
import { StatementFilter } from './statement-filter.js';
import type { OwnedStatementList, StatementStore } from './statement-store.js';

@ArgsType()
export class StatementsArgs extends PageArgs {
  @Field(() => StatementFilter, {
    nullable: true,
    description: 'Filter. Default: all published statements.',
  })
  filter?: StatementFilter | null;
}

/** Pages of statements, of any owner. */
export class StatementPages {
  constructor(
    private readonly store: StatementStore,
    private readonly references: References,
  ) {}

  /** A page of an owner's statements, or of all statements. */
  async page(
    context: ReadContext,
    of: OwnedStatementList | null,
    owner: string | null,
    args: StatementsArgs,
  ): Promise<Connection<Statement>> {
    const criteria = await statementCriteria(context, this.references, args.filter);
    const listing = { list: this.store.ordered(of, criteria), owner, condition: criteria };
    return loadConnection(context, listing, args, StatementConnection);
  }
}
