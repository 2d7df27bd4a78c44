import type { Reader } from '../foundation/localized-text.js';
import { Loaders } from './loaders.js';
import type { Queryable } from './queryable.js';

/** What every resolver is given: who reads, and one request's loaders. */
export interface ReadContext extends Reader {
  readonly loaders: Loaders;
}

/** The context of one request. */
export function readContext(queryable: Queryable, languages: readonly string[]): ReadContext {
  return { languages, loaders: new Loaders(queryable) };
}
