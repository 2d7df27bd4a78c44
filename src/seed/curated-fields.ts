import { REASON_MAX } from '../changelog/open-for-update.js';
import { isSlug } from '../foundation/records/global-id.js';
import type { SeedKind } from './seed-kinds.js';

/** The fields that an item may have besides those of its input: what was done to the record after it was created. */
export interface CuratedFields {
  readonly retracted?: string;
  readonly formerSlugs?: readonly string[];
}

/** What the fields mean, by name. */
export const CURATED_FIELDS = {
  retracted: 'Why it is retracted. Without it, the record is published.',
  formerSlugs: 'Slugs that it had before, or that records had which were merged into it. They still lead to it.',
} as const;

/** Most former slugs of a record that are read. */
export const FORMER_SLUGS_MAX = 1_000;

/** Whether items of a kind can have a field of CURATED_FIELDS. */
export function canHave(
  field: keyof typeof CURATED_FIELDS,
  { type, hasSlug }: Pick<SeedKind, 'type' | 'hasSlug'>,
): boolean {
  return field === 'formerSlugs' ? hasSlug : type !== 'Succession';
}

/** Takes these fields out of the value of an item. */
export function curatedFields(
  value: Readonly<Record<string, unknown>>,
  kind: SeedKind,
  addProblem: (path: readonly (string | number)[], message: string) => void,
): CuratedFields & { readonly value: Record<string, unknown> } {
  const rest = { ...value };
  const { retracted, formerSlugs } = value;
  const curated: { retracted?: string; formerSlugs?: readonly string[] } = {};
  if (retracted !== undefined && retracted !== null && canHave('retracted', kind)) {
    delete rest['retracted'];
    if (typeof retracted !== 'string' || retracted.trim() === '') addProblem(['retracted'], 'must be a reason');
    else if (retracted.length > REASON_MAX)
      addProblem(['retracted'], `is longer than ${String(REASON_MAX)} characters`);
    else curated.retracted = retracted;
  }
  if (formerSlugs !== undefined && formerSlugs !== null && canHave('formerSlugs', kind)) {
    delete rest['formerSlugs'];
    const slugs = Array.isArray(formerSlugs) ? (formerSlugs as unknown[]) : [];
    if (!Array.isArray(formerSlugs)) addProblem(['formerSlugs'], 'must be a list of slugs');
    if (slugs.length > FORMER_SLUGS_MAX)
      addProblem(['formerSlugs'], `has more than ${String(FORMER_SLUGS_MAX)} elements`);
    for (const [index, slug] of slugs.entries()) {
      if (typeof slug !== 'string' || !isSlug(slug)) addProblem(['formerSlugs', index], 'is not a slug');
      else if (slug === value['slug'] || slugs.indexOf(slug) < index)
        addProblem(['formerSlugs', index], 'is there twice');
    }
    curated.formerSlugs = slugs as string[];
  }
  return { ...curated, value: rest };
}
