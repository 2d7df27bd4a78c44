import { boundsOf } from './date-bounds.js';
import type { DateBoundValues } from './date-bounds.js';
import { coarsestOf } from './date-precision.js';
import type { DatePrecision } from './date-precision.js';
import type { DateLanguage } from './date-phrases.js';

/** How a language says how exactly a date is known. */
interface PrecisionPhrases {
  readonly units: Readonly<Record<DatePrecision, string>>;
  readonly known: (unit: string) => string;
  readonly bothEnds: (unit: string) => string;
  readonly start: EndPhrases;
  readonly end: EndPhrases;
  readonly oneOf: (unit: string) => string;
  readonly approximate: string;
  readonly uncertain: string;
  readonly comma: string;
  readonly semicolon: string;
}

interface EndPhrases {
  readonly known: (unit: string) => string;
  readonly open: string;
  readonly unknown: string;
}

const EN: PrecisionPhrases = {
  units: { DAY: 'day', MONTH: 'month', SEASON: 'season', YEAR: 'year', DECADE: 'decade', CENTURY: 'century' },
  known: (unit) => `known to the ${unit}`,
  bothEnds: (unit) => `both ends known to the ${unit}`,
  start: { known: (unit) => `start known to the ${unit}`, open: 'without a start', unknown: 'start not known' },
  end: { known: (unit) => `end known to the ${unit}`, open: 'not ended', unknown: 'end not known' },
  oneOf: (unit) => `one of several dates, known to the ${unit}`,
  approximate: 'approximate',
  uncertain: 'uncertain',
  comma: ', ',
  semicolon: '; ',
};

const FR: PrecisionPhrases = {
  units: {
    DAY: 'au jour près',
    MONTH: 'au mois près',
    SEASON: 'à la saison près',
    YEAR: 'à l’année près',
    DECADE: 'à la décennie près',
    CENTURY: 'au siècle près',
  },
  known: (unit) => `connue ${unit}`,
  bothEnds: (unit) => `début et fin connus ${unit}`,
  start: { known: (unit) => `début connu ${unit}`, open: 'sans début', unknown: 'début inconnu' },
  end: { known: (unit) => `fin connue ${unit}`, open: 'toujours en cours', unknown: 'fin inconnue' },
  oneOf: (unit) => `une date parmi plusieurs, connue ${unit}`,
  approximate: 'approximativement',
  uncertain: 'sans certitude',
  comma: ', ',
  semicolon: ' ; ',
};

const RU: PrecisionPhrases = {
  units: { DAY: 'дня', MONTH: 'месяца', SEASON: 'времени года', YEAR: 'года', DECADE: 'десятилетия', CENTURY: 'века' },
  known: (unit) => `известна с точностью до ${unit}`,
  bothEnds: (unit) => `начало и конец известны с точностью до ${unit}`,
  start: {
    known: (unit) => `начало известно с точностью до ${unit}`,
    open: 'без начала',
    unknown: 'начало неизвестно',
  },
  end: { known: (unit) => `конец известен с точностью до ${unit}`, open: 'продолжается', unknown: 'конец неизвестен' },
  oneOf: (unit) => `одна из нескольких дат, известна с точностью до ${unit}`,
  approximate: 'приблизительно',
  uncertain: 'под вопросом',
  comma: ', ',
  semicolon: '; ',
};

const ZH: PrecisionPhrases = {
  units: { DAY: '日', MONTH: '月', SEASON: '季节', YEAR: '年', DECADE: '年代', CENTURY: '世纪' },
  known: (unit) => `精确到${unit}`,
  bothEnds: (unit) => `起止均精确到${unit}`,
  start: { known: (unit) => `起点精确到${unit}`, open: '无起点', unknown: '起点不详' },
  end: { known: (unit) => `终点精确到${unit}`, open: '仍在持续', unknown: '终点不详' },
  oneOf: (unit) => `若干日期之一，精确到${unit}`,
  approximate: '大约',
  uncertain: '存疑',
  comma: '，',
  semicolon: '；',
};

const ZH_HANT: PrecisionPhrases = {
  ...ZH,
  units: { ...ZH.units, SEASON: '季節', CENTURY: '世紀' },
  known: (unit) => `精確到${unit}`,
  bothEnds: (unit) => `起止均精確到${unit}`,
  start: { known: (unit) => `起點精確到${unit}`, open: '無起點', unknown: '起點不詳' },
  end: { known: (unit) => `終點精確到${unit}`, open: '仍在持續', unknown: '終點不詳' },
  oneOf: (unit) => `若干日期之一，精確到${unit}`,
  approximate: '大約',
};

const PHRASES: Readonly<Record<DateLanguage, PrecisionPhrases>> = {
  en: EN,
  fr: FR,
  ru: RU,
  zh: ZH,
  'zh-Hant': ZH_HANT,
};

/** Says how exactly a canonical date of the profile is known: "known to the month". */
export function displayPrecision(edtf: string, language: DateLanguage): string {
  const words = PHRASES[language];
  const { start, end, candidates } = boundsOf(edtf);
  if (candidates.length > 0) {
    const precisions = candidates.map(({ precision }) => precision).filter((precision) => precision !== null);
    return words.oneOf(words.units[coarsestOf(precisions)]);
  }
  if (start === end) return qualified(words.known(unitOf(start, words)), start, words);
  const isAlike = (['kind', 'precision', 'isApproximate', 'isUncertain'] as const).every(
    (property) => start[property] === end[property],
  );
  if (isAlike) return qualified(words.bothEnds(unitOf(start, words)), start, words);
  return [displayEnd(start, words.start, words), displayEnd(end, words.end, words)].join(words.semicolon);
}

function unitOf({ precision }: DateBoundValues, words: PrecisionPhrases): string {
  return precision === null ? '' : words.units[precision];
}

function displayEnd(bound: DateBoundValues, end: EndPhrases, words: PrecisionPhrases): string {
  if (bound.kind === 'OPEN') return end.open;
  return bound.kind === 'UNKNOWN' ? end.unknown : qualified(end.known(unitOf(bound, words)), bound, words);
}

function qualified(text: string, { isApproximate, isUncertain }: DateBoundValues, words: PrecisionPhrases): string {
  const qualifiers = [isApproximate && words.approximate, isUncertain && words.uncertain];
  return [text, ...qualifiers.filter((qualifier) => qualifier !== false)].join(words.comma);
}
