import { quoted } from '../../foundation/graphql/request-error.js';
import { isRecord } from '../../foundation/records/values.js';
import type { SeedItem } from '../../seed/seed-item.js';
import type { Row } from './delimited-rows.js';
import { isMadeValue } from './mapping.js';
import type { Condition, Lookup, Mapping } from './mapping.js';

/** A cell that the mapping can't make a value of. */
export interface CellFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The values that are allowed, if they are few. */
  readonly allowed?: readonly string[];
}

/** What a row has become: its items, and the faults of those that it could not become. */
export interface RowItems {
  readonly items: readonly SeedItem[];
  readonly faults: readonly CellFault[];
}

type Path = readonly (string | number)[];

const ALLOWED_MAX = 50;

/** In a template, the cell of a column; {{ is a brace. */
const PLACEHOLDER = /\{\{|\}\}|\{([^{}]*)\}/g;

/** Makes items of rows as a mapping says. */
export class RowMapper {
  private readonly patterns = new Map<string, RegExp>();

  constructor(
    private readonly mapping: Mapping,
    private readonly label: string,
  ) {}

  /** The items of a row; none if the row is skipped. */
  itemsOf(row: Row): RowItems {
    const { skip = [], items: definitions } = this.mapping;
    if (skip.some((condition) => this.holds(condition, row))) return { items: [], faults: [] };
    const items: SeedItem[] = [];
    const faults: CellFault[] = [];
    for (const definition of definitions) {
      if (!this.applies(definition, row)) continue;
      const [list = '', fields] = Object.entries(definition).find(([name]) => name !== 'when') ?? [];
      const before = faults.length;
      const value = this.valueOf(fields, row, [], faults);
      const place = { file: this.label, line: row.line };
      if (faults.length === before) items.push({ list, value: isRecord(value) ? value : {}, at: () => place });
    }
    return { items, faults };
  }

  /** The columns that the mapping names and the table has not. */
  missingColumns(row: Row): string[] {
    return [...columnsIn(this.mapping.items), ...columnsIn(this.mapping.skip)].filter(
      (name, index, all) => !Object.hasOwn(row.cells, name) && all.indexOf(name) === index,
    );
  }

  /** The value of a part of an item; undefined: it is left out. */
  private valueOf(value: unknown, row: Row, path: Path, faults: CellFault[]): unknown {
    if (typeof value === 'string') return emptied(fill(value, row));
    if (Array.isArray(value)) {
      const list = value.flatMap((part, index) => {
        const element = this.valueOf(part, row, [...path, index], faults);
        // What is split is several elements.
        return element === undefined ? [] : Array.isArray(element) ? (element as unknown[]) : [element];
      });
      return list.length === 0 ? undefined : list;
    }
    if (!isRecord(value)) return value ?? undefined;
    if (!this.applies(value, row)) return undefined;
    if (isMadeValue(value)) return this.madeValue(value, row, path, faults);
    const { date } = value;
    if (isRecord(date) && 'year' in date && Object.keys(value).length === 1) return dateOfParts(date, row);
    const fields = Object.entries(value)
      .filter(([name]) => name !== 'when')
      .map(([name, part]) => [name, this.valueOf(part, row, [...path, name], faults)] as const)
      .filter(([, part]) => part !== undefined);
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
  }

  private madeValue(value: Readonly<Record<string, unknown>>, row: Row, path: Path, faults: CellFault[]): unknown {
    const { column, template, split, lookup, date, number } = value;
    const text = (typeof column === 'string' ? (row.cells[column] ?? '') : fill(String(template), row)).trim();
    const texts = typeof split === 'string' ? text.split(split).map((part) => part.trim()) : [text];
    const made = texts
      .filter((part) => part !== '')
      .map((part) => {
        if (typeof lookup === 'string') return this.looked(part, lookup, value, path, faults);
        if (typeof date === 'string') return dateOfPattern(part, date, path, faults);
        return number === true ? numberOf(part, path, faults) : part;
      })
      .filter((part) => part !== undefined && part !== null);
    if (made.length === 0) return value['default'] ?? undefined;
    return typeof split === 'string' ? made : made[0];
  }

  private looked(
    text: string,
    lookup: string,
    value: Readonly<Record<string, unknown>>,
    path: Path,
    faults: CellFault[],
  ): unknown {
    const table: Lookup = this.mapping.lookups?.[lookup] ?? {};
    if (Object.hasOwn(table, text)) return table[text];
    if ('default' in value) return undefined;
    const allowed = Object.keys(table);
    faults.push({
      path,
      message: `${quoted(text)} is not in the lookup ${lookup}`,
      ...(allowed.length <= ALLOWED_MAX && { allowed }),
    });
    return undefined;
  }

  private applies(value: Readonly<Record<string, unknown>>, row: Row): boolean {
    const conditions = (value['when'] ?? []) as readonly Condition[];
    return conditions.every((condition) => this.holds(condition, row));
  }

  private holds({ column, in: among, notIn, isEmpty, matches }: Condition, { cells }: Row): boolean {
    const cell = (cells[column] ?? '').trim();
    if (among && !among.includes(cell)) return false;
    if (notIn?.includes(cell) === true) return false;
    if (isEmpty !== undefined && (cell === '') !== isEmpty) return false;
    return matches === undefined || this.pattern(matches).test(cell);
  }

  private pattern(text: string): RegExp {
    let pattern = this.patterns.get(text);
    if (!pattern) this.patterns.set(text, (pattern = new RegExp(text, 'u')));
    return pattern;
  }
}

function fill(template: string, { cells }: Row): string {
  if (!template.includes('{') && !template.includes('}')) return template;
  return template.replace(PLACEHOLDER, (text, column: string | undefined) =>
    column === undefined ? text.charAt(0) : (cells[column] ?? '').trim(),
  );
}

function emptied(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

function numberOf(text: string, path: Path, faults: CellFault[]): number | undefined {
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  faults.push({ path, message: `${quoted(text)} is not a number` });
  return undefined;
}

/** A date in EDTF of a text in a pattern. Months and days that are 0 are not known. */
function dateOfPattern(text: string, pattern: string, path: Path, faults: CellFault[]): string | undefined {
  const source = pattern.replace(/y+|M+|d+|[^yMd]/g, (part) => {
    const name = { y: 'year', M: 'month', d: 'day' }[part.charAt(0)];
    if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return `(?<${name}>\\d{${part.length === 1 ? '1,4' : String(part.length)}})`;
  });
  const groups = new RegExp(`^${source}$`).exec(text)?.groups;
  if (!groups) {
    faults.push({ path, message: `${quoted(text)} is not a date as ${pattern}` });
    return undefined;
  }
  return edtfOf(groups['year'] ?? '', groups['month'] ?? '', groups['day'] ?? '');
}

/** A date in EDTF of a year, a month and a day in columns of their own. */
function dateOfParts(parts: Readonly<Record<string, unknown>>, row: Row): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => {
    const part = parts[name];
    return typeof part === 'string' ? fill(part, row).trim() : typeof part === 'number' ? String(part) : '';
  });
  return edtfOf(year ?? '', month ?? '', day ?? '');
}

/** A date as exactly as it is known: what is empty, 0 or negative is not known. */
function edtfOf(year: string, month: string, day: string): string | undefined {
  const isKnown = (part: string): boolean => /^\d+$/.test(part) && Number(part) > 0;
  if (!/^\d+$/.test(year)) return emptied(year);
  const known = isKnown(month) ? [month, ...(isKnown(day) ? [day] : [])] : [];
  return [year.padStart(4, '0'), ...known.map((part) => part.padStart(2, '0'))].join('-');
}

/** Fields of a condition and of a made value whose texts are taken as they are. */
const LITERAL_FIELDS: ReadonlySet<string> = new Set(['matches', 'in', 'notIn', 'split', 'default', 'lookup', 'date']);

/** The columns that a part of a mapping names. */
function columnsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [...value.matchAll(PLACEHOLDER)].flatMap(([, column]) => (column === undefined ? [] : [column]));
  if (Array.isArray(value)) return value.flatMap(columnsIn);
  if (!isRecord(value)) return [];
  const hasLiterals = isMadeValue(value);
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === 'column' && typeof part === 'string') return [part];
    return hasLiterals && LITERAL_FIELDS.has(name) ? [] : columnsIn(part);
  });
}
