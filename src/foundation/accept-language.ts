import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/** Most languages of an Accept-Language header that are looked at. */
const LANGUAGES_MAX = 10;

/** The languages of the Accept-Language header, best first (RFC 9110, 12.5.4). */
export function languagesOf(headers: IncomingHttpHeaders): string[] {
  return new Negotiator({ headers })
    .languages()
    .filter((language) => language !== '*')
    .slice(0, LANGUAGES_MAX);
}
