import { LABEL_LANGUAGES } from '../../../foundation/enum-labels/enum-labels.js';
import type { LabelLanguage } from '../../../foundation/enum-labels/enum-labels.js';
import { canonicalLanguage } from '../../../foundation/text/language.js';
import { pickLanguage } from '../../../foundation/text/localized-text.js';
import { EN, EN_COUNTS } from './en.js';
import { FR, FR_COUNTS } from './fr.js';
import type { Counts, Messages } from './messages.js';
import { RU, RU_COUNTS } from './ru.js';
import { ZH, ZH_COUNTS } from './zh.js';

/** The languages of the pages, which are those of the API's labels. */
export const PAGE_LANGUAGES = LABEL_LANGUAGES;
export type PageLanguage = LabelLanguage;

/** A language's own name, its locale for dates and numbers, and its locale in Open Graph. */
interface LanguageProperties {
  readonly name: string;
  readonly locale: string;
  readonly openGraph: string;
}

export const LANGUAGE_PROPERTIES: Readonly<Record<PageLanguage, LanguageProperties>> = {
  en: { name: 'English', locale: 'en-GB', openGraph: 'en_GB' },
  fr: { name: 'français', locale: 'fr', openGraph: 'fr_FR' },
  ru: { name: 'русский', locale: 'ru', openGraph: 'ru_RU' },
  zh: { name: '中文', locale: 'zh-Hans', openGraph: 'zh_CN' },
};

export const MESSAGES: Readonly<Record<PageLanguage, Messages>> = { en: EN, fr: FR, ru: RU, zh: ZH };
export const COUNTS: Readonly<Record<PageLanguage, Counts>> = {
  en: EN_COUNTS,
  fr: FR_COUNTS,
  ru: RU_COUNTS,
  zh: ZH_COUNTS,
};

/** The language that `?lang=` chooses, if it is one of the pages', in any region and script. */
export function requestedLanguage(parameter: string | null): PageLanguage | null {
  const tag = parameter === null ? null : canonicalLanguage(parameter);
  return PAGE_LANGUAGES.find((language) => language === tag?.split('-')[0]) ?? null;
}

/** The language of a page for a reader who prefers these languages, best first. */
export function preferredLanguage(languages: readonly string[]): PageLanguage {
  return pickLanguage<PageLanguage>(PAGE_LANGUAGES, { languages }, null);
}
