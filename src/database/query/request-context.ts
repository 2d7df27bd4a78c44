import type { Reader } from '../../foundation/text/localized-text.js';
import { ANONYMOUS } from '../../foundation/graphql/viewer.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { withConcurrency } from '../driver/concurrency.js';
import type { ConcurrencyRoom } from '../driver/concurrency.js';
import { Loaders } from './loaders.js';
import { instrumented } from '../driver/instrumented.js';
import type { Cancellable } from '../driver/queryable.js';
import type { ExecutionOptions } from '../driver/execution-options.js';

/** Connections of the pool that one operation takes at once: the rest is for others. */
const CONNECTIONS_PER_OPERATION = 2;

/** What every resolver is given: who reads, one request's loaders, and what it runs on. */
export interface ReadContext extends Reader, ExecutionOptions {
  readonly loaders: Loaders;
  readonly viewer: Viewer;
  /** Connections that it takes at once. */
  readonly room?: ConcurrencyRoom;
}

/** The context of one request. */
export function readContext(
  queryable: Cancellable,
  languages: readonly string[],
  viewer: Viewer = ANONYMOUS,
  { meter = null, deadline }: ExecutionOptions = {},
): ReadContext {
  // In this order: to wait for a turn is no time of SQL's, and what was cancelled waits no more.
  const room = { atOnce: CONNECTIONS_PER_OPERATION };
  const own = withConcurrency(instrumented(deadline ? queryable.until(deadline) : queryable, meter), room, deadline);
  return { languages, loaders: new Loaders(own), viewer, room, meter, deadline };
}

/** Leaves an operation one connection at once from now on. */
export function takeOneConnection({ room }: ReadContext): void {
  if (room) room.atOnce = 1;
}
