/** Languages of the interface, with their names in themselves. */
export const LANGUAGES = { en: 'English', fr: 'français', ru: 'русский', zh: '中文' } as const;

export type Language = keyof typeof LANGUAGES;

/** The tag by which dates and numbers are formatted. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ru: 'ru', zh: 'zh-Hans' };

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
