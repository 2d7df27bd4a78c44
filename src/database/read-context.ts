import type { Reader } from '../foundation/localized-text.js';
import { ANYONE } from '../foundation/viewer.js';
import type { Viewer } from '../foundation/viewer.js';
import { bounded } from './bounded.js';
import { Loaders } from './loaders.js';
import type { Queryable } from './queryable.js';

/** Connections of the pool that one operation takes at once: the rest is for others. */
const CONNECTIONS_MAX = 2;

/** What every resolver is given: who reads, and one request's loaders. */
export interface ReadContext extends Reader {
  readonly loaders: Loaders;
  readonly viewer: Viewer;
}

/** The context of one request. */
export function readContext(queryable: Queryable, languages: readonly string[], viewer: Viewer = ANYONE): ReadContext {
  return { languages, loaders: new Loaders(bounded(queryable, CONNECTIONS_MAX)), viewer };
}
