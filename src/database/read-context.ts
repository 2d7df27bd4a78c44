import type { Reader } from '../foundation/localized-text.js';
import { ANYONE } from '../foundation/viewer.js';
import type { Viewer } from '../foundation/viewer.js';
import { Loaders } from './loaders.js';
import { metered } from './metered.js';
import type { Meter } from './metered.js';
import type { Queryable } from './queryable.js';

/** What every resolver is given: who reads, and one request's loaders. */
export interface ReadContext extends Reader {
  readonly loaders: Loaders;
  readonly viewer: Viewer;
  /** Takes account of what a mutation sends, too. */
  readonly meter?: Meter | null;
}

/** The context of one request. */
export function readContext(
  queryable: Queryable,
  languages: readonly string[],
  viewer: Viewer = ANYONE,
  meter: Meter | null = null,
): ReadContext {
  return { languages, loaders: new Loaders(metered(queryable, meter)), viewer, meter };
}
