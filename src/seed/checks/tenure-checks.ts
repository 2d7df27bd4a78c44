import { TenureExtent } from '../../domain/offices/tenure.js';
import type { CreateTenureInput } from '../../domain/offices/office-input.js';
import { CoverageStatus } from '../../foundation/records/coverage.js';
import type { CoverageInput } from '../../foundation/records/coverage.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { dayNumber, dayOf, periodOf } from './periods.js';
import type { Period } from './periods.js';
import type { SeedView, ViewedItem } from './seed-view.js';

interface Held {
  readonly tenure: ViewedItem<CreateTenureInput>;
  readonly period: Period;
}

/** Tenures of one office that certainly overlap, or leave a gap, without a note that explains it. */
export function tenureWarnings(view: SeedView): string[] {
  return [...groupBy(view.all('tenures'), ({ input }) => input.office)].flatMap(([office, tenures]) => {
    if (!tenures.some(({ isOwn }) => isOwn)) return [];
    const held = tenures
      .flatMap((tenure) => {
        const period = periodOf(tenure.input.period);
        return period ? [{ tenure, period }] : [];
      })
      .sort((a, b) => a.period.startsFrom - b.period.startsFrom || a.period.endsBy - b.period.endsBy);
    const coverage = view.findIn('offices', 'office', office)?.input.coverage ?? null;
    return [...overlaps(held), ...gaps(held, coverage)];
  });
}

function overlaps(held: readonly Held[]): string[] {
  return held.flatMap((later, index) =>
    held.slice(0, index).flatMap((earlier) => {
      const [start, end] = [
        Math.max(earlier.period.startsBy, later.period.startsBy),
        Math.min(earlier.period.endsFrom, later.period.endsFrom),
      ];
      // On the day of a handover, both hold it.
      if (start >= end || isExplained(earlier) || isExplained(later)) return [];
      return [later.tenure.warning(['period'], `overlaps with ${describe(earlier)}, without a note`)];
    }),
  );
}

function gaps(held: readonly Held[], coverage: CoverageInput | null): string[] {
  if (coverage && (coverage.status !== CoverageStatus.COMPLETE || hasNotes(coverage.notes))) return [];
  const [from, to] = [coverage?.from, coverage?.to].map((day) => (typeof day === 'string' ? dayNumber(day) : null));
  const warnings: string[] = [];
  let last: Held | null = null;
  for (const next of held) {
    const start = next.period.startsFrom;
    const isWithin = (last === null || last.period.endsBy >= (from ?? -Infinity)) && start <= (to ?? Infinity);
    const end = last?.period.endsBy ?? (coverage && from !== null && from !== undefined ? from - 1 : Infinity);
    if (isWithin && start > end + 1 && !isExplained(next) && !(last && isExplained(last)))
      warnings.push(next.tenure.warning(['period'], `a gap from ${dayOf(end + 1)}, without a note`));
    if (!last || next.period.endsBy > last.period.endsBy) last = next;
  }
  const end = last?.period.endsBy ?? Infinity;
  if (last && coverage && end < (to ?? Infinity) && !isExplained(last))
    warnings.push(last.tenure.warning(['period'], `a gap after ${dayOf(end)}, though the office is covered COMPLETE`));
  return warnings;
}

/** A note explains it; of an attested tenure, nothing is claimed beyond its period. */
function isExplained({ tenure: { input } }: Held): boolean {
  return hasNotes(input.notes) || input.extent === TenureExtent.ATTESTED;
}

function hasNotes(notes: readonly unknown[] | null | undefined): boolean {
  return (notes ?? []).length > 0;
}

function describe({ tenure }: Held): string {
  return `that of ${tenure.input.person} (${tenure.place()})`;
}
