import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import '../styles/live.css';
import type { LiveStatus } from './use-changes.js';

/** Says how many events are new, and since when the page may be out of date. It never moves what is read. */
export function LiveNote(props: {
  readonly status: LiveStatus;
  /** Shows what is new. */
  readonly onShow?: (newIds: ReadonlySet<string>) => void;
}): ReactNode {
  const { newIds, staleSince } = props.status;
  const { t, locale } = useMessages();
  const count = newIds.size;
  return (
    <div className="live-note" role="status">
      {count === 0 ? null : (
        <button
          type="button"
          className="live-new"
          title={t('live.showNew')}
          onClick={() => {
            props.onShow?.(newIds);
          }}
        >
          {t('live.new', { count })}
        </button>
      )}
      {staleSince === null ? null : (
        <span className="live-stale" title={t('live.lost', { time: timeOf(staleSince, locale) })}>
          {t('live.asOf', { time: timeOf(staleSince, locale) })}
        </span>
      )}
    </div>
  );
}

/** The time of day, with the day if that is another one. */
function timeOf(instant: number, locale: string): string {
  const isToday = new Date(instant).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(!isToday && { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
}
