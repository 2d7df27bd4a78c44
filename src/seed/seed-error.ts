import type { SeedItem } from './seed-file.js';

/** Maximum number of faults in the message; a folder may have thousands for one reason. */
const FAULTS_SHOWN_MAX = 100;

/** The faults that prevent loading, one per line, with file and line number. */
export class SeedError extends Error {
  constructor(readonly problems: readonly string[]) {
    const more = problems.length - FAULTS_SHOWN_MAX;
    const shown = more > 0 ? [...problems.slice(0, FAULTS_SHOWN_MAX), `… and ${String(more)} more`] : problems;
    super(`the seed can't be loaded:\n${shown.join('\n')}`);
    this.name = 'SeedError';
  }
}

/** Formats a fault in a part of an item, with file and line number. */
export function formatProblemAt(item: SeedItem, path: readonly (string | number)[], message: string): string {
  return [item.at(path), ...(path.length > 0 ? [path.join('.')] : []), message].join(': ');
}

/** Sorts faults by file and line. */
export function sortedByPlace(problems: Iterable<string>): string[] {
  const placed = [...new Set(problems)].map((problem) => {
    const [, file = '', line = '0'] = /^(.*?)(?::(\d+))?: /.exec(problem) ?? [];
    return { problem, file, line: Number(line) };
  });
  return placed
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    .map(({ problem }) => problem);
}
