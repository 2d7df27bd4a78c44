import { TenureExtent } from '../../domain/offices/tenure.js';
import type { CreateTenureInput } from '../../domain/offices/office-input.js';
import { CoverageStatus } from '../../foundation/records/coverage.js';
import type { CoverageInput } from '../../foundation/records/coverage.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import type { SeedProblem } from '../seed-problem.js';
import { dayNumber, dayOf, periodOf } from './periods.js';
import type { Period } from './periods.js';
import type { SeedView, ViewedItem } from './seed-view.js';

interface Held {
  readonly tenure: ViewedItem<CreateTenureInput>;
  readonly period: Period;
}

/** Tenures of one office that overlap are so many at most in the warnings; of the rest only the number is. */
const OVERLAPS_SHOWN_MAX = 5;

/** Tenures of one office that certainly overlap, or leave a gap, without a note that explains it. */
export function tenureWarnings(view: SeedView): SeedProblem[] {
  return [...groupBy(view.all('tenures'), ({ input }) => input.office)].flatMap(([office, tenures]) => {
    if (!tenures.some(({ isOwn }) => isOwn)) return [];
    const held = tenures
      .flatMap((tenure) => {
        const period = periodOf(tenure.input.period);
        return period ? [{ tenure, period }] : [];
      })
      .sort((a, b) => order(a.period.startsFrom, b.period.startsFrom) || order(a.period.endsBy, b.period.endsBy));
    const coverage = view.findIn('offices', 'office', office)?.input.coverage ?? null;
    return [...overlaps(held), ...gaps(held, coverage)];
  });
}

/** The tenures that begin before another has ended, each with the one that ends last of those that began before it. */
function overlaps(held: readonly Held[]): SeedProblem[] {
  const certain = held
    .filter((one) => one.period.startsBy < one.period.endsFrom && !isExplained(one))
    .sort((a, b) => order(a.period.startsBy, b.period.startsBy));
  const found: (readonly [later: Held, earlier: Held])[] = [];
  let last: Held | null = null;
  for (const next of certain) {
    // On the day of a handover, both hold it.
    if (last && next.period.startsBy < last.period.endsFrom) found.push([next, last]);
    if (!last || next.period.endsFrom > last.period.endsFrom) last = next;
  }
  const [more] = found[OVERLAPS_SHOWN_MAX] ?? [];
  const others = found.length - OVERLAPS_SHOWN_MAX;
  return [
    ...found
      .slice(0, OVERLAPS_SHOWN_MAX)
      .map(([later, earlier]) =>
        later.tenure.warning(['period'], `overlaps with ${describe(earlier)}, without a note`),
      ),
    ...(more
      ? [
          more.tenure.warning(
            ['period'],
            `one of ${String(others)} more of ${more.tenure.input.office} that overlap, without a note`,
          ),
        ]
      : []),
  ];
}

function gaps(held: readonly Held[], coverage: CoverageInput | null): SeedProblem[] {
  if (coverage && (coverage.status !== CoverageStatus.COMPLETE || hasNotes(coverage.notes))) return [];
  const [from, to] = [coverage?.from, coverage?.to].map((day) => (typeof day === 'string' ? dayNumber(day) : null));
  const warnings: SeedProblem[] = [];
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

/** Compares days; the difference of two that are infinite is no number. */
function order(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
