import type { DraftedItem } from '../../seed/coerced-item.js';
import type { ImportItem } from './import-outcome.js';

/** An item that its service has validated as far as that is possible without the database. */
export interface ImportDraft extends DraftedItem {
  /** Where it is in its batch. */
  readonly index: number;
}

/** No file: the errors of an import have their paths alone. */
const NOWHERE = { file: null, line: null };

/** Validates an item. Writing changes a draft, so each attempt needs a new one. */
export function draftOf({ list, kind, input }: ImportItem, index: number): ImportDraft {
  return {
    item: { list, value: input, at: () => NOWHERE },
    kind,
    key: `${list}/${kind.key(input)}`,
    input,
    draft: kind.draft(input as never),
    index,
  };
}
