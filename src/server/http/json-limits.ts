import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

/** Lists and objects within each other; no input has as many as ten. */
const NESTING_MAX = 100;

/** Values beside each other, in all: an event with all the participants, citations and texts that it may have holds fewer. */
const VALUES_MAX = 10_000;

/** What is no longer can't hold so much that it takes long to read. */
const SHORT = 1_000;

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from(
  '"\\,[]{}',
  (character) => character.charCodeAt(0),
);

/**
 * Throws an OverLimit for JSON that nests deeper or holds more than may be, before it is read: a megabyte of brackets takes a
 * hundred times as long to read as one of text, and what walks it later goes down by calls. What is no JSON is for the parser
 * to tell.
 */
export function refuseLargeJson(text: string): void {
  if (text.length <= SHORT) return;
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
      if ((values += 1) > VALUES_MAX) throw refusal('values', VALUES_MAX, 'holds more than', 'values');
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) nesting -= 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if ((nesting += 1) > NESTING_MAX) throw refusal('nesting', NESTING_MAX, 'nests more than', 'deep');
    }
  }
}

function refusal(limit: string, max: number, does: string, what: string): LimitExceededError {
  const message = `The JSON ${does} ${String(max)} ${what}; at most that many are taken.`;
  return new LimitExceededError(message, { code: 'BAD_USER_INPUT', limit, max });
}
