import type { Variables } from './variables.js';

/** Any origin: any page may read what is public. */
export const ANY_ORIGIN = '*';

/** Reads the other origins whose pages may send requests; errors are added to `faults`. */
export function readOrigins(variable: Variables, problems: string[]): readonly string[] {
  const origins = (variable('CORS_ORIGINS') ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  for (const origin of origins) {
    if (origin !== ANY_ORIGIN && !isOrigin(origin)) {
      problems.push(`CORS_ORIGINS=${origin}: must be origins such as https://app.example, or *`);
    }
  }
  return origins;
}

/** As browsers write it: a scheme, a lower-case host and a port unless it is the scheme's default; no path. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
