import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Failure, Loading, NotFound } from '../app/states.js';
import { ListView } from '../finding/list-view.js';
import { EventListDocument } from '../graphql/documents.js';
import type { EventListQuery } from '../graphql/documents.js';
import { LiveNote } from '../live/live-note.js';
import { sideOfEvent, sidesOf } from '../sides/sides.js';
import { Empty } from './empty.js';
import { filterWithWindow, isRefusedFilter } from './event-filter.js';
import { RelationHead } from './relation-head.js';
import type { ViewProps } from './view-props.js';
import { useLiveEvents } from './use-live-events.js';
import '../styles/finding.css?later';

const NONE: readonly never[] = [];
/** With more events, those out of view are not laid out. */
const MANY = 300;
/** Among more events, the open one is not looked for. */
const SOUGHT_AMONG = 1_000;

type Relation = NonNullable<EventListQuery['relation']>;

/** A relation as a list of its events: all that the timeline shows, in words. */
export function ListPage(props: ViewProps): ReactNode {
  const { slug, isFiltering, onFilter, onKeys, onOrder } = props;
  const { t, language } = useMessages();
  const { address } = useAddress();
  const search = useSearch();
  const [location] = useLocation();
  const filter = useMemo(() => filterWithWindow(address), [address]);
  const key = `${language} ${JSON.stringify(filter)}`;
  const [page, setPage] = useState<{ readonly key: string; readonly after: string | null }>({ key, after: null });
  const after = page.key === key ? page.after : null;
  const [{ data, error, fetching, stale, operation }, again] = useQuery({
    query: EventListDocument,
    variables: { relation: slug, filter, language, after },
  });
  // What is listed stays until there is something else to list.
  const [shown, setShown] = useState<Relation | null>(null);
  useEffect(() => {
    if (data?.relation) setShown(data.relation);
  }, [data]);
  const relation = data?.relation ?? shown;
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
  const { endCursor = null, hasNextPage = false } = data?.relation?.timeline.pageInfo ?? {};
  const wantsMore =
    opened !== null && !isOpenedListed && hasNextPage && events.length < SOUGHT_AMONG && !fetching && !stale && !error;
  useEffect(() => {
    if (wantsMore) setPage({ key, after: endCursor });
  }, [wantsMore, key, endCursor]);
  const sides = useMemo(() => sidesOf(relation?.parties ?? []), [relation]);

  const pages = useRef<{ key: string; readonly afters: Set<string | null> }>({ key, afters: new Set() });
  if (pages.current.key !== key) pages.current = { key, afters: new Set() };
  pages.current.afters.add(after);
  const client = useClient();
  const live = useLiveEvents({
    relationId: relation?.id ?? null,
    position: relation?.timeline.position ?? null,
    filter,
    reload: () => {
      for (const one of pages.current.afters) {
        const variables = { relation: slug, filter, language, after: one };
        void client.query(EventListDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      }
    },
  });

  const code = error?.graphQLErrors[0]?.extensions;
  if (code?.['code'] === 'NOT_FOUND' && code['argument'] === 'id') return <NotFound />;
  const retry = (): void => {
    again({ requestPolicy: 'network-only' });
  };
  const isRefused = error !== undefined && isRefusedFilter(error.graphQLErrors, address);
  if (relation === null)
    return (
      <>
        <RelationHead title={null} view="list" isFiltering={isFiltering} onFilter={onFilter} onKeys={onKeys} />
        {isRefused ? <Empty hasWindow /> : error ? <Failure error={error} onRetry={retry} /> : <Loading />}
      </>
    );
  const { totalCount, pageInfo } = relation.timeline;
  const isLoading = fetching || stale;
  return (
    <>
      <RelationHead
        title={relation.title}
        count={totalCount}
        isStale={isLoading && !data?.relation}
        total={relation.summary.eventCount}
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
      {error && !isRefused ? <Failure error={error} onRetry={retry} /> : null}
      <div className={events.length > MANY ? 'event-list long' : 'event-list'} aria-busy={isLoading}>
        {totalCount === 0 || isRefused ? <Empty hasWindow /> : null}
        <ListView
          // Another selection is another list: its years do not move to where they are in this one.
          key={JSON.stringify(operation?.variables.filter)}
          events={isRefused ? NONE : events}
          sideOf={(event) => sideOfEvent(event, sides)}
          selected={address.event}
          newIds={live.newIds}
          location={location}
          search={search}
        />
        {pageInfo.hasNextPage && !isRefused ? (
          <button
            // Another one: it does not move, it comes below what is added.
            key={pageInfo.endCursor}
            type="button"
            className="more"
            disabled={isLoading}
            onClick={() => {
              setPage({ key, after: pageInfo.endCursor });
            }}
          >
            {t('finding.more')}{' '}
            <span className="muted">{t('finding.list.left', { count: totalCount - events.length })}</span>
          </button>
        ) : null}
      </div>
    </>
  );
}
