import { quoted } from '../foundation/graphql/request-error.js';
import { differingFields } from './seed-differences.js';
import type { KnownRecords } from './known-records.js';
import type { DraftedItem } from './coerced-item.js';
import { errorsOf, problemOfError } from './seed-item-errors.js';
import { formatPlace, problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** New items of folders that would be loaded before this one, as if they were loaded. */
export class EarlierItems {
  readonly same: DraftedItem[] = [];
  readonly problems: SeedProblem[] = [];
  private readonly byRecord: ReadonlyMap<unknown, DraftedItem>;
  private readonly byKey: ReadonlyMap<string, DraftedItem>;

  constructor(
    private readonly items: readonly DraftedItem[],
    private readonly known: KnownRecords,
  ) {
    this.byRecord = new Map(items.map((one) => [one.draft.record, one]));
    this.byKey = new Map(items.filter(({ kind }) => !kind.hasSlug).map((one) => [one.key, one]));
  }

  /** The earlier item that an item is the same as, or has the slug of. */
  find({ kind, input, key }: DraftedItem): DraftedItem | undefined {
    if (!kind.hasSlug) return this.byKey.get(key);
    return this.byRecord.get(this.known.get(kind.reference, String(input['slug'])));
  }

  /** Compares an item with the earlier one that it must be equal to. */
  async compare(one: DraftedItem, earlier: DraftedItem): Promise<void> {
    const { item, kind } = one;
    const type = earlier.kind.type.toLowerCase();
    const which = kind.hasSlug ? `${type} ${quoted(kind.key(item.value))}` : type;
    if (earlier.kind.type !== kind.type) {
      const reason = `is taken: the ${which} is in ${formatPlace(earlier.item.at([]))}; this is a ${kind.type.toLowerCase()}`;
      this.problems.push(problemAt(item, ['slug'], reason));
      return;
    }
    const errors = await errorsOf(one, this.known, earlier.draft.record as never);
    for (const error of errors) this.problems.push(await problemOfError(one, error, this.known, this.items));
    if (errors.length > 0) return;
    const fields = await differingFields(one.draft, earlier.draft);
    if (fields.length === 0) this.same.push(one);
    else {
      const message = `the ${which} is in ${formatPlace(earlier.item.at([]))} already, with other ${fields.join(', ')}`;
      this.problems.push({ ...item.at(fields.slice(0, 1)), path: [], message });
    }
  }
}
