import { LIST_MAX } from '../../foundation/records/input-validator.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import type { TakenColumns } from './merge-store.js';

interface Alias {
  readonly language: string;
  readonly text: string;
  readonly note: string | null;
}

/** The columns that a merge may fill, where a type has them. */
interface Fillable {
  aliases?: Alias[];
  wikidataId?: string | null;
  iso3166Alpha3?: string | null;
}

const CODES = ['wikidataId', 'iso3166Alpha3'] as const;

/**
 * Gives a record the names of another as aliases, and codes that it lacks, so that what found the other finds it. Returns
 * what it has taken.
 */
export function takeColumns(into: Versioned, from: Versioned): TakenColumns {
  const [target, source]: Fillable[] = [into as Fillable, from as Fillable];
  const taken: { aliases?: Alias[]; wikidataId?: string; iso3166Alpha3?: string } = {};
  if (target?.aliases && source?.aliases) {
    const known = new Set(into.searchableNames().map(({ text }) => normalizeForSearch(text)));
    const notes = new Map(source.aliases.map(({ text, note }) => [text, note]));
    const added: Alias[] = [];
    for (const { language, text } of from.searchableNames()) {
      const folded = normalizeForSearch(text);
      if (known.has(folded) || target.aliases.length + added.length === LIST_MAX) continue;
      known.add(folded);
      added.push({ language, text, note: notes.get(text) ?? null });
    }
    if (added.length > 0) {
      target.aliases = [...target.aliases, ...added];
      taken.aliases = added;
    }
  }
  for (const code of CODES) {
    const value = source?.[code];
    if (!target || target[code] !== null || value === null || value === undefined) continue;
    target[code] = value;
    taken[code] = value;
  }
  return taken;
}

/** Takes back what was taken from another record, as far as it is still there. Returns whether anything was. */
export function giveBack(into: Versioned, taken: TakenColumns): boolean {
  const target = into as Fillable;
  let isChanged = false;
  if (target.aliases && taken.aliases) {
    const gone = new Set(taken.aliases.map(({ language, text }) => `${language} ${text}`));
    const rest = target.aliases.filter(({ language, text }) => !gone.has(`${language} ${text}`));
    isChanged = rest.length < target.aliases.length;
    target.aliases = rest;
  }
  for (const code of CODES) {
    if (taken[code] === undefined || target[code] !== taken[code]) continue;
    target[code] = null;
    isChanged = true;
  }
  return isChanged;
}
