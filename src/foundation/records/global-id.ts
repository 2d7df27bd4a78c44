import { createHash } from 'node:crypto';
import { alpha3Of } from './country-codes.js';

/**
 * References to records in the API: by global id, by slug, or (for states) by ISO 3166 code, alpha-3 or alpha-2.
 * A global id contains an underscore and a capital letter, so that it cannot be mistaken for a slug or a code.
 */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ALPHA_3 = /^[A-Z]{3}$/;
const ALPHA_2 = /^[A-Z]{2}$/;
const GLOBAL_ID = /^([A-Z][A-Za-z]*)_([A-Za-z0-9_-]{22})$/;

/** Maximum length of a slug. */
export const SLUG_MAX = 100;

export type Reference =
  | { readonly by: 'id'; readonly type: string; readonly id: string }
  | { readonly by: 'slug'; readonly slug: string }
  /** By alpha-3 code. */
  | { readonly by: 'code'; readonly code: string };

/** Whether the text is a slug: words of a–z and 0–9 joined by single hyphens, at most 100 characters. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX && SLUG.test(text);
}

/** The characters of base64url (RFC 4648, 5), as codes. */
const BASE64URL = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

/** Values of hexadecimal digits, by character code. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);

/** Positions of the 32 digits in a UUID's text, without the dashes (RFC 9562, 4). */
const DASHES = [8, 13, 18, 23];
const DIGIT_INDEXES = Uint8Array.from(Array(36).keys()).filter((index) => !DASHES.includes(index));

/** Where an id is encoded. */
const encoded = Buffer.alloc(22);

/** The opaque global id of a record: its GraphQL type and the bytes of its UUID in base64url. */
export function globalId(type: string, uuid: string): string {
  return `${type}_${encodeUuid(uuid)}`;
}

/** Encodes without allocating a buffer: a page has many ids. */
function encodeUuid(uuid: string): string {
  const digit = (index: number): number => DIGITS[uuid.charCodeAt(DIGIT_INDEXES[index] ?? 0)] ?? 0;
  for (let group = 0; group < 10; group += 1) {
    const from = group * 3;
    putPair(group, (digit(from) << 8) | (digit(from + 1) << 4) | digit(from + 2));
  }
  putPair(10, (digit(30) << 8) | (digit(31) << 4));
  return encoded.toString('latin1');
}

/** Three hexadecimal digits are two characters. */
function putPair(group: number, bits: number): void {
  encoded[group * 2] = BASE64URL[bits >> 6] ?? 0;
  encoded[group * 2 + 1] = BASE64URL[bits & 63] ?? 0;
}

/** A UUID that is always the same for the same parts (RFC 9562, version 8). */
export function derivedUuid(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Parses a reference; null when the text is not one. */
export function parseReference(text: string): Reference | null {
  if (isSlug(text)) return { by: 'slug', slug: text };
  if (ALPHA_3.test(text)) return { by: 'code', code: text };
  if (ALPHA_2.test(text)) {
    const code = alpha3Of(text);
    return code === null ? null : { by: 'code', code };
  }
  const [, type, characters] = GLOBAL_ID.exec(text) ?? [];
  if (type === undefined || characters === undefined) return null;
  const hex = Buffer.from(characters, 'base64url').toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  // One record must not have two ids: refuse other encodings of the same bytes.
  return encodeUuid(id) === characters ? { by: 'id', type, id } : null;
}
