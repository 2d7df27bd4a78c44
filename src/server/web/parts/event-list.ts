import { withoutPosition } from '../../../foundation/graphql/pagination.js';
import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import type { PageView } from '../page/page-view.js';
import { dateElement } from './date-element.js';
import type { EventItem, EventPage } from './fragments.js';
import { pathTo } from './paths.js';

/** An event as a link, with its date before it. */
export function eventLine(view: PageView, { slug, kind, titles, date }: EventItem): Html {
  return html`${dateElement(date)} ${view.link(pathTo.event(slug), view.text(titles))}
    <small>${view.label('EventKind', kind)}</small>`;
}

/** Events below the years in which they begin, or the date of one whose year is not known. */
export function eventsByYear(view: PageView, events: readonly EventItem[]): Html {
  if (events.length === 0) return html`<p>${view.words.eventsNothing}</p>`;
  const groups: { heading: string; events: EventItem[] }[] = [];
  for (const event of events) {
    const heading = headingOf(event);
    const last = groups.at(-1);
    if (last?.heading === heading) last.events.push(event);
    else groups.push({ heading, events: [event] });
  }
  return html`${groups.map(
    ({ heading, events: ofYear }) =>
      html`<h3>${heading}</h3>
        <ul>
          ${ofYear.map((event) => html`<li>${eventLine(view, event)}</li> `)}
        </ul> `,
  )}`;
}

/** A section with a page of events and links to the pages around it. `path` is that of the first page. */
export function eventSection(view: PageView, page: EventPage, path: string): Html {
  const { words } = view;
  return html`<section aria-labelledby="events">
    <h2 id="events">${words.events}</h2>
    <p>${view.count('events', page.totalCount)}</p>
    ${eventsByYear(view, page.nodes)}${pageNavigation(view, page, path)}
  </section>`;
}

/** The paths of the pages before and after a page; null where there is none. */
export function neighboursOf(
  { pageInfo }: Pick<EventPage, 'pageInfo'>,
  path: string,
): { readonly previous: string | null; readonly next: string | null } {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  // With a position of the log, the same page would have another address after each change.
  const page = (parameter: string, cursor: string): string =>
    `${path}${path.includes('?') ? '&' : '?'}${parameter}=${encodeURIComponent(withoutPosition(cursor))}`;
  return {
    previous: hasPreviousPage && startCursor !== null ? page('before', startCursor) : null,
    next: hasNextPage && endCursor !== null ? page('after', endCursor) : null,
  };
}

/** Links to the pages around a page of a list; null if there are none. */
export function pageNavigation(view: PageView, page: Pick<EventPage, 'pageInfo'>, path: string): Html | null {
  const { words } = view;
  const { previous, next } = neighboursOf(page, path);
  if (previous === null && next === null) return null;
  return html`<nav aria-label="${words.pages}">
    <ul>
      ${
        previous !== null &&
        html`<li><a href="${view.path(path)}">${words.firstPage}</a></li>
          <li><a href="${view.path(previous)}" rel="prev">${words.previousPage}</a></li> `
      }${next !== null && html`<li><a href="${view.path(next)}" rel="next">${words.nextPage}</a></li> `}
    </ul>
  </nav> `;
}

function headingOf({ date }: EventItem): string {
  const [first, last] = [date.start.earliest?.slice(0, 4), date.start.latest?.slice(0, 4)];
  return first !== undefined && first === last ? String(Number(first)) : date.display;
}
