import { iso31661Alpha2ToAlpha3, iso31661Alpha3ToAlpha2, iso31663 } from 'iso-3166';

const FORMER: ReadonlySet<string> = new Set(iso31663.map(({ from }) => from.alpha3));

/** Whether a code of three capital letters is assigned to a country by ISO 3166-1. False for ZZZ, which is private. */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(iso31661Alpha3ToAlpha2, code);
}

/** Whether ISO 3166-3 has a code of three capital letters for a country that is no more, such as SUN. */
export function isFormerCountryCode(code: string): boolean {
  return FORMER.has(code) && !isCountryCode(code);
}

/** The alpha-2 code of a country with this alpha-3 code (ISO 3166-1); null if there is none. */
export function alpha2Of(alpha3: string): string | null {
  return isCountryCode(alpha3) ? (iso31661Alpha3ToAlpha2[alpha3] ?? null) : null;
}

/** The alpha-3 code of a country with this alpha-2 code (ISO 3166-1); null if there is none. */
export function alpha3Of(alpha2: string): string | null {
  return Object.hasOwn(iso31661Alpha2ToAlpha3, alpha2) ? (iso31661Alpha2ToAlpha3[alpha2] ?? null) : null;
}
