import type { RelationAddress } from '../app/relation-address.js';

/** Windows so narrow have no room for a timeline. */
export const NARROW = '(max-width: 479px)';

/** The view that the address names, else the one that the window has room for. */
export function viewOf({ view }: RelationAddress, isNarrow: boolean): 'timeline' | 'list' {
  return view ?? (isNarrow ? 'list' : 'timeline');
}
