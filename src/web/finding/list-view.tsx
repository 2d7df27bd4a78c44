import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatAddress, parseAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import type { HistoricalDate } from '../dates/historical-date.js';
import type { Side } from '../timeline/sides.js';
import { EventRows } from './event-rows.js';
import type { ListedEvent } from './event-rows.js';
import { daysOfYears, groupByYear } from './year-groups.js';
import { yearsInWords } from './years-in-words.js';

/** Events by the year in which they began, each with a rail: the year, and the date on it. */
export function ListView<T extends ListedEvent & { readonly date: HistoricalDate }>(props: {
  readonly events: readonly T[];
  readonly sideOf: (event: T) => Side;
  readonly selected: string | null;
  readonly newIds?: ReadonlySet<string>;
  readonly location: string;
  readonly search: string;
}): ReactNode {
  const { events, sideOf, selected, newIds, location, search } = props;
  const { t, language } = useMessages();
  const groups = useMemo(() => groupByYear(events), [events]);
  const pathOf = (slug: string): string =>
    `${location}?${formatAddress({ ...parseAddress(search), event: slug, beside: null }, search)}`;
  return groups.map(({ years, events: ofYears }) => {
    const heading = years === null ? t('finding.list.unknown') : yearsInWords(years, language);
    return (
      <section key={heading} className="year" aria-label={heading}>
        <h2>
          {heading} <small>{t('finding.events', { count: ofYears.length })}</small>
        </h2>
        <EventRows
          events={ofYears}
          days={years === null ? undefined : daysOfYears(years)}
          sideOf={sideOf}
          pathOf={pathOf}
          selected={selected}
          {...(newIds && { newIds })}
        />
      </section>
    );
  });
}
