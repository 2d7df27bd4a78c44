import { DATE_LABELS } from './date-labels.js';
import { EVENT_LABELS } from './event-labels.js';
import { IMPORT_LABELS } from './import-labels.js';
import { LIST_LABELS } from './list-labels.js';
import { RECORD_LABELS } from './record-labels.js';
import type { EnumLabels } from './label-table.js';

/** The languages of the interface, in the order of the labels in the tables. */
export const LABEL_LANGUAGES = ['en', 'fr', 'ru', 'zh'] as const;

export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** The names of all enum values for people, by enum and value. */
export const ENUM_LABELS: EnumLabels = {
  ...EVENT_LABELS,
  ...RECORD_LABELS,
  ...DATE_LABELS,
  ...LIST_LABELS,
  ...IMPORT_LABELS,
};

/** The name of an enum's value in a language. Throws if it has none: a test covers the values of the whole schema. */
export function enumLabel(enumName: string, value: string, language: LabelLanguage): string {
  const label = ENUM_LABELS[enumName]?.[value]?.[LABEL_LANGUAGES.indexOf(language)];
  if (label === undefined) throw new Error(`${enumName}.${value} has no name in ${language}`);
  return label;
}
