import type { EnumLabels } from './label-table.js';

/** Names of the enum values of dates and of periods: en, fr, ru, zh. */
export const DATE_LABELS: EnumLabels = {
  DateForm: {
    SINGLE: ['Single date', 'Date simple', 'Одна дата', '单一日期'],
    INTERVAL: ['Interval', 'Intervalle', 'Период', '时间段'],
    ONE_OF: ['One of several dates', 'Une date parmi plusieurs', 'Одна из нескольких дат', '若干日期之一'],
  },
  DatePrecision: {
    DAY: ['Day', 'Jour', 'День', '日'],
    MONTH: ['Month', 'Mois', 'Месяц', '月'],
    SEASON: ['Season', 'Saison', 'Время года', '季节'],
    YEAR: ['Year', 'Année', 'Год', '年'],
    DECADE: ['Decade', 'Décennie', 'Десятилетие', '年代'],
    CENTURY: ['Century', 'Siècle', 'Век', '世纪'],
  },
  DateBoundKind: {
    KNOWN: ['Known', 'Connue', 'Известна', '已知'],
    OPEN: ['Open', 'Ouverte', 'Открыта', '持续至今'],
    UNKNOWN: ['Unknown', 'Inconnue', 'Неизвестна', '未知'],
  },
  Calendar: {
    GREGORIAN: ['Gregorian calendar', 'Calendrier grégorien', 'Григорианский календарь', '公历'],
    JULIAN: ['Julian calendar', 'Calendrier julien', 'Юлианский календарь', '儒略历'],
  },
  TimeBucket: {
    DAY: ['Day', 'Jour', 'День', '日'],
    WEEK: ['Week', 'Semaine', 'Неделя', '周'],
    MONTH: ['Month', 'Mois', 'Месяц', '月'],
    QUARTER: ['Quarter', 'Trimestre', 'Квартал', '季度'],
    YEAR: ['Year', 'Année', 'Год', '年'],
    DECADE: ['Decade', 'Décennie', 'Десятилетие', '年代'],
  },
  WindowMatch: {
    OVERLAPS: ['Possibly in the period', 'Peut-être dans la période', 'Возможно, в этот период', '可能在该时段内'],
    WITHIN: ['Certainly in the period', 'Certainement dans la période', 'Точно в этот период', '确定在该时段内'],
  },
};
