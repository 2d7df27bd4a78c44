import { truncate } from '../../foundation/text/excerpt.js';

const BAD_REQUEST = 400;

/** Longest path in a message. */
const PATH_MAX = 200;

/**
 * The error for JSON that Fastify's parser refuses, in the words for invalid JSON, because of keys that could change an
 * object's prototype; null for text that is not valid JSON.
 */
export function forbiddenKeyError(text: string): Error | null {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const path = forbiddenPath(root);
  if (path === null) return null;
  const message = `The body has a key that is not allowed, as it could change an object's prototype: ${truncate(path, PATH_MAX)}`;
  return Object.assign(new Error(message), { statusCode: BAD_REQUEST });
}

/** The path of a key `__proto__`, or of a key `prototype` in a `constructor`; null if there is none. */
function forbiddenPath(root: unknown): string | null {
  const waiting: Value[] = [{ value: root, key: '', path: '' }];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    if (typeof parent.value !== 'object' || parent.value === null) continue;
    for (const [key, value] of Object.entries(parent.value)) {
      const path = parent.path === '' ? key : `${parent.path}.${key}`;
      if (key === '__proto__' || (key === 'prototype' && parent.key === 'constructor')) return path;
      waiting.push({ value, key, path });
    }
  }
  return null;
}

interface Value {
  readonly value: unknown;
  readonly key: string;
  readonly path: string;
}
