import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import '../styles/reading.css?later';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Failure } from '../app/states.js';
import { Text } from '../app/text.js';
import { useRecordChanges } from '../live/use-live-record.js';
import { EventContent, EventKicker } from './event-content.js';
import { useEvent } from './use-event.js';

export interface EventPanelProps {
  readonly slug: string;
  /** The relation beside whose timeline the event is read: it says who is the first and who the second side. */
  readonly relation?: string;
  readonly onClose: () => void;
  readonly onOpen: (slug: string) => void;
  /** Shows the readouts of both sides beside each other, or no longer. Without it there is no button for that. */
  readonly onCompare?: (slug: string) => void;
  /** Whether the readouts are shown beside each other. */
  readonly isCompared?: boolean;
  /** Slugs of the events before and after it, in the selection that is shown. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** An event beside the timeline, or in a sheet above it on a narrow screen. */
export function EventPanel(props: EventPanelProps): ReactNode {
  const { slug, relation, onClose, onOpen, onCompare, isCompared = false, previous, next } = props;
  const { t } = useMessages();
  const { loaded, isLoading, isMissing, error, retry } = useEvent(slug, relation);
  useRecordChanges({ id: loaded?.event.id ?? null, onChange: retry });
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useFocusInside(panel, slug);
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const event = loaded?.event;
  const onReadouts =
    onCompare === undefined
      ? null
      : () => {
          onCompare(slug);
        };
  return (
    <aside
      ref={panel}
      className={`reading event-panel${isCompared ? ' compared' : ''}`}
      aria-labelledby={titleId}
      aria-busy={isLoading}
      tabIndex={-1}
      onKeyDown={close}
    >
      <div className="panel-head">
        {event ? <EventKicker event={event} /> : <p className="kicker" />}
        <div className="panel-tools">
          <Step label={t('reading.previous')} sign="←" slug={previous} onOpen={onOpen} />
          <Step label={t('reading.next')} sign="→" slug={next} onOpen={onOpen} />
          <button type="button" className="tool" aria-label={t('app.close')} title={t('app.close')} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      </div>
      {event ? (
        <h2 id={titleId}>
          <Text of={event.titles} />
        </h2>
      ) : (
        <p id={titleId} className={isLoading ? 'state loading' : 'state'} role="status">
          {t(isMissing ? 'app.notFound.title' : 'app.loading')}
        </p>
      )}
      {error ? <Failure error={error} onRetry={retry} /> : null}
      {isMissing ? <p>{t('app.notFound.text')}</p> : null}
      {loaded ? (
        <>
          <EventContent
            loaded={loaded}
            level={3}
            onOpen={onOpen}
            areReadoutsShown={isCompared}
            onReadouts={onReadouts}
          />
          <p className="panel-foot">
            <Link href={pathTo.event(loaded.event.slug)}>{t('reading.ownPage')}</Link>
          </p>
        </>
      ) : null}
    </aside>
  );
}

function Step(props: {
  readonly label: string;
  readonly sign: string;
  readonly slug: string | null;
  readonly onOpen: (slug: string) => void;
}): ReactNode {
  const { label, sign, slug, onOpen } = props;
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      // Not `disabled`: focus stays on the button at the last event.
      aria-disabled={slug === null}
      onClick={() => {
        if (slug !== null) onOpen(slug);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/**
 * Focus moves into the panel as an event opens, and back to where it was as the panel closes. Another event is read from its
 * beginning; a button that led to it keeps the focus, to be pressed again.
 */
function useFocusInside(panel: { readonly current: HTMLElement | null }, slug: string): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    element.scrollTop = 0;
    const active = document.activeElement;
    if (!element.contains(active)) opener.current = active;
    // As the page loads, focus stays where readers expect it: at its beginning.
    if (!navigator.userActivation.hasBeenActive) return;
    if (!(active instanceof HTMLButtonElement && element.contains(active))) element.focus({ preventScroll: true });
  }, [panel, slug]);
  useEffect(
    () => () => {
      const isFocusLost = document.activeElement === null || document.activeElement === document.body;
      const before = opener.current;
      if (isFocusLost && before?.isConnected && 'focus' in before)
        (before as HTMLElement).focus({ preventScroll: true });
    },
    [],
  );
}
