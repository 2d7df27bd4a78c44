import type { LanguagePreferences } from '../../foundation/text/localized-text.js';
import { ANONYMOUS } from '../../foundation/graphql/viewer.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { withConcurrency } from '../driver/concurrency.js';
import type { ConcurrencyLimit } from '../driver/concurrency.js';
import { Loaders } from './loaders.js';
import { instrumented } from '../driver/instrumented.js';
import type { Cancellable } from '../driver/queryable.js';
import type { ExecutionOptions } from '../driver/execution-options.js';

/** Most pool connections that one operation uses at once; the rest is left for others. */
const CONNECTIONS_PER_OPERATION = 2;

/** The context of every resolver: the viewer, the request's loaders and its execution options. */
export interface ReadContext extends LanguagePreferences, ExecutionOptions {
  readonly loaders: Loaders;
  readonly viewer: Viewer;
  /** How many connections it uses at once. */
  readonly connections?: ConcurrencyLimit;
}

/** The context of one request. */
export function readContext(
  queryable: Cancellable,
  languages: readonly string[],
  viewer: Viewer = ANONYMOUS,
  { observer = null, deadline }: ExecutionOptions = {},
): ReadContext {
  // In this order: waiting for a connection does not count as SQL time, and cancelled statements do not wait.
  const connections = { max: CONNECTIONS_PER_OPERATION };
  const limited = withConcurrency(
    instrumented(deadline ? queryable.until(deadline) : queryable, observer),
    connections,
    deadline,
  );
  return { languages, loaders: new Loaders(limited), viewer, connections, observer, deadline };
}

/** Limits an operation to one connection at a time from now on. */
export function limitToOneConnection({ connections }: ReadContext): void {
  if (connections) connections.max = 1;
}
