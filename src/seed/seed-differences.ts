import { InsertBuffer } from '../database/query/insert.js';
import type { InsertTarget } from '../database/query/insert.js';
import type { AnyDraft } from './seed-kinds.js';
import { isTextInLanguage } from './seed-texts.js';
import { SEED_TABLES } from './seed-tables.js';

/** Fields that are not part of an input, or are derived from it. */
const NOT_COMPARED = new Set([
  ...['id', 'slug', 'version', 'status', 'recordedAt', 'updatedAt', 'searchNames', 'searchTokens'],
  ...['position', 'sourcePlace'],
]);

/** The names of the input fields in which two drafts would be written differently. Both must be resolved. */
export async function differingFields(one: AnyDraft, other: AnyDraft): Promise<string[]> {
  const [contents, others] = [await contentsOf(one), await contentsOf(other)];
  const fields = new Set([...contents.keys(), ...others.keys()]);
  return [...fields].filter((field) => contents.get(field) !== others.get(field));
}

/** What would be written for each field, as a text that is equal exactly if the content is. */
async function contentsOf({ record, parts }: AnyDraft): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const [property, value] of Object.entries(record)) {
    if (!NOT_COMPARED.has(property)) contents.set(property.replace(/(?<!wikidata)Id$/, ''), textOf(value, new Map()));
  }
  for (const part of parts) {
    const buffer = new InsertBuffer(SEED_TABLES);
    const into: InsertTarget = {
      inserts: buffer,
      rows: () => Promise.reject(new Error('the parts of a new record may only be inserted')),
    };
    await part.insert(into, record.id);
    // Each draft has new ids: replace them by the positions of the rows, to compare which row refers to which.
    const ids = new Map<unknown, string>([[record.id, 'this']]);
    for (const [table, rows] of buffer.gathered) {
      for (const [index, { id }] of rows.entries()) if (id !== undefined) ids.set(id, `${table} ${String(index)}`);
    }
    const [field = ''] = part.fields;
    const before = contents.get(field);
    // A part without rows must not replace the content that the field already has.
    if (before === undefined || buffer.gathered.length > 0) contents.set(field, textOf(buffer.gathered, ids));
  }
  return contents;
}

function textOf(value: unknown, ids: ReadonlyMap<unknown, string>): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) => {
    if (isLocalizedText(part)) return [...part].sort((a, b) => (a.language < b.language ? -1 : 1));
    return ids.get(part) ?? part;
  });
}

/** A list of texts by language, whose order has no meaning. */
function isLocalizedText(value: unknown): value is { readonly language: string }[] {
  return Array.isArray(value) && value.every(isTextInLanguage);
}
