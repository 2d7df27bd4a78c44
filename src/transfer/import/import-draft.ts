import type { CoercedItem, DraftedItem } from '../../seed/coerced-item.js';
import { draftItem, withoutDeferred } from '../../seed/seed-completions.js';
import type { DeferredFields } from '../../seed/seed-completions.js';
import type { ImportItem } from './import-outcome.js';

/** An item that its service has validated as far as that is possible without the database. */
export interface ImportDraft extends DraftedItem {
  /** Where it is in its batch. */
  readonly index: number;
}

/** No file: the errors of an import have their paths alone. */
const NOWHERE = { file: null, line: null };

/** Validates an item, without the fields that are deferred. Writing changes a draft, so each attempt needs a new one. */
export function draftOf(item: ImportItem, index: number, deferred: DeferredFields): ImportDraft {
  const one = withoutDeferred(coercedOf(item), deferred);
  return { ...one, draft: draftItem(one), index };
}

function coercedOf({ list, kind, input, ...curated }: ImportItem): CoercedItem {
  return {
    item: { list, value: input, at: () => NOWHERE },
    kind,
    key: `${list}/${kind.key(input)}`,
    input,
    ...curated,
  };
}
