import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { exactDate } from '../linked-data/dates.js';
import type { PageView } from '../page/page-view.js';
import type { HistoricalDate } from './fragments.js';

/** A date in words; machine-readable only where that says no more than is known. */
export function dateElement(date: HistoricalDate): Html {
  const exact = exactDate(date);
  return exact === undefined
    ? html`<span>${date.display}</span>`
    : html`<time datetime="${exact}">${date.display}</time>`;
}

/** A date in words, with how exactly it is known. */
export function dateInWords(view: PageView, date: HistoricalDate): Html {
  return html`${dateElement(date)}${view.inBrackets(date.displayPrecision)}`;
}

/** The day of an instant. */
export function instantElement(view: PageView, instant: Date): Html {
  return html`<time datetime="${instant.toISOString()}">${view.day(instant)}</time>`;
}
