/*
 * Numbers in words, cardinal and ordinal, in the four languages of the interface. A search for 75 finds seventy-fifth,
 * soixante-quinze, семьдесят пятый and 七十五, and the other way round. Words are folded.
 */

/** What a word adds to a number. A 'factor' multiplies what stands before it. */
interface NumberWord {
  readonly value: number;
  readonly language: 'en' | 'fr' | 'ru';
  readonly isFactor: boolean;
  readonly isLast: boolean;
}

type Language = NumberWord['language'];

const WORDS = new Map<string, NumberWord[]>();

function add(language: Language, value: number, words: readonly string[], isLast = false, isFactor = false): void {
  for (const word of words) WORDS.set(word, [...(WORDS.get(word) ?? []), { value, language, isFactor, isLast }]);
}

const EN_UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const EN_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const FR_UNITS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
const FR_TENS = 'vingt trente quarante cinquante soixante septante huitante nonante';

EN_UNITS.split(' ').forEach((word, index) => {
  add('en', index + 1, [word]);
});
EN_ORDINALS.split(' ').forEach((word, index) => {
  add('en', index + 1, [word], true);
});
EN_TENS.split(' ').forEach((word, index) => {
  add('en', 10 * (index + 2), [word]);
  add('en', 10 * (index + 2), [word.replace(/y$/, 'ieth')], true);
});
add('en', 100, ['hundred'], false, true);
add('en', 100, ['hundredth'], true, true);
add('en', 100, ['centenary', 'centennial'], true);
add('en', 1000, ['thousand'], false, true);
add('en', 1000, ['thousandth'], true, true);

/** cinq: cinquième; neuf: neuvième; quatre: quatrième. */
function frenchOrdinals(word: string): string[] {
  const stem = word
    .replace(/e$/, '')
    .replace(/cinq$/, 'cinqu')
    .replace(/neuf$/, 'neuv')
    .replace(/s$/, (s) => (word === 'trois' ? s : ''));
  return [`${stem}ieme`, `${stem}iemes`];
}
FR_UNITS.split(' ').forEach((word, index) => {
  if (word.includes('-')) return;
  const words = word === 'un' ? ['un', 'une'] : [word];
  add('fr', index + 1, words);
  add('fr', index + 1, frenchOrdinals(word), true);
});
FR_TENS.split(' ').forEach((word, index) => {
  const value = 10 * (index + 2);
  add('fr', value, word === 'vingt' ? ['vingt', 'vingts'] : [word]);
  add('fr', value, frenchOrdinals(word), true);
  add('fr', value, [`${word.replace(/e$/, '')}enaire`], true);
});
add('fr', 100, ['cent', 'cents'], false, true);
add('fr', 100, ['centieme', 'centiemes'], true, true);
add('fr', 100, ['centenaire'], true);
add('fr', 1000, ['mille'], false, true);
add('fr', 1000, ['millieme'], true, true);

const RU_ENDINGS =
  'ыи ои ии ая ое ого ому ым ом ую ые ых ыми его ему еи им ем ья ье ьего ьеи ьему ьем ью ьи ьих ьим'.split(' ');
/** Stem of the ordinal, cardinals, and the form before летие. */
const RUSSIAN: readonly (readonly [value: number, ordinal: string, cardinals: string, combining: string])[] = [
  [1, 'перв', 'один одна одно одного однои', 'одно'],
  [2, 'втор', 'два две двух двум двумя', 'двух'],
  [3, 'трет', 'три трех трем тремя', 'трех'],
  [4, 'четверт', 'четыре четырех четырем четырьмя', 'четырех'],
  [5, 'пят', 'пять пяти пятью', 'пяти'],
  [6, 'шест', 'шесть шести шестью', 'шести'],
  [7, 'седьм', 'семь семи семью', 'семи'],
  [8, 'восьм', 'восемь восьми восемью восьмью', 'восьми'],
  [9, 'девят', 'девять девяти девятью', 'девяти'],
  [10, 'десят', 'десять десяти десятью', 'десяти'],
  ...'одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
    .split(' ')
    .map((stem, index) => [11 + index, stem, `${stem}ь ${stem}и ${stem}ью`, `${stem}и`] as const),
  [20, 'двадцат', 'двадцать двадцати двадцатью', 'двадцати'],
  [30, 'тридцат', 'тридцать тридцати тридцатью', 'тридцати'],
  [40, 'сороков', 'сорок сорока', 'сорока'],
  [50, 'пятидесят', 'пятьдесят пятидесяти', 'пятидесяти'],
  [60, 'шестидесят', 'шестьдесят шестидесяти', 'шестидесяти'],
  [70, 'семидесят', 'семьдесят семидесяти', 'семидесяти'],
  [80, 'восьмидесят', 'восемьдесят восьмидесяти', 'восьмидесяти'],
  [90, 'девяност', 'девяносто девяноста', 'девяносто'],
  [100, 'сот', 'сто ста', 'сто'],
  [200, 'двухсот', 'двести двухсот', 'двухсот'],
  [300, 'трехсот', 'триста трехсот', 'трехсот'],
];
const COMBINING = new Map<string, number>();
for (const [value, ordinal, cardinals, combining] of RUSSIAN) {
  add(
    'ru',
    value,
    RU_ENDINGS.map((ending) => ordinal + ending),
    true,
  );
  add('ru', value, cardinals.split(' '));
  COMBINING.set(combining, value);
}
add('ru', 1000, ['тысяча', 'тысячи', 'тысяч'], false, true);

/** семидесятипятилетие, двадцатилетнии */
const YEARS = /^(?<number>.{3,40})(?<years>лет(?:и|н).*)$/u;
const COMBINED = new RegExp(
  `^(?<hundreds>сто|двухсот|трехсот)?(?<rest>.*?)(?<last>${[...COMBINING.keys()].sort((a, b) => b.length - a.length).join('|')})?$`,
  'u',
);

/** A number at a place in a list of words. */
export interface FoundNumber {
  readonly value: number;
  /** How many words it takes. */
  readonly length: number;
}

const LANGUAGES: readonly Language[] = ['en', 'fr', 'ru'];

/** The number that begins at a word, the longest of all languages; null if there is none. A lone "one" is none. */
export function numberAt(words: readonly string[], start: number): FoundNumber | null {
  let best: FoundNumber | null = null;
  const first = words[start] ?? '';
  const combined = combinedNumber(first);
  if (combined !== null) best = { value: combined, length: 1 };
  if (!WORDS.has(first)) return best;
  for (const language of LANGUAGES) {
    const found = numberIn(language, words, start);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best && best.value > 1 ? best : null;
}

/** The number in семидесятипятилетие. */
function combinedNumber(word: string): number | null {
  const number = YEARS.exec(word)?.groups?.['number'];
  if (number === undefined) return null;
  const direct = COMBINING.get(number);
  if (direct !== undefined) return direct > 1 ? direct : null;
  const groups = COMBINED.exec(number)?.groups;
  if (!groups) return null;
  const parts = [groups['hundreds'], groups['rest'], groups['last']].filter(
    (part) => part !== undefined && part !== '',
  );
  const values = parts.map((part) => COMBINING.get(part ?? ''));
  if (values.some((value) => value === undefined)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function numberIn(language: Language, words: readonly string[], start: number): FoundNumber | null {
  let total = 0;
  let current = 0;
  let length = 0;
  for (let index = start; index < words.length && index < start + 8; index += 1) {
    const word = words[index] ?? '';
    if (length > 0 && (word === 'and' || word === 'et') && WORDS.has(words[index + 1] ?? '')) continue;
    const entry = WORDS.get(word)?.find((one) => one.language === language);
    if (!entry) break;
    const { value, isFactor, isLast } = entry;
    if (isFactor) {
      if (value === 1000) [total, current] = [total + (current || 1) * 1000, 0];
      else if (current < 10) current = (current || 1) * 100;
      else break;
    } else if (value === 20 && current % 100 === 4 && language === 'fr') current += 76;
    else if (mayFollow(current, value, language)) current += value;
    else break;
    length = index - start + 1;
    if (isLast || total > 9999) break;
  }
  return length === 0 || total + current > 9999 ? null : { value: total + current, length };
}

/** Whether a value may be added: a unit after tens, tens after hundreds; in French 11 to 19 after 60 and 80. */
function mayFollow(current: number, value: number, language: Language): boolean {
  const rest = current % 100;
  if (value >= 100) return current === 0;
  if (rest === 0) return true;
  if (value >= 20 || rest < 20 || rest % 10 !== 0) return rest === 70 || rest === 90 ? false : isAfterTeen(rest, value);
  return value < 10 || (language === 'fr' && value < 20 && (rest === 60 || rest === 80));
}

/** dix-sept: 17 */
function isAfterTeen(rest: number, value: number): boolean {
  return (rest === 10 || rest === 70 || rest === 90) && value >= 7 && value <= 9;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const CHINESE_NUMBER = /[〇零一二三四五六七八九十百千两]{2,}/u;

/** A number in a run of Chinese characters, with what stands before and after it. */
export interface NumberInRun {
  readonly value: number;
  readonly before: string;
  readonly after: string;
}

/** The first number of at least two characters in a run of Chinese characters. */
export function numberInRun(run: string): NumberInRun | null {
  const match = CHINESE_NUMBER.exec(run);
  if (!match) return null;
  const [written] = match;
  const value = chineseValue(written.replaceAll('零', '〇').replaceAll('两', '二'));
  if (value === null) return null;
  return { value, before: run.slice(0, match.index), after: run.slice(match.index + written.length) };
}

function chineseValue(number: string): number | null {
  if (!Array.from(number).some((character) => character in CHINESE_UNITS)) {
    if (number.length > 4) return null;
    return Number(
      Array.from(number)
        .map((digit) => CHINESE_DIGITS.indexOf(digit))
        .join(''),
    );
  }
  let total = 0;
  let digit = 0;
  let lastUnit = 10_000;
  for (const character of number) {
    const unit = CHINESE_UNITS[character];
    if (unit === undefined) {
      if (digit !== 0) return null;
      digit = CHINESE_DIGITS.indexOf(character);
    } else {
      if (unit >= lastUnit) return null;
      total += (digit || 1) * unit;
      [digit, lastUnit] = [0, unit];
    }
  }
  return total + digit;
}

const ORDINAL = /^(\p{Nd}{1,4})(?:st|nd|rd|th|e|er|re|eme|emes|ieme|nde?|(?:ыи|ои|и|я|ая|е|ое|го|му|ую|ю|ом|м|х|ых))$/u;

/** The digits of 75th, 75e, 75й; null for another word. */
export function digitsOfOrdinal(word: string): string | null {
  return ORDINAL.exec(word)?.[1] ?? null;
}
