import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { ANONYMOUS } from '../../foundation/graphql/viewer.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import { withConcurrency } from '../driver/concurrency.js';
import type { ConcurrencyLimit } from '../driver/concurrency.js';
import { Loaders } from './loaders.js';
import { instrumented } from '../driver/instrumented.js';
import type { Cancellable } from '../driver/queryable.js';
import type { ExecutionOptions } from '../driver/execution-options.js';

/** Most pool connections that one operation uses at once; the rest is left for others. */
const CONNECTIONS_PER_OPERATION = 2;

/** Where the statements of one query are sent, which may be a replica. */
export interface ReadSource extends Cancellable {
  /** What the replica that was read had replayed before the first statement; null if the primary was read. */
  readonly replicaPosition: LogPosition | null;
  /**
   * After an error: whether reading all anew may succeed, because a replica was read. From then on the statements go
   * elsewhere.
   */
  leaveReplica(errors: readonly unknown[]): boolean;
  /** Whether all that was read from the replica is known to be in the primary's log. */
  isConfirmed(): Promise<boolean>;
}

/** The context of every resolver: the viewer, the request's loaders and its execution options. */
export interface ReadContext extends LanguagePreferences, ExecutionOptions {
  readonly loaders: Loaders;
  readonly viewer: Viewer;
  /** How many connections it uses at once. */
  readonly connections?: ConcurrencyLimit;
  /** Set for a query that may read from a replica. */
  readonly source?: ReadSource | undefined;
}

/** Options for reading. */
export interface ReadOptions extends ExecutionOptions {
  /** Reads from here instead of the database. */
  readonly source?: ReadSource | undefined;
}

/** The context of one request. */
export function readContext(
  queryable: Cancellable,
  languages: readonly string[],
  viewer: Viewer = ANONYMOUS,
  { observer = null, deadline, source }: ReadOptions = {},
): ReadContext {
  // In this order: waiting for a connection does not count as SQL time, and cancelled statements do not wait.
  const connections = { max: CONNECTIONS_PER_OPERATION };
  const database = source ?? queryable;
  const limited = withConcurrency(
    instrumented(deadline ? database.until(deadline) : database, observer),
    connections,
    deadline,
  );
  return { languages, loaders: new Loaders(limited), viewer, connections, observer, deadline, source };
}

/** Limits an operation to one connection at a time from now on. */
export function limitToOneConnection({ connections }: ReadContext): void {
  if (connections) connections.max = 1;
}
