import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { canonicalLanguage } from './language.js';

/** Maximum number of languages used from an Accept-Language header. */
const LANGUAGES_MAX = 10;

/** Maximum length of what is read of a header: browsers send far less. */
const HEADER_MAX = 1_000;

/** How many headers are cached. */
const HEADERS_MAX = 1_000;

const ANY = '*';

const cache = new LRUCache<string, readonly string[]>({ max: HEADERS_MAX });

/**
 * Languages of the Accept-Language header as canonical tags, best first (RFC 9110, 12.5.4). What is not well-formed is
 * ignored. The same header returns the same list.
 */
export function languagesOf(headers: IncomingHttpHeaders): readonly string[] {
  return preferredLanguages(headers['accept-language'] ?? ANY);
}

function preferredLanguages(header: string): readonly string[] {
  const text = header.length <= HEADER_MAX ? header : header.slice(0, header.lastIndexOf(',', HEADER_MAX) + 1);
  const cached = cache.get(text);
  if (cached) return cached;
  const languages = new Negotiator({ headers: { 'accept-language': text } })
    .languages()
    .map(canonicalLanguage)
    .filter((language) => language !== null);
  const distinct = [...new Set(languages)].slice(0, LANGUAGES_MAX);
  cache.set(text, distinct);
  return distinct;
}

/** An element of Accept-Language: a language or `*`, and its weight. */
const ELEMENT = /^([A-Za-z0-9-]+|\*)[ \t]*(?:;[ \t]*[qQ]=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*)?$/;

/** Parses a list of languages in the form of Accept-Language; null if any part of it is not well-formed. */
export function parseLanguages(text: string): readonly string[] | null {
  if (text.length > HEADER_MAX) return null;
  const tags = text.split(',').map((element) => ELEMENT.exec(element.trim())?.[1]);
  const isWellFormed = tags.every((tag) => tag !== undefined && (tag === ANY || canonicalLanguage(tag) !== null));
  return isWellFormed ? preferredLanguages(text) : null;
}
