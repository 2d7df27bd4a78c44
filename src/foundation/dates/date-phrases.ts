import type { DatePrecision } from './date-precision.js';
import { englishOrdinal, romanNumeral } from './numerals.js';

/** How a language words dates, beyond what Intl provides. A date named `governed` is a result of `govern`. */
export interface DatePhrases {
  /** Locale that Intl formats with. */
  readonly locale: string;
  /** Whether the year comes first: then the first of several dates names the fields that they share, not the last. */
  readonly yearLeads: boolean;
  readonly seasons: readonly [string, string, string, string];
  readonly season: (name: string, year: number) => string;
  readonly decade: (firstYear: number) => string;
  readonly century: (number: number) => string;
  readonly quarter: (number: number, year: number) => string;
  /** A week of ISO 8601. */
  readonly week: (number: number, year: number) => string;
  /** What began before a window, or is dated too coarsely for a bucket of it. */
  readonly unplaced: string;
  /** Corrects a formatted day for the first of a month, where that is not a plain number (1er). */
  readonly firstDay: (date: string) => string;
  /** The date as written after a preposition: with its article, in its case. */
  readonly govern: (date: string, precision: DatePrecision) => string;
  readonly about: (governed: string) => string;
  readonly uncertain: (date: string) => string;
  /** Marks a date of the Julian calendar. */
  readonly julian: (date: string) => string;
  readonly since: (governed: string, isApproximate: boolean) => string;
  readonly until: (governed: string, isApproximate: boolean) => string;
  /** `isShortened`: the first date omits a month or year that the last one names. */
  readonly fromTo: (from: string, to: string, isShortened: boolean) => string;
  readonly between: (from: string, to: string) => string;
  readonly atLatest: (date: string, governed: string) => string;
  readonly atEarliest: (date: string, governed: string) => string;
}

// Around a dash between dates of several words, English and French use thin spaces and Russian full ones (CLDR).
const THIN_SPACE = '\u2009';

/** A range has no spaces around its dash (1949–1950, 22–24 October), unless a date next to it has several words. */
function dash(space: string): DatePhrases['fromTo'] {
  return (from, to, isShortened) =>
    from.includes(' ') || (to.includes(' ') && !isShortened) ? `${from}${space}–${space}${to}` : `${from}–${to}`;
}

const EN: DatePhrases = {
  locale: 'en-GB',
  yearLeads: false,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (name, year) => `${name} ${year}`,
  decade: (year) => `${year}s`,
  century: (number) => `${englishOrdinal(number)} century`,
  quarter: (number, year) => `Q${number} ${year}`,
  week: (number, year) => `week ${number} of ${year}`,
  unplaced: 'earlier, or not dated exactly enough',
  firstDay: (date) => date,
  govern: (date, precision) => (precision === 'DECADE' || precision === 'CENTURY' ? `the ${date}` : date),
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (?)`,
  julian: (date) => `${date} O.S.`,
  since: (date, isApproximate) => `since ${isApproximate ? 'about ' : ''}${date}`,
  until: (date, isApproximate) => `until ${isApproximate ? 'about ' : ''}${date}`,
  fromTo: dash(THIN_SPACE),
  between: (from, to) => `between ${from} and ${to}`,
  atLatest: (date) => `${date} at the latest`,
  atEarliest: (date) => `${date} at the earliest`,
};

const FRENCH_ARTICLES: Partial<Record<DatePrecision, string>> = {
  DAY: 'le',
  SEASON: 'le',
  DECADE: 'les',
  CENTURY: 'le',
};

function frenchWithArticle(date: string, precision: DatePrecision): string {
  const article = FRENCH_ARTICLES[precision];
  if (article === undefined) return date;
  return /^[éah]/.test(date) && article === 'le' ? `l’${date}` : `${article} ${date}`;
}

function frenchUntil(date: string): string {
  if (date.startsWith('le ')) return `jusqu’au ${date.slice(3)}`;
  if (date.startsWith('les ')) return `jusqu’aux ${date.slice(4)}`;
  return date.startsWith('l’') ? `jusqu’à ${date}` : `jusqu’en ${date}`;
}

const FR: DatePhrases = {
  locale: 'fr',
  yearLeads: false,
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  season: (name, year) => `${name} ${year}`,
  decade: (year) => `années ${year}`,
  century: (number) => `${romanNumeral(number)}${number === 1 ? 'er' : 'e'} siècle`,
  quarter: (number, year) => `${number}${number === 1 ? 'er' : 'e'} trimestre ${year}`,
  week: (number, year) => `semaine ${number} de ${year}`,
  unplaced: 'plus tôt, ou sans date assez précise',
  firstDay: (date) => date.replace(/^1(?!\d)/, '1er'),
  govern: frenchWithArticle,
  about: (date) => `vers ${date}`,
  uncertain: (date) => `${date} (?)`,
  julian: (date) => `${date} (calendrier julien)`,
  since: (date, isApproximate) => `depuis ${date}${isApproximate ? ' environ' : ''}`,
  until: (date, isApproximate) => `${frenchUntil(date)}${isApproximate ? ' environ' : ''}`,
  fromTo: dash(THIN_SPACE),
  between: (from, to) => `entre ${from} et ${to}`,
  atLatest: (date) => `${date} au plus tard`,
  atEarliest: (date) => `${date} au plus tôt`,
};

const ZH: DatePhrases = {
  locale: 'zh-Hans',
  yearLeads: true,
  seasons: ['春季', '夏季', '秋季', '冬季'],
  season: (name, year) => `${year}年${name}`,
  decade: (year) => `${Math.floor(year / 100) + 1}世纪${String(year % 100).padStart(2, '0')}年代`,
  century: (number) => `${number}世纪`,
  quarter: (number, year) => `${year}年第${number}季度`,
  week: (number, year) => `${year}年第${number}周`,
  unplaced: '更早，或日期不够精确',
  firstDay: (date) => date,
  govern: (date) => date,
  about: (date) => `约${date}`,
  uncertain: (date) => `${date}（？）`,
  julian: (date) => `儒略历${date}`,
  since: (date, isApproximate) => `${isApproximate ? '约' : ''}${date}起`,
  until: (date, isApproximate) => `至${isApproximate ? '约' : ''}${date}`,
  fromTo: (from, to) => `${from}至${to}`,
  between: (from, to) => `${from}至${to}之间`,
  atLatest: (date) => `不晚于${date}`,
  atEarliest: (date) => `不早于${date}`,
};

const ZH_HANT: DatePhrases = {
  ...ZH,
  locale: 'zh-Hant',
  decade: (year) => ZH.decade(year).replace('纪', '紀'),
  century: (number) => ZH.century(number).replace('纪', '紀'),
  week: (number, year) => ZH.week(number, year).replace('周', '週'),
  unplaced: '更早，或日期不夠精確',
  about: (date) => `約${date}`,
  julian: (date) => `儒略曆${date}`,
  since: (date, isApproximate) => `${isApproximate ? '約' : ''}${date}起`,
  until: (date, isApproximate) => `至${isApproximate ? '約' : ''}${date}`,
  between: (from, to) => `${from}至${to}之間`,
  atLatest: (date) => `不晚於${date}`,
  atEarliest: (date) => `不早於${date}`,
};

/** Genitives of all that a date can begin or end with. A date with a day has its month in the genitive already. */
const RUSSIAN_GENITIVES: readonly [RegExp, string][] = [
  [/^(январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ь/, '$1я'],
  [/^(март|август)(?!а)/, '$1а'],
  [/^май/, 'мая'],
  [/^весна/, 'весны'],
  [/^лето/, 'лета'],
  [/^осень/, 'осени'],
  [/^зима/, 'зимы'],
  [/-е годы$/, '-х годов'],
  [/ век$/, ' века'],
];

function russianGenitive(date: string, precision: DatePrecision): string {
  if (precision === 'YEAR') return `${date} г.`;
  return RUSSIAN_GENITIVES.reduce((text, [nominative, genitive]) => text.replace(nominative, genitive), date);
}

const RU: DatePhrases = {
  locale: 'ru',
  yearLeads: false,
  seasons: ['весна', 'лето', 'осень', 'зима'],
  season: (name, year) => `${name} ${year} г.`,
  decade: (year) => `${year}-е годы`,
  century: (number) => `${romanNumeral(number)} век`,
  quarter: (number, year) => `${romanNumeral(number)} квартал ${year} г.`,
  week: (number, year) => `${number}-я неделя ${year} г.`,
  unplaced: 'раньше или без достаточно точной даты',
  firstDay: (date) => date,
  govern: russianGenitive,
  about: (date) => `около ${date}`,
  uncertain: (date) => `${date} (?)`,
  julian: (date) => `${date} (ст. ст.)`,
  since: (date, isApproximate) => `${isApproximate ? 'примерно ' : ''}с ${date}`,
  until: (date, isApproximate) => `${isApproximate ? 'примерно ' : ''}до ${date}`,
  fromTo: dash(' '),
  between: (from, to) => `не ранее ${from} и не позднее ${to}`,
  atLatest: (_date, governed) => `не позднее ${governed}`,
  atEarliest: (_date, governed) => `не ранее ${governed}`,
};

/** The languages that dates can be displayed in. */
export const DATE_LANGUAGES = ['en', 'fr', 'ru', 'zh', 'zh-Hant'] as const;

export type DateLanguage = (typeof DATE_LANGUAGES)[number];

export const DATE_PHRASES: Readonly<Record<DateLanguage, DatePhrases>> = {
  en: EN,
  fr: FR,
  ru: RU,
  zh: ZH,
  'zh-Hant': ZH_HANT,
};
