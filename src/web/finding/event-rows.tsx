import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import type { LocalizedText } from '../app/localized-text.js';
import { DateGlyph } from '../dates/date-glyph.js';
import type { Stretch } from '../dates/day.js';
import type { HistoricalDate } from '../dates/historical-date.js';
import type { Side } from '../sides/sides.js';
import { DateRail } from './date-rail.js';

/** An event in a list: the fragment ListedEvent. */
export interface ListedEvent {
  readonly id: string;
  readonly slug: string;
  readonly kindLabel: string;
  readonly titles: readonly LocalizedText[];
  readonly date: HistoricalDate & { readonly edtf: string; readonly display: string };
}

/** Events one below another: how the date is known, the date, the title, the kind. */
export function EventRows<T extends ListedEvent>(props: {
  readonly events: readonly T[];
  /** The days that a rail shows the date on; without them, there is a mark of how exactly it is known. */
  readonly days?: Stretch | undefined;
  readonly sideOf?: (event: T) => Side;
  readonly pathOf?: (slug: string) => string;
  readonly selected?: string | null;
  readonly newIds?: ReadonlySet<string>;
}): ReactNode {
  const { t } = useMessages();
  const { events, days, sideOf, pathOf = pathTo.event, selected, newIds } = props;
  return (
    <ol className="event-rows">
      {events.map((event) => (
        <li key={event.id} className={newIds?.has(event.id) ? 'new' : undefined}>
          {days ? (
            <DateRail date={event.date} days={days} side={sideOf?.(event) ?? 'else'} />
          ) : (
            <DateGlyph date={event.date} side={sideOf?.(event) ?? 'else'} />
          )}
          <DateInWords date={event.date} />
          <Link
            className="event-title"
            href={pathOf(event.slug)}
            data-event={event.slug}
            aria-current={event.slug === selected ? 'true' : undefined}
          >
            <Text of={event.titles} />
          </Link>
          <span className="event-kind">
            {newIds?.has(event.id) ? <strong className="new-word">{t('live.isNew')} · </strong> : null}
            {event.kindLabel}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Of a day, a month and a year, HTML has a form for machines; of any other date there are only the words. */
export function DateInWords(props: { readonly date: Pick<ListedEvent['date'], 'edtf' | 'display'> }): ReactNode {
  const { edtf, display } = props.date;
  const isKnownToHtml = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf);
  return isKnownToHtml ? (
    <time className="event-date" dateTime={edtf}>
      {display}
    </time>
  ) : (
    <span className="event-date">{display}</span>
  );
}
