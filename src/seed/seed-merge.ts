import { isAbsent } from '../foundation/records/values.js';
import type { Snapshot } from './seed-history.js';
import { isTextInLanguage } from './seed-texts.js';
import type { TextInLanguage } from './seed-texts.js';

/** Fields of an update, with those to set to null. */
export interface MergedFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly clear: readonly string[];
}

/** The versions of a record that are merged. */
export interface MergedVersions {
  /** What seeds have written so far. */
  readonly seeded: Snapshot;
  /** What it is now. */
  readonly current: Snapshot;
  /** The item, as the folder has it now. */
  readonly item: Snapshot;
  /** Fields in which the item differs from what seeds have written so far. */
  readonly changed: readonly string[];
  /** Fields that an editor has changed. */
  readonly edited: ReadonlySet<string>;
  /** Fields that can be set to null. */
  readonly clearable: readonly string[];
}

/**
 * What of a changed item is to be written: every field that no editor has changed. Of a text that an editor has changed
 * in some languages, the other languages are.
 */
export function mergeVersions({ seeded, current, item, changed, edited, clearable }: MergedVersions): MergedFields {
  const fields: Record<string, unknown> = {};
  const clear: string[] = [];
  for (const field of changed) {
    const value = item[field];
    if (edited.has(field)) {
      const merged = mergeTexts(seeded[field], current[field], value);
      if (merged) fields[field] = merged;
    } else if (!isAbsent(value)) fields[field] = value;
    else if (Array.isArray(seeded[field])) fields[field] = [];
    else if (clearable.includes(field)) clear.push(field);
  }
  return { fields, clear };
}

/** Merges texts language by language; null: they are no texts, or nothing of the item's is to be written. */
function mergeTexts(seeded: unknown, current: unknown, item: unknown): TextInLanguage[] | null {
  const [before, now, next] = [textsOf(seeded), textsOf(current), textsOf(item)];
  if (!before || !now || !next) return null;
  const merged = new Map(now);
  for (const language of new Set([...before.keys(), ...next.keys()])) {
    const text = next.get(language);
    if (now.get(language) !== before.get(language)) continue;
    if (text === undefined) merged.delete(language);
    else merged.set(language, text);
  }
  const isSame = merged.size === now.size && [...merged].every(([language, text]) => now.get(language) === text);
  return isSame ? null : [...merged].map(([language, text]) => ({ language, text }));
}

/** Texts by language; null for any other value, and for a list with several texts of a language. */
function textsOf(value: unknown): Map<string, string> | null {
  if (isAbsent(value)) return new Map();
  if (!Array.isArray(value) || !value.every(isTextInLanguage)) return null;
  const texts = new Map(value.map(({ language, text }) => [language, text]));
  return texts.size === value.length ? texts : null;
}

/** Fields of snapshots that differ, whatever the order of texts in several languages. */
export function differingSnapshotFields(one: Snapshot, other: Snapshot): string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].filter((field) => canonical(one[field]) !== canonical(other[field]));
}

function canonical(value: unknown): string {
  if (isAbsent(value) || (Array.isArray(value) && value.length === 0)) return '';
  const texts = textsOf(value);
  return JSON.stringify(texts ? [...texts].sort(([a], [b]) => (a < b ? -1 : 1)) : value);
}
