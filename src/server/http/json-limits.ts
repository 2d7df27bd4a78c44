import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

/** Maximum nesting depth of lists and objects. No valid input has a depth of ten. */
const NESTING_MAX = 100;

/** Maximum number of values in total. An event with the maximum of participants, citations and texts has fewer. */
export const VALUES_MAX = 10_000;

/** Text up to this length can't hold enough to be slow to parse. */
const SHORT_LENGTH = 1_000;

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from(
  '"\\,[]{}',
  (character) => character.charCodeAt(0),
);

/**
 * Throws LimitExceededError for JSON that nests too deep or holds too many values, before it is parsed: a megabyte of
 * brackets takes a hundred times as long to parse as one of text, and later code walks it recursively. Invalid JSON is
 * left to the parser. Returns the number of values; 0: it is short.
 */
export function checkJsonLimits(text: string, valuesMax = VALUES_MAX): number {
  if (text.length <= SHORT_LENGTH) return 0;
  let nesting = 0;
  let values = 1;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === COMMA) {
      if ((values += 1) > valuesMax) throw tooManyValues(valuesMax);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) nesting -= 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if ((nesting += 1) > NESTING_MAX) throw limitError('nesting', NESTING_MAX, 'nests more than', 'deep');
    }
  }
  return values;
}

/** The error for JSON that holds too many values. */
export function tooManyValues(max: number): LimitExceededError {
  return limitError('values', max, 'holds more than', 'values');
}

function limitError(limit: string, max: number, verb: string, unit: string): LimitExceededError {
  const message = `The JSON ${verb} ${String(max)} ${unit}; that is the limit.`;
  return new LimitExceededError(message, { code: 'BAD_USER_INPUT', limit, max });
}
