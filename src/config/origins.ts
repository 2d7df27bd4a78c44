import type { Variables } from './variables.js';

/** Any origin: whoever's page it is may read what anyone may read. */
export const ANY_ORIGIN = '*';

/** Reads which other origins' pages may ask; what is wrong with it is added to `faults`. */
export function readOrigins(variable: Variables, faults: string[]): readonly string[] {
  const origins = (variable('CORS_ORIGINS') ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins) {
    if (origin !== ANY_ORIGIN && !isOrigin(origin)) {
      faults.push(`CORS_ORIGINS=${origin}: must be origins such as https://app.example, or *`);
    }
  }
  return origins;
}

/** As browsers write it: a scheme, a host in small letters and a port that is not the scheme's own; no path. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
