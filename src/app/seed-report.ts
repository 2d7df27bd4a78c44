import { printable } from '../foundation/text/printable.js';
import type { ListOutcome } from '../seed/seed-checker.js';
import { formatProblem } from '../seed/seed-problem.js';
import type { SeedCheckResult } from './check-seed.js';

/** What a check prints. */
export interface SeedReport {
  /** What loading would do, and a summary. */
  readonly stdout: string;
  /** All problems, one per line. */
  readonly stderr: string;
  readonly isPassed: boolean;
}

/** Formats the result of a check. With `isStrict`, it fails on warnings as on errors. */
export function reportSeedCheck(check: SeedCheckResult, isStrict: boolean): SeedReport {
  const { folder, errors, warnings, lists, comparedWith, notCompared } = check;
  const notes =
    notCompared === null ? [] : [`The database is not compared, as it is not ready for use: ${notCompared}`];
  const lines = [
    ...notes,
    ...errors.map((problem) => formatProblem(problem)),
    ...warnings.map((problem) => formatProblem(problem, isStrict ? '' : 'warning')),
  ];
  const failures = errors.length + (isStrict ? warnings.length : 0);
  const found = [count(errors.length, 'error'), count(warnings.length, 'warning')].join(', ');
  const table = lists.length > 0 ? tableOf(lists) : [];
  const intro = `${folder}, compared with ${comparedWith}: ${found}`;
  return {
    stdout: [intro, ...table].map((line) => `${printable(line)}\n`).join(''),
    stderr: lines.map((line) => `${printable(line)}\n`).join(''),
    isPassed: failures === 0,
  };
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}

function tableOf(lists: readonly ListOutcome[]): string[] {
  const total = (of: (list: ListOutcome) => number): number => lists.reduce((sum, list) => sum + of(list), 0);
  const all = {
    list: 'all',
    created: total(({ created }) => created),
    updated: total(({ updated }) => updated),
    left: total(({ left }) => left),
  };
  const rows = [...lists, all].map(({ list, created, updated, left }) => [
    list,
    ...[created, updated, left].map(String),
  ]);
  return [['', 'created', 'updated', 'left'], ...rows].map(([list = '', ...numbers]) =>
    [list.padEnd(15), ...numbers.map((number) => number.padStart(9))].join(''),
  );
}
