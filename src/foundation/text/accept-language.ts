import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Maximum number of languages used from an Accept-Language header. */
const LANGUAGES_MAX = 10;

/** How many headers are cached, and their maximum length; a longer header is parsed each time. */
const HEADERS_MAX = 1_000;
const HEADER_MAX = 200;

const cache = new LRUCache<string, readonly string[]>({ max: HEADERS_MAX });

/** Languages of the Accept-Language header, best first (RFC 9110, 12.5.4). A cached header returns the same list. */
export function languagesOf(headers: IncomingHttpHeaders): readonly string[] {
  const header = headers['accept-language'] ?? '*';
  const cached = cache.get(header);
  if (cached) return cached;
  const languages = new Negotiator({ headers })
    .languages()
    .filter((language) => language !== '*')
    .slice(0, LANGUAGES_MAX);
  if (header.length <= HEADER_MAX) cache.set(header, languages);
  return languages;
}
