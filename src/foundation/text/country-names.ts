import { alpha2Of } from '../records/country-codes.js';
import type { DateLanguage } from '../dates/date-phrases.js';

const displayNames = new Map<DateLanguage, Intl.DisplayNames>();

/** The name of a present-day country (CLDR), by its ISO 3166-1 alpha-3 code; any other text is returned as it is. */
export function countryName(alpha3: string, language: DateLanguage): string {
  const alpha2 = alpha2Of(alpha3);
  if (alpha2 === null) return alpha3;
  let names = displayNames.get(language);
  if (!names) displayNames.set(language, (names = new Intl.DisplayNames([language], { type: 'region' })));
  return names.of(alpha2) ?? alpha3;
}
