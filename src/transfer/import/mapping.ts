import { isRecord } from '../../foundation/records/values.js';
import { isEncoding } from './text-encoding.js';

/** When a row, or a part of an item, is left out: all that it says of the column holds. */
export interface Condition {
  readonly column: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly isEmpty?: boolean;
  readonly matches?: string;
}

/** Pairs of a value in the table, and what becomes of it. */
export type Lookup = Readonly<Record<string, unknown>>;

/** How the rows of a table become items. */
export interface Mapping {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly columns?: readonly string[];
  readonly skip?: readonly Condition[];
  readonly lookups?: Readonly<Record<string, Lookup>>;
  /** Each with one field, the name of its list: what the item's fields are made of. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** A fault of a mapping. */
export interface MappingProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The fields of a mapping that say how a value is made of the row, and not what its fields are. */
export const VALUE_FIELDS = ['column', 'template', 'lookup', 'split', 'date', 'number', 'default', 'when'] as const;

const MAPPING_FIELDS = ['delimiter', 'encoding', 'columns', 'skip', 'lookups', 'items'];
const CONDITION_FIELDS = ['column', 'in', 'notIn', 'isEmpty', 'matches'];

/** A date pattern: years of four digits, months and days by their letters, each once. */
const DATE_PATTERN = /^(?=.*y)(?!.*y[^y]+y)(?!.*M[^M]+M)(?!.*d[^d]+d)(?!(?:.*[^y])?yy(?:[^y]|$))[yMd][yMd\W]*$/;

/** Whether a value of a mapping is made of a cell or a template by what its fields say. */
export function isMadeValue(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && ('column' in value || 'template' in value);
}

/** The faults of a mapping; none: it is a Mapping. `lists`: the lists that items may be of. */
export function problemsOfMapping(value: unknown, lists: readonly string[]): MappingProblem[] {
  const check = new MappingCheck(lists);
  check.mapping(value);
  return check.problems;
}

class MappingCheck {
  readonly problems: MappingProblem[] = [];
  private lookups: readonly string[] = [];

  constructor(private readonly lists: readonly string[]) {}

  mapping(value: unknown): void {
    if (!isRecord(value)) {
      this.add([], 'must be a mapping with items');
      return;
    }
    this.fields(value, [], MAPPING_FIELDS);
    if (value['delimiter'] !== undefined && (typeof value['delimiter'] !== 'string' || value['delimiter'].length !== 1))
      this.add(['delimiter'], 'must be one character');
    if (value['encoding'] !== undefined && !(typeof value['encoding'] === 'string' && isEncoding(value['encoding'])))
      this.add(['encoding'], 'must be the name of an encoding, such as windows-1251');
    this.texts(value['columns'], ['columns']);
    this.conditions(value['skip'], ['skip']);
    const { lookups = {}, items } = value;
    if (!isRecord(lookups) || !Object.values(lookups).every(isRecord))
      this.add(['lookups'], 'must be a mapping of names to mappings');
    else this.lookups = Object.keys(lookups);
    if (!Array.isArray(items) || items.length === 0) {
      this.add(['items'], 'must be a list of at least one item');
      return;
    }
    for (const [index, item] of items.entries()) this.item(item, ['items', index]);
  }

  private item(item: unknown, path: readonly (string | number)[]): void {
    const [list, ...others] = isRecord(item) ? Object.keys(item).filter((name) => name !== 'when') : [];
    if (!isRecord(item) || list === undefined || others.length > 0) {
      this.add(path, `must have one field, the name of a list: ${this.lists.join(', ')}`);
      return;
    }
    if ('when' in item) this.conditions(item['when'], [...path, 'when']);
    if (!this.lists.includes(list)) this.add([...path, list], `is not a list: ${this.lists.join(', ')}`);
    if (isRecord(item[list])) this.value(item[list], [...path, list]);
    else this.add([...path, list], 'must be a mapping of fields');
  }

  private value(value: unknown, path: readonly (string | number)[]): void {
    if (Array.isArray(value)) for (const [index, part] of value.entries()) this.value(part, [...path, index]);
    else if (isMadeValue(value)) this.madeValue(value, path);
    else if (isRecord(value)) {
      if (isRecord(value['date']) && 'year' in value['date'] && Object.keys(value).length === 1) {
        this.fields(value['date'], [...path, 'date'], ['year', 'month', 'day']);
        return;
      }
      for (const [name, part] of Object.entries(value)) {
        if (name === 'when') this.conditions(part, [...path, name]);
        else this.value(part, [...path, name]);
      }
    }
  }

  private madeValue(value: Readonly<Record<string, unknown>>, path: readonly (string | number)[]): void {
    this.fields(value, path, VALUE_FIELDS);
    if ('column' in value && 'template' in value) this.add(path, 'has a column or a template, not both');
    for (const name of ['column', 'template', 'split', 'date', 'lookup'])
      if (value[name] !== undefined && typeof value[name] !== 'string') this.add([...path, name], 'must be a text');
    const { lookup, date, number, when } = value;
    if (typeof lookup === 'string' && !this.lookups.includes(lookup))
      this.add([...path, 'lookup'], `there is no lookup ${lookup}: ${this.lookups.join(', ') || 'there are none'}`);
    if (typeof date === 'string' && !DATE_PATTERN.test(date))
      this.add([...path, 'date'], 'must be a pattern of y, M and d, such as yyyyMMdd or d.M.yyyy');
    if (number !== undefined && typeof number !== 'boolean') this.add([...path, 'number'], 'must be true or false');
    if (when !== undefined) this.conditions(when, [...path, 'when']);
  }

  private conditions(value: unknown, path: readonly (string | number)[]): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      this.add(path, 'must be a list of conditions');
      return;
    }
    for (const [index, one] of value.entries()) {
      const at = [...path, index];
      if (!isRecord(one) || typeof one['column'] !== 'string') {
        this.add(at, 'must have a column, and what holds of it');
        continue;
      }
      this.fields(one, at, CONDITION_FIELDS);
      for (const name of ['in', 'notIn']) this.texts(one[name], [...at, name]);
      if (one['isEmpty'] !== undefined && typeof one['isEmpty'] !== 'boolean')
        this.add([...at, 'isEmpty'], 'must be true or false');
      if (one['matches'] !== undefined) this.pattern(one['matches'], [...at, 'matches']);
      if (Object.keys(one).length === 1) this.add(at, `must say what holds: ${CONDITION_FIELDS.slice(1).join(', ')}`);
    }
  }

  private pattern(value: unknown, path: readonly (string | number)[]): void {
    try {
      if (typeof value === 'string') new RegExp(value, 'u');
      else this.add(path, 'must be a regular expression');
    } catch (error) {
      this.add(path, `is not a regular expression: ${(error as Error).message}`);
    }
  }

  private texts(value: unknown, path: readonly (string | number)[]): void {
    if (value === undefined) return;
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
      this.add(path, 'must be a list of texts: put numbers in quotation marks');
  }

  private fields(
    value: Readonly<Record<string, unknown>>,
    path: readonly (string | number)[],
    known: readonly string[],
  ): void {
    for (const name of Object.keys(value))
      if (!known.includes(name)) this.add([...path, name], `is not a field here: ${known.join(', ')}`);
  }

  private add(path: readonly (string | number)[], message: string): void {
    this.problems.push({ path, message });
  }
}
