import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { eventList } from '../linked-data/nodes.js';
import { fill } from '../messages/messages.js';
import { found } from '../page/page-content.js';
import { PAGING_ARGUMENTS, PAGING_VARIABLES, pageType, pagingOf } from '../page/page-type.js';
import type { PageRequest } from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { eventLine, neighboursOf, pageNavigation } from '../parts/event-list.js';
import { itemList } from '../parts/facts.js';
import type { EventPage } from '../parts/fragments.js';

const QUERY = `query OnThisDayPage($language: LanguageTag!, $days: [MonthDay!]!, ${PAGING_VARIABLES}) {
  events(${PAGING_ARGUMENTS}, filter: { monthDays: $days }, order: OLDEST_FIRST) { ...EventPage }
}`;

const DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;

/** The events of a day of any year: that of the address, else today. */
export const ON_THIS_DAY_PAGE = pageType<{ events: EventPage }>({
  route: '/on-this-day',
  query: QUERY,
  variables(request) {
    const day = dayOf(request);
    return isMonthDay(day) ? { days: [day], ...pagingOf(request.search) } : null;
  },
  respond({ events }, request) {
    const { view } = request;
    const { words } = view;
    const day = dayOf(request);
    const dayPath = pathOfDay(day);
    // Without a day, the address is a different page every day.
    const path = request.search.has('day') ? dayPath : '/on-this-day';
    const title = fill(words.onThisDayTitle, { day: view.monthDay(day) });
    return found({
      title,
      description: `${title}${words.stop}${view.count('events', events.totalCount)}`,
      path,
      type: 'website',
      ...neighboursOf(events, dayPath),
      body: html`<h1>${title}</h1>
        ${
          itemList(
            view,
            events.nodes.map((event) => eventLine(view, event)),
          ) ?? html`<p>${words.onThisDayNothing}</p> `
        }${pageNavigation(view, events, dayPath)}${dayNavigation(view, day)}`,
      graph: [
        {
          ...eventList(view, events.nodes, events.totalCount),
          '@id': view.url(path),
          name: title,
          url: view.url(path),
        },
      ],
    });
  },
});

function dayOf({ search }: PageRequest): string {
  return search.get('day') ?? new Date().toISOString().slice(5, 10);
}

/** Whether some year has the day. */
function isMonthDay(day: string): boolean {
  return DAY.test(day) && neighbourOf(day, 0) === day;
}

/** The day so many days later, in a leap year. */
function neighbourOf(day: string, days: number): string {
  return new Date(Date.parse(`2000-${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(5, 10);
}

function pathOfDay(day: string): string {
  return `/on-this-day?day=${day}`;
}

function dayNavigation(view: PageView, day: string): Html {
  const { words } = view;
  return html`<nav aria-label="${words.onThisDay}">
    <ul>
      <li>${view.link(pathOfDay(neighbourOf(day, -1)), words.previousDay)}</li>
      <li>${view.link(pathOfDay(neighbourOf(day, 1)), words.nextDay)}</li>
    </ul>
  </nav>`;
}
