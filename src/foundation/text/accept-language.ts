import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Most languages of an Accept-Language header that are looked at. */
const LANGUAGES_MAX = 10;

/** Headers that are remembered; a longer one is read each time. */
const HEADERS_MAX = 1_000;
const HEADER_MAX = 200;

const known = new LRUCache<string, readonly string[]>({ max: HEADERS_MAX });

/** The languages of the Accept-Language header, best first (RFC 9110, 12.5.4); the same list for the same header. */
export function languagesOf(headers: IncomingHttpHeaders): readonly string[] {
  const header = headers['accept-language'] ?? '*';
  const remembered = known.get(header);
  if (remembered) return remembered;
  const languages = new Negotiator({ headers })
    .languages()
    .filter((language) => language !== '*')
    .slice(0, LANGUAGES_MAX);
  if (header.length <= HEADER_MAX) known.set(header, languages);
  return languages;
}
