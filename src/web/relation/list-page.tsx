import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { MoreButton } from '../app/more-button.js';
import { Failure, Loading, NotFound } from '../app/states.js';
import { usePages } from '../app/use-pages.js';
import { ListView } from '../finding/list-view.js';
import { EventListDocument, TimelineCountsDocument } from '../graphql/documents.js';
import { LiveNote } from '../live/live-note.js';
import { sideOfEvent, sidesOf } from '../sides/sides.js';
import { numberVariables } from './counts-plan.js';
import { Empty } from './empty.js';
import { filterWithWindow, isRefusedFilter } from '../finding/event-filter.js';
import { RelationHead } from './relation-head.js';
import type { ViewProps } from './view-props.js';
import { useLiveEvents } from './use-live-events.js';
import '../styles/finding.css?later';

const NONE: readonly never[] = [];
/** With more events, those out of view are not laid out. */
const MANY = 300;
/** Among more events, the open one is not looked for. */
const SOUGHT_AMONG = 1_000;

/** A relation as a list of its events: all that the timeline shows, in words. */
export function ListPage(props: ViewProps): ReactNode {
  const { slug, isFiltering, onFilter, onKeys, onOrder } = props;
  const { t, language } = useMessages();
  const { address } = useAddress();
  const search = useSearch();
  const [location] = useLocation();
  const filter = useMemo(() => filterWithWindow(address), [address]);
  const pages = usePages(EventListDocument, { relation: slug, filter, language });
  const { data, error, isLoading, readOn } = pages;
  const [counted, countAgain] = useQuery({
    query: TimelineCountsDocument,
    variables: numberVariables({ relation: slug, language, filter }),
  });
  const relation = data?.relation ?? null;
  const events = useMemo(() => relation?.timeline.nodes ?? [], [relation]);
  useEffect(() => {
    onOrder(events.map((event) => event.slug));
  }, [events, onOrder]);
  const opened = address.event;
  const isOpenedListed = opened !== null && events.some((event) => event.slug === opened);
  useEffect(() => {
    if (opened === null || !isOpenedListed) return;
    document.querySelector(`[data-event="${CSS.escape(opened)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [opened, isOpenedListed]);
  // The list is read on as far as to the open event.
  const { endCursor = null, hasNextPage = false } = relation?.timeline.pageInfo ?? {};
  const wantsMore =
    opened !== null &&
    !isOpenedListed &&
    hasNextPage &&
    events.length < SOUGHT_AMONG &&
    pages.isCurrent &&
    !isLoading &&
    !error;
  useEffect(() => {
    if (wantsMore) readOn(endCursor);
  }, [wantsMore, endCursor, readOn]);
  const sides = useMemo(() => sidesOf(relation?.parties ?? []), [relation]);
  const live = useLiveEvents({
    relationId: relation?.id ?? null,
    position: relation?.timeline.position ?? null,
    filter,
    reload: async () => {
      countAgain({ requestPolicy: 'network-only' });
      return (await pages.reload())?.relation?.timeline.position ?? null;
    },
  });

  const code = error?.graphQLErrors[0]?.extensions;
  if (code?.['code'] === 'NOT_FOUND' && code['argument'] === 'id') return <NotFound />;
  const isRefused = error !== null && isRefusedFilter(error.graphQLErrors, address);
  if (relation === null)
    return (
      <>
        <RelationHead title={null} view="list" isFiltering={isFiltering} onFilter={onFilter} onKeys={onKeys} />
        {isRefused ? <Empty hasWindow /> : error ? <Failure error={error} onRetry={pages.again} /> : <Loading />}
      </>
    );
  const { pageInfo } = relation.timeline;
  const isEmpty = events.length === 0 && !pageInfo.hasNextPage;
  const totalCount = isEmpty ? 0 : (counted.data?.relation?.timeline.totalCount ?? null);
  return (
    <>
      <RelationHead
        title={relation.title}
        count={totalCount}
        isLoading={!pages.isCurrent || (counted.fetching && totalCount === null)}
        total={counted.data?.relation?.summary?.eventCount ?? null}
        view="list"
        isFiltering={isFiltering}
        onFilter={onFilter}
        onKeys={onKeys}
      >
        <LiveNote
          status={live}
          onShow={(ids) => {
            const event = events.find(({ id }) => ids.has(id));
            const name = CSS.escape(event?.slug ?? '');
            document.querySelector<HTMLElement>(`[data-event="${name}"]`)?.focus();
            live.markSeen();
          }}
        />
      </RelationHead>
      {error && !isRefused ? <Failure error={error} onRetry={pages.again} /> : null}
      <div className={events.length > MANY ? 'event-list long' : 'event-list'} aria-busy={isLoading}>
        {isEmpty || isRefused ? <Empty hasWindow /> : null}
        <ListView
          // Another selection is another list: its years do not move to where they are in this one.
          key={pages.list}
          events={isRefused ? NONE : events}
          sideOf={(event) => sideOfEvent(event, sides)}
          selected={address.event}
          newIds={live.newIds}
          location={location}
          search={search}
        />
        {isRefused ? null : (
          <MoreButton pages={pages} pageInfo={pageInfo}>
            {totalCount === null ? null : (
              <span className="muted">{t('finding.list.left', { count: totalCount - events.length })}</span>
            )}
          </MoreButton>
        )}
      </div>
    </>
  );
}
