import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { eventList } from '../linked-data/nodes.js';
import { fill } from '../messages/messages.js';
import { found } from '../page/page-content.js';
import { PAGING_ARGUMENTS, PAGING_VARIABLES, pageType, pagingIn, pagingVariables } from '../page/page-type.js';
import type { Paging } from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { eventLine, neighboursOf, pageNavigation } from '../parts/event-list.js';
import { itemList } from '../parts/facts.js';
import type { EventPage } from '../parts/fragments.js';

const QUERY = `query OnThisDayPage($language: LanguageTag!, $days: [MonthDay!]!, ${PAGING_VARIABLES}) {
  events(${PAGING_ARGUMENTS}, filter: { monthDays: $days }, order: OLDEST_FIRST) { ...EventPage }
}`;

const DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;

interface Asked {
  /** A day of any year: `11-12`. */
  readonly day: string;
  /** Whether the address names it. */
  readonly isNamed: boolean;
  readonly paging: Paging;
}

/** The events of a day of any year: that of the address, else today. */
export const ON_THIS_DAY_PAGE = pageType<{ events: EventPage }, Asked>({
  route: '/on-this-day',
  query: QUERY,
  askedIn(search) {
    const named = search.get('day') ?? '';
    const day = named === '' ? new Date().toISOString().slice(5, 10) : named;
    return { day, isNamed: named !== '', paging: pagingIn(search) };
  },
  variables: ({ asked: { day, paging } }) => (isMonthDay(day) ? { days: [day], ...pagingVariables(paging) } : null),
  respond({ events }, { view, asked: { day, isNamed } }) {
    const { words } = view;
    const dayPath = pathOfDay(day);
    // Without a day, the address is a different page every day.
    const path = isNamed ? dayPath : '/on-this-day';
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
