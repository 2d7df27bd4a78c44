import { Html } from './html.js';

/** What would end or change the script element, or is not allowed in HTML: JSON has an escape for each. */
const UNSAFE = /[<>&\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/gu;

/** A script element with JSON, which browsers do not execute. The type must be one that is no script's. */
export function jsonScript(type: 'application/ld+json', value: object): Html {
  const json = JSON.stringify(value).replace(UNSAFE, escaped);
  return new Html(`<script type="${type}">${json}</script>`);
}

/** The escapes of JSON, one for each UTF-16 code unit. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
