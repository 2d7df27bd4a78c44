import { isRecord } from '../foundation/records/values.js';

/** One text of a list of texts by language. */
export interface TextInLanguage {
  readonly language: string;
  readonly text: string;
}

/** Whether a value is a text with its language and nothing else. */
export function isTextInLanguage(value: unknown): value is TextInLanguage {
  return isRecord(value) && Object.keys(value).sort().join() === 'language,text';
}
