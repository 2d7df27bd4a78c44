import { textFilterTokens } from '../../database/query/conditions.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { windowCriteria } from '../events/event-criteria.js';
import type { Window } from '../events/event-criteria.js';
import { listArgument } from '../../foundation/graphql/arguments.js';
import { Status } from '../../foundation/records/status.js';
import type { StatementKind } from './statement.js';
import type { StatementFilter } from './statement-filter.js';

type Ids = readonly string[] | null;

/** A validated StatementFilter with resolved references; null means no condition. */
export interface StatementCriteria {
  readonly relations: Ids;
  readonly kinds: readonly StatementKind[] | null;
  readonly window: Window | null;
  readonly speakers: Ids;
  readonly topics: Ids;
  readonly madeAt: Ids;
  readonly mentionedEvents: Ids;
  readonly mentionedActors: Ids;
  readonly sources: Ids;
  readonly text: readonly string[] | null;
  readonly statuses: readonly Status[];
}

/** Validates a filter and resolves its references. Throws RequestError that names what is invalid or unknown. */
export async function statementCriteria(
  { loaders }: ReadContext,
  references: References,
  filter: StatementFilter | null | undefined,
): Promise<StatementCriteria> {
  const window = windowCriteria('filter.window', filter?.window);
  const [relations, speakers, topics, madeAt, mentionedEvents, mentionedActors, sources] = await Promise.all([
    references.ids(loaders, 'relation', 'filter.relations', filter?.relations),
    references.ids(loaders, 'actor', 'filter.speakers', filter?.speakers),
    references.ids(loaders, 'topic', 'filter.topics', filter?.topics),
    references.ids(loaders, 'event', 'filter.madeAt', filter?.madeAt),
    references.ids(loaders, 'event', 'filter.mentionedEvents', filter?.mentionedEvents),
    references.ids(loaders, 'actor', 'filter.mentionedActors', filter?.mentionedActors),
    references.ids(loaders, 'source', 'filter.sources', filter?.sources),
  ]);
  const statuses = listArgument('filter.statuses', filter?.statuses) ?? [Status.PUBLISHED];
  const kinds = listArgument('filter.kinds', filter?.kinds);
  const text = textFilterTokens(filter?.text);
  return {
    relations,
    kinds,
    window,
    speakers,
    topics,
    madeAt,
    mentionedEvents,
    mentionedActors,
    sources,
    text,
    statuses,
  };
}
