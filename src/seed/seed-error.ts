import type { SeedItem } from './seed-file.js';

/** Faults that are told at once; a folder may have thousands for one reason. */
const TOLD_MAX = 100;

/** What can't be loaded, a line each, with file and line. */
export class SeedError extends Error {
  constructor(readonly faults: readonly string[]) {
    const more = faults.length - TOLD_MAX;
    const told = more > 0 ? [...faults.slice(0, TOLD_MAX), `… and ${String(more)} more`] : faults;
    super(`the seed can't be loaded:\n${told.join('\n')}`);
    this.name = 'SeedError';
  }
}

/** What is wrong with a part of an item, with file and line. */
export function faultAt(item: SeedItem, path: readonly (string | number)[], message: string): string {
  return [item.at(path), ...(path.length > 0 ? [path.join('.')] : []), message].join(': ');
}
