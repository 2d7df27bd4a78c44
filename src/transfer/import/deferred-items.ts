import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { CoercedItem } from '../../seed/coerced-item.js';
import { DEFERRABLE } from '../items/item-lists.js';
import { ImportOutcome } from './import-outcome.js';
import type { FileItemOutcome } from './import-target.js';

/** An item without some of its fields. */
export function withoutFields(one: CoercedItem, fields: ReadonlySet<string>): CoercedItem {
  if (fields.size === 0) return one;
  const { item, input } = one;
  const isLeft = ([field]: readonly [string, unknown]): boolean => !fields.has(field);
  const value = Object.fromEntries(Object.entries(item.value).filter(isLeft));
  return {
    ...one,
    item: { list: item.list, value, at: (path) => item.at(path) },
    input: Object.fromEntries(Object.entries(input).filter(isLeft)),
  };
}

/** An item that is published. */
export function withoutRetraction({ retracted: _retracted, ...one }: CoercedItem): CoercedItem {
  return one;
}

/** The fields of a refused item that refer to what is not there, and that may be there later. */
export function fieldsToDefer({ item, input }: CoercedItem, { outcome, errors }: FileItemOutcome): ReadonlySet<string> {
  if (outcome !== ImportOutcome.REFUSED) return new Set();
  const links = (input['links'] ?? []) as readonly { readonly kind: string }[];
  const deferrable = errors.filter(({ code, path: [field = '', index] }) => {
    // Parts of a whole form no circles.
    const isPart = field === 'links' && links[Number(index)]?.kind === 'PART_OF';
    return code === 'NOT_FOUND' && !isPart && (DEFERRABLE[item.list] ?? []).includes(field);
  });
  return new Set(deferrable.map(({ path }) => path[0] ?? ''));
}

/** Whether all that is wrong with an item is that something is not there. */
export function isMissingOnly({ outcome, errors }: FileItemOutcome): boolean {
  return outcome === ImportOutcome.REFUSED && errors.length > 0 && errors.every(({ code }) => code === 'NOT_FOUND');
}

/** An item that is there, and not yet as the file has it. */
export interface IncompleteItem {
  readonly item: CoercedItem;
  /** Why it could not be complete at once; empty: it is only to be retracted. */
  readonly errors: readonly Pick<UserErrorData, 'path' | 'message'>[];
}

/** What remains to be done when all items of the files are there. */
export class Completions {
  private readonly incomplete: IncompleteItem[] = [];
  private readonly retracted: CoercedItem[] = [];

  /** `errors`: those of the fields that were left out. */
  note(item: CoercedItem, errors: IncompleteItem['errors']): void {
    if (errors.length > 0) this.incomplete.push({ item: withoutRetraction(item), errors });
    if (item.retracted !== undefined) this.retracted.push(item);
  }

  /**
   * The items whose fields are to be added, and then those to retract, each before what it refers to. A batch has at most
   * so many, and no further one beyond a length of its JSON.
   */
  batches(size: number, length: number): readonly (readonly CoercedItem[])[] {
    const batches: CoercedItem[][] = [];
    let left = 0;
    for (const item of [...this.incomplete.map((one) => one.item), ...this.retracted.toReversed()]) {
      const batch = batches.at(-1);
      if (batch && batch.length < size && left > 0) batch.push(item);
      else {
        batches.push([item]);
        left = length;
      }
      left -= JSON.stringify(item.item.value).length;
    }
    return batches;
  }

  get incompleteItems(): readonly IncompleteItem[] {
    return this.incomplete;
  }
}
