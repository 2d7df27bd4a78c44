import { badInput, quoted } from '../../foundation/graphql/request-error.js';

/** Reads the JSON of requests. Every reader throws a RequestError that names the field by its path. */

export type JsonObject = Readonly<Record<string, unknown>>;

const KEY_MAX = 80;

/** The path of a field within another. */
export function pathTo(path: string, key: string | number): string {
  return `${path}.${String(key).slice(0, KEY_MAX)}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function readObject(path: string, value: unknown): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw badInput(path, `must be an object, and is ${typeOf(value)}`);
}

/** The field of an object; undefined if it has none of its own. */
export function field(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function readString(path: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw badInput(path, `must be a string, and is ${value === undefined ? 'missing' : typeOf(value)}`);
}

export function readList(path: string, value: unknown, max: number): readonly unknown[] {
  if (!Array.isArray(value))
    throw badInput(path, `must be a list, and is ${value === undefined ? 'missing' : typeOf(value)}`);
  if (value.length > max)
    throw badInput(path, `at most ${String(max)} elements are allowed, got ${String(value.length)}`);
  return value as unknown[];
}

export function readInteger(path: string, value: unknown, min: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min) return value;
  const given = typeof value === 'number' ? String(value) : typeOf(value);
  throw badInput(path, `must be an integer of at least ${String(min)}, and is ${given}`);
}

/** An integer in an address. */
export function parseInteger(path: string, text: string, min: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= min) return Number(text);
  throw badInput(path, `must be an integer of at least ${String(min)}, and is ${quoted(text)}`);
}

/** Refuses fields that are not known. */
export function rejectOthers(path: string, object: JsonObject, known: readonly string[]): void {
  const other = Object.keys(object).find((key) => !known.includes(key));
  if (other !== undefined) throw badInput(pathTo(path, other), `is not a field here: ${known.join(', ')} are`);
}
