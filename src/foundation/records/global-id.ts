import { createHash } from 'node:crypto';

/**
 * References to records in the API: by global id, by slug, or (for states) by ISO 3166-1 alpha-3 code.
 * A global id contains an underscore and a capital letter, so that it cannot be mistaken for a slug or a code.
 */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CODE = /^[A-Z]{3}$/;
const GLOBAL_ID = /^([A-Z][A-Za-z]*)_([A-Za-z0-9_-]{22})$/;

/** Maximum length of a slug. */
export const SLUG_MAX = 100;

export type Reference =
  | { readonly by: 'id'; readonly type: string; readonly id: string }
  | { readonly by: 'slug'; readonly slug: string }
  | { readonly by: 'code'; readonly code: string };

/** Whether the text is a slug: words of a–z and 0–9 joined by single hyphens, at most 100 characters. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX && SLUG.test(text);
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Two base64url characters for each value of three hexadecimal digits. */
const PAIRS = Array.from(
  { length: 4_096 },
  (_, value) => `${BASE64URL[value >> 6] ?? ''}${BASE64URL[value & 63] ?? ''}`,
);

/** Values of hexadecimal digits, by character code. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);

/** Positions of the 32 digits in a UUID's text, without the dashes (RFC 9562, 4). */
const DASHES = [8, 13, 18, 23];
const DIGIT_INDEXES = Array.from({ length: 36 }, (_, index) => index).filter((index) => !DASHES.includes(index));

/** Cache of global ids by type and UUID: most pages contain the same few ids. */
const cache = new Map<string, Map<string, string>>();
const CACHED_MAX_PER_TYPE = 5_000;

/** The opaque global id of a record: its GraphQL type and the bytes of its UUID in base64url (RFC 4648, 5). */
export function globalId(type: string, uuid: string): string {
  let ids = cache.get(type);
  if (!ids) cache.set(type, (ids = new Map<string, string>()));
  let id = ids.get(uuid);
  if (id === undefined) {
    if (ids.size >= CACHED_MAX_PER_TYPE) ids.clear();
    ids.set(uuid, (id = encodeId(type, uuid)));
  }
  return id;
}

/** Encodes without allocating buffers. */
function encodeId(type: string, uuid: string): string {
  const digit = (index: number): number => DIGITS[uuid.charCodeAt(DIGIT_INDEXES[index] ?? 0)] ?? 0;
  let text = `${type}_`;
  for (let at = 0; at < 30; at += 3) text += PAIRS[(digit(at) << 8) | (digit(at + 1) << 4) | digit(at + 2)] ?? '';
  return text + (PAIRS[(digit(30) << 8) | (digit(31) << 4)] ?? '');
}

/** A UUID that is always the same for the same parts (RFC 9562, version 8). */
export function derivedUuid(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Parses a reference; null when the text is not one. */
export function parseReference(text: string): Reference | null {
  if (isSlug(text)) return { by: 'slug', slug: text };
  if (CODE.test(text)) return { by: 'code', code: text };
  const [, type, encoded] = GLOBAL_ID.exec(text) ?? [];
  if (type === undefined || encoded === undefined) return null;
  const hex = Buffer.from(encoded, 'base64url').toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  // One record must not have two ids: refuse other encodings of the same bytes.
  return encodeId(type, id) === text ? { by: 'id', type, id } : null;
}
