import type { CreateGroupInput, CreateOrganizationInput, CreatePersonInput } from '../../domain/actors/actor-input.js';
import type { CreateEventInput } from '../../domain/events/event-input.js';
import type { CreateOfficeInput, CreateTenureInput } from '../../domain/offices/office-input.js';
import type { CreatePlaceInput } from '../../domain/places/place-input.js';
import type { CreateRelationInput } from '../../domain/relations/relation-input.js';
import type { CreateSeriesInput } from '../../domain/series/series-input.js';
import type { CreateSourceInput } from '../../domain/sources/source-input.js';
import type { CreateStateInput, CreateSuccessionInput } from '../../domain/states/state-input.js';
import type { CreateStatementInput } from '../../domain/statements/statement-input.js';
import type { CreateTopicInput } from '../../domain/topics/topic-input.js';
import type { ReferenceKind } from '../../database/query/references.js';
import { alpha2Of } from '../../foundation/records/country-codes.js';
import { storageKind } from '../known-records.js';
import type { CoercedItem } from '../coerced-item.js';
import { formatPlace, problemAt } from '../seed-problem.js';
import type { SeedProblem } from '../seed-problem.js';

/** The inputs of the items of each list. */
export interface SeedInputs {
  readonly topics: CreateTopicInput;
  readonly sources: CreateSourceInput;
  readonly states: CreateStateInput;
  readonly organizations: CreateOrganizationInput;
  readonly persons: CreatePersonInput;
  readonly groups: CreateGroupInput;
  readonly places: CreatePlaceInput;
  readonly offices: CreateOfficeInput;
  readonly tenures: CreateTenureInput;
  readonly relations: CreateRelationInput;
  readonly series: CreateSeriesInput;
  readonly events: CreateEventInput;
  readonly successions: CreateSuccessionInput;
  readonly statements: CreateStatementInput;
}

/** An item with its typed input. */
export interface ViewedItem<Input = object> {
  readonly list: keyof SeedInputs;
  readonly input: Input;
  /** Whether it is the folder's own, and not one of a folder that is loaded before it. */
  readonly isOwn: boolean;
  /** A warning on a part of it. */
  warning(path: readonly (string | number)[], message: string): SeedProblem;
  /** File and line. */
  place(): string;
}

/** The items of a folder, and of the folders that are loaded before it. */
export class SeedView {
  /** By list, and in it by key. */
  private readonly lists = new Map<string, Map<string, ViewedItem<never>>>();
  private readonly byReference = new Map<string, ViewedItem<never>>();

  constructor(own: readonly CoercedItem[], earlier: readonly CoercedItem[] = []) {
    for (const item of earlier) this.add(item, false);
    for (const item of own) this.add(item, true);
  }

  /** The folder's own items of a list. */
  own<List extends keyof SeedInputs>(list: List): ViewedItem<SeedInputs[List]>[] {
    return this.all(list).filter(({ isOwn }) => isOwn);
  }

  /** The items of a list, with those of the earlier folders. */
  all<List extends keyof SeedInputs>(list: List): readonly ViewedItem<SeedInputs[List]>[] {
    return [...(this.lists.get(list)?.values() ?? [])];
  }

  /** The item that a reference names; undefined: it is in none of the folders. */
  find(kind: ReferenceKind, reference: string): ViewedItem | undefined {
    return this.byReference.get(`${storageKind(kind)}/${reference}`);
  }

  /** The item of a list that a reference names. */
  findIn<List extends keyof SeedInputs>(
    list: List,
    kind: ReferenceKind,
    reference: string | null | undefined,
  ): ViewedItem<SeedInputs[List]> | undefined {
    const found = typeof reference === 'string' ? this.find(kind, reference) : undefined;
    return found?.list === list ? (found as ViewedItem<SeedInputs[List]>) : undefined;
  }

  private add({ item, kind, key, input }: CoercedItem, isOwn: boolean): void {
    const list = item.list as keyof SeedInputs;
    const viewed: ViewedItem<never> = {
      ...{ list, isOwn, input: input as never },
      warning: (path, message) => problemAt(item, path, message),
      place: () => formatPlace(item.at([])),
    };
    const { slug, iso3166Alpha3: code } = input;
    const names = [slug, code, typeof code === 'string' ? alpha2Of(code) : null];
    const references = names.filter((name) => typeof name === 'string');
    if (kind.hasSlug) {
      for (const reference of references) this.byReference.set(`${storageKind(kind.reference)}/${reference}`, viewed);
    }
    const items = this.lists.get(list) ?? new Map<string, ViewedItem<never>>();
    // An item that both folders have is seen once, as the folder's own.
    this.lists.set(list, items.set(key, viewed));
  }
}

/** The slug of an item that has one. */
export function slugOf({ input }: ViewedItem): string {
  return String((input as { readonly slug?: unknown }).slug);
}
