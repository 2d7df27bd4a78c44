/** Markup that is safe to send as it is. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What a template may contain: text is escaped, null and false are nothing, and a list is its elements. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** Nothing. */
export const NOTHING = new Html('');

/**
 * Builds HTML: `` html`<h1>${title}</h1>` ``. Everything but Html is escaped for text and for quoted attribute values;
 * an attribute without quotes is not safe.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((markup, part, index) => `${markup}${markupOf(values[index - 1])}${part}`));
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(markupOf).join('');
  return escapeHtml(String(value));
}

/** Marks that turn the direction of what follows them (UAX #9): an element isolates the direction of a text instead. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Characters that HTML does not allow: controls but tab and line feed, and noncharacters (HTML, 13.2.3.5). */
// eslint-disable-next-line no-control-regex -- what they are
const NOT_ALLOWED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The ends of lines that HTML reads as line feeds (13.2.3.5). */
const LINE_ENDS = /\r\n?/g;

/** The text as HTML, and XML, can contain it. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(DIRECTION_CONTROLS, '').replace(LINE_ENDS, '\n').replace(NOT_ALLOWED, '\ufffd');
}

/** Escapes a text for HTML. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
