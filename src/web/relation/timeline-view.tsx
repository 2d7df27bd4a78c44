import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { useLetterKeys } from '../app/letter-keys.js';
import { useMessages } from '../app/messages.js';
import { Failure, Loading, NotFound } from '../app/states.js';
import { LiveNote } from '../live/live-note.js';
import { firstSpan } from '../timeline/first-span.js';
import { Timeline } from '../timeline/timeline.js';
import type { TimelineHandle } from '../timeline/timeline.js';
import { isSameSpan, wholeSpan } from '../timeline/time-scale.js';
import type { Span } from '../timeline/time-scale.js';
import { Empty } from './empty.js';
import { filterOf, isRefusedFilter } from '../finding/event-filter.js';
import { RelationHead } from './relation-head.js';
import { MissingParts } from './missing-parts.js';
import type { ViewProps } from './view-props.js';
import { spanOf, windowOf } from './span.js';
import { useCovered } from './use-covered.js';
import { useLiveEvents } from './use-live-events.js';
import { useTimelineData } from './use-timeline-data.js';

/** So long the span must stay before events are asked for. */
const REST_MS = 120;

/** A relation as a timeline. */
export function TimelineView(props: ViewProps): ReactNode {
  const { slug, onOrder, isFiltering, onFilter, onKeys, onOpen } = props;
  const { language } = useMessages();
  const { address, change } = useAddress();
  const { from, to } = address;
  const filter = useMemo(() => filterOf(address), [address]);
  const [rested, setRested] = useState<Span | null>(() => spanOf(address, null));
  const width = useRef(typeof innerWidth === 'number' ? innerWidth : 1_000);
  const { data, isStale, isPending, failed, isMissing, retry, reload } = useTimelineData({
    relation: slug,
    language,
    filter,
    span: rested,
    width: width.current,
  });
  const live = useLiveEvents({
    relationId: data?.relationId ?? null,
    position: data?.position ?? null,
    filter,
    reload,
  });
  const covered = useCovered(address.event, data !== null);
  const chart = useRef<TimelineHandle>(null);
  const [hasLetterKeys] = useLetterKeys();
  const whole = data?.whole ?? null;
  // What the chart moved to is more exact than the days of the address.
  const moved = useRef<Span | null>(null);
  const days = moved.current === null ? null : windowOf(moved.current);
  if (days !== null && (days.from !== from || days.to !== to)) moved.current = null;
  // What it opens on stays what it is, whatever is filtered or added.
  const opening = useRef<{ readonly slug: string; readonly span: Span | null } | null>(null);
  if (data !== null && opening.current?.slug !== slug) opening.current = { slug, span: firstSpan(data) };
  const first = opening.current?.span ?? null;
  const named = useMemo(
    () => (from === null && to === null ? first : spanOf({ from, to }, whole)),
    [from, to, whole, first],
  );
  const span = moved.current ?? named;
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(span);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [span]);
  const onSpanChange = useCallback(
    (next: Span, isAtRest: boolean) => {
      if (!isAtRest || data === null) return;
      const isFirst = isSameSpan(next, first ?? wholeSpan(data.whole, data.today));
      moved.current = isFirst ? null : next;
      change(windowOf(isFirst ? null : next), 'replace');
    },
    [change, data, first],
  );
  useEffect(() => {
    onOrder(data?.loaded === null ? data.events.map((event) => event.slug) : []);
  }, [data?.events, data?.loaded, onOrder]);

  if (isMissing) return <NotFound />;
  const isRefused = failed !== null && isRefusedFilter(failed.error.graphQLErrors, address);
  if (data === null)
    return (
      <>
        <RelationHead title={null} view="timeline" isFiltering={isFiltering} onFilter={onFilter} onKeys={onKeys} />
        {isRefused ? <Empty /> : failed && !isPending ? <Failure error={failed.error} onRetry={retry} /> : <Loading />}
      </>
    );
  return (
    <>
      <RelationHead
        title={data.title}
        count={data.totalCount}
        isLoading={isPending && (isStale || data.totalCount === null)}
        total={data.eventCount}
        view="timeline"
        isFiltering={isFiltering}
        onFilter={onFilter}
        onKeys={onKeys}
      >
        <LiveNote
          status={live}
          onShow={(ids) => {
            const event = data.events.find(({ id }) => ids.has(id));
            if (event) chart.current?.showEvent(event.slug);
            live.markSeen();
          }}
        />
      </RelationHead>
      <div className={isStale && isPending ? 'timeline-of stale' : 'timeline-of'} aria-busy={isPending}>
        <Timeline
          ref={chart}
          newIds={live.newIds}
          hasLetterKeys={hasLetterKeys}
          data={data}
          span={span}
          onSpanChange={onSpanChange}
          selected={address.event}
          covered={covered}
          onOpen={onOpen}
          onClose={() => {
            change({ event: null, beside: null });
          }}
          empty={<Empty />}
          notice={isRefused ? <Empty /> : failed ? <MissingParts {...failed} onRetry={retry} /> : null}
        />
      </div>
    </>
  );
}
