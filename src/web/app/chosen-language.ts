import { languageOf } from './languages.js';
import type { Language } from './languages.js';
import { readStored, writeStored } from './theme.js';

const KEY = 'entente.language';

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
