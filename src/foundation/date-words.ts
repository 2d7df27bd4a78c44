/** How a language speaks of dates, beyond what Intl knows. */
export interface DateWords {
  /** Locale that Intl formats with. */
  readonly locale: string;
  readonly seasons: readonly [string, string, string, string];
  readonly season: (name: string, year: string) => string;
  readonly decade: (firstYear: number) => string;
  readonly century: (number: number) => string;
  readonly about: (date: string, isDay: boolean) => string;
  readonly uncertain: (date: string) => string;
  readonly since: (date: string, isDay: boolean) => string;
  readonly until: (date: string, isDay: boolean) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly atLatest: (date: string) => string;
  readonly atEarliest: (date: string) => string;
  /** Between the days of one month, the last but one with what follows a day there. */
  readonly afterDay: string;
}

const ROMAN: readonly [number, string][] = [
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of 1 to 100. */
function roman(number: number): string {
  if (number >= 100) return `C${roman(number - 100)}`;
  const [value, digits] = ROMAN.find(([least]) => number >= least) ?? [0, ''];
  return value === 0 ? '' : digits + roman(number - value);
}

function englishOrdinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${String(number)}${(teen ? '' : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`;
}

const EN: DateWords = {
  locale: 'en-GB',
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (name, year) => `${name} ${year}`,
  decade: (year) => `${String(year)}s`,
  century: (number) => `${englishOrdinal(number)} century`,
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (?)`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  fromTo: (from, to) => `${from} – ${to}`,
  between: (from, to) => `between ${from} and ${to}`,
  atLatest: (date) => `${date} at the latest`,
  atEarliest: (date) => `${date} at the earliest`,
  afterDay: '',
};

const FR: DateWords = {
  locale: 'fr',
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  season: (name, year) => `${name} ${year}`,
  decade: (year) => `années ${String(year)}`,
  century: (number) => `${roman(number)}${number === 1 ? 'er' : 'e'} siècle`,
  about: (date, isDay) => (isDay ? `vers le ${date}` : `vers ${date}`),
  uncertain: (date) => `${date} (?)`,
  since: (date, isDay) => (isDay ? `depuis le ${date}` : `depuis ${date}`),
  until: (date, isDay) => (isDay ? `jusqu’au ${date}` : `jusqu’à ${date}`),
  fromTo: (from, to) => `${from} – ${to}`,
  between: (from, to) => `entre ${from} et ${to}`,
  atLatest: (date) => `${date} au plus tard`,
  atEarliest: (date) => `${date} au plus tôt`,
  afterDay: '',
};

const ZH: DateWords = {
  locale: 'zh',
  seasons: ['春季', '夏季', '秋季', '冬季'],
  season: (name, year) => `${year}${name}`,
  decade: (year) => `${String(Math.floor(year / 100) + 1)}世纪${String(year % 100).padStart(2, '0')}年代`,
  century: (number) => `${String(number)}世纪`,
  about: (date) => `约${date}`,
  uncertain: (date) => `${date}（?）`,
  since: (date) => `${date}起`,
  until: (date) => `至${date}`,
  fromTo: (from, to) => `${from}至${to}`,
  between: (from, to) => `${from}至${to}之间`,
  atLatest: (date) => `不晚于${date}`,
  atEarliest: (date) => `不早于${date}`,
  afterDay: '日',
};

const ZH_HANT: DateWords = {
  ...ZH,
  locale: 'zh-Hant',
  decade: (year) => ZH.decade(year).replace('纪', '紀'),
  century: (number) => ZH.century(number).replace('纪', '紀'),
  about: (date) => `約${date}`,
  between: (from, to) => `${from}至${to}之間`,
  atLatest: (date) => `不晚於${date}`,
  atEarliest: (date) => `不早於${date}`,
};

const RU: DateWords = {
  locale: 'ru',
  seasons: ['весна', 'лето', 'осень', 'зима'],
  season: (name, year) => `${name} ${year} г.`,
  decade: (year) => `${String(year)}-е годы`,
  century: (number) => `${roman(number)} век`,
  about: (date) => `около ${date}`,
  uncertain: (date) => `${date} (?)`,
  since: (date) => `с ${date}`,
  until: (date) => `до ${date}`,
  fromTo: (from, to) => `${from} – ${to}`,
  between: (from, to) => `не ранее ${from} и не позднее ${to}`,
  atLatest: (date) => `не позднее ${date}`,
  atEarliest: (date) => `не ранее ${date}`,
  afterDay: '',
};

const WORDS: Readonly<Record<string, DateWords>> = { en: EN, fr: FR, zh: ZH, 'zh-Hant': ZH_HANT, ru: RU };

/** The words of the first language of a chain that has some. */
export function wordsFor(chain: readonly string[]): DateWords {
  for (const tag of chain) {
    const words = WORDS[tag];
    if (words) return words;
  }
  return EN;
}
