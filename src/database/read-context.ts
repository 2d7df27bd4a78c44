import type { Reader } from '../foundation/localized-text.js';
import { ANYONE } from '../foundation/viewer.js';
import type { Viewer } from '../foundation/viewer.js';
import type { Deadline } from './deadline.js';
import { Loaders } from './loaders.js';
import type { Cancellable } from './queryable.js';

/** What every resolver is given: who reads, and one request's loaders. */
export interface ReadContext extends Reader {
  readonly loaders: Loaders;
  readonly viewer: Viewer;
  /** The time that the request has; without it, each statement has its own. */
  readonly deadline?: Deadline | undefined;
}

/** The context of one request. */
export function readContext(
  queryable: Cancellable,
  languages: readonly string[],
  viewer: Viewer = ANYONE,
  deadline?: Deadline,
): ReadContext {
  const loaders = new Loaders(deadline ? queryable.within(deadline.signal) : queryable);
  return { languages, loaders, viewer, deadline };
}
