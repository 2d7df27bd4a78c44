import { readStored, writeStored } from './theme.js';

/** Languages of the interface, with their names in themselves. */
export const LANGUAGES = { en: 'English', fr: 'français', ru: 'русский', zh: '中文' } as const;

export type Language = keyof typeof LANGUAGES;

/** The tag by which dates and numbers are formatted. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ru: 'ru', zh: 'zh-Hans' };

const KEY = 'entente.language';

/** The interface's language for a tag such as fr-CA, or null. */
export function languageOf(tag: string | null | undefined): Language | null {
  if (tag === null || tag === undefined) return null;
  try {
    const { language } = new Intl.Locale(tag);
    return language in LANGUAGES ? (language as Language) : null;
  } catch {
    return null;
  }
}

/** That of the address, else what the reader chose before, else the first one of the browser's that there is. */
export function initialLanguage(search: string): Language {
  const candidates = [new URLSearchParams(search).get('lang'), readStored(KEY), ...navigator.languages];
  for (const candidate of candidates) {
    const language = languageOf(candidate);
    if (language) return language;
  }
  return 'en';
}

export function storeLanguage(language: Language): void {
  writeStored(KEY, language);
}
