import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { lazyPart } from '../app/lazy-part.js';
import { FaultBoundary, Loading } from '../app/states.js';
import { isFiltered } from '../finding/event-filter.js';
import { RelationHead } from './relation-head.js';
import { usePageKeys } from './use-page-keys.js';
import { useView } from './use-view.js';
import type { ViewProps } from './view-props.js';
import '../styles/filter-chips.css';
import '../styles/relation.css';

const TimelineView = lazyPart(async () => (await import('./timeline-view.js')).TimelineView);
const ListPage = lazyPart(async () => (await import('./list-page.js')).ListPage);
const EventPanel = lazyPart(async () => (await import('../reading/event-panel.js')).EventPanel);
const loadChips = async (): Promise<ComponentType<{ readonly relation: string; readonly hasWindow: boolean }>> =>
  (await import('../finding/filter-chips.js')).FilterChips;
const FilterPanel = lazyPart(async () => {
  // What is chosen in it stands as a chip at once.
  const [{ FilterPanel: Panel }] = await Promise.all([import('../finding/filter-panel.js'), loadChips()]);
  return Panel;
});
const FilterChips = lazyPart(loadChips);

const KeysDialog = lazyPart(async () => (await import('./keys-dialog.js')).KeysDialog);

/** A relation: as a timeline or a list, with an event read beside it. All of it stands in the address. */
export function RelationPage(props: { readonly slug: string }): ReactNode {
  const { slug } = props;
  const { address, change } = useAddress();
  const view = useView();
  const [isFiltering, setFiltering] = useState(false);
  const [order, setOrder] = useState<readonly string[]>([]);
  const page = useRef<HTMLElement>(null);
  const open = useCallback(
    (event: string) => {
      change({ event, beside: null });
    },
    [change],
  );
  const toggle = useCallback(() => {
    setFiltering((before) => !before);
  }, []);
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = useCallback(() => {
    setShowsKeys(true);
  }, []);
  const switchView = useCallback(() => {
    change({ view: view === 'timeline' ? 'list' : 'timeline' });
  }, [change, view]);
  const at = address.event === null ? -1 : order.indexOf(address.event);
  const [previous, next] = at === -1 ? [null, null] : [order[at - 1] ?? null, order[at + 1] ?? null];
  const step = useCallback(
    (by: 1 | -1) => {
      const event = by === 1 ? next : previous;
      if (event !== null) open(event);
    },
    [next, previous, open],
  );
  usePageKeys({ switchView, step, showKeys });
  useFocusReturn(page, address.event);
  const hasChips = isFiltered(address) || (view === 'list' && (address.from !== null || address.to !== null));
  const isCompared = address.beside === address.event;
  const viewProps: ViewProps = {
    slug,
    isFiltering,
    onFilter: toggle,
    onKeys: showKeys,
    onOpen: open,
    onOrder: setOrder,
  };
  return (
    <main className={`relation with-${view}`} id="main" ref={page}>
      <Suspense>
        {showsKeys ? (
          <KeysDialog
            onClose={() => {
              setShowsKeys(false);
            }}
          />
        ) : null}
      </Suspense>
      <Suspense>{isFiltering ? <FilterPanel relation={slug} /> : null}</Suspense>
      {/* By itself: what waits for it would lose the focus. */}
      <Suspense fallback={hasChips ? <div className="filter-chips" /> : null}>
        {hasChips ? <FilterChips relation={slug} hasWindow={view === 'list'} /> : null}
      </Suspense>
      <div className={address.event === null ? 'relation-body' : 'relation-body reading-event'}>
        <div className="relation-view">
          <FaultBoundary shown={view}>
            <Suspense
              fallback={
                <>
                  <RelationHead
                    title={null}
                    view={view}
                    isFiltering={isFiltering}
                    onFilter={toggle}
                    onKeys={showKeys}
                  />
                  <Loading />
                </>
              }
            >
              {view === 'timeline' ? <TimelineView {...viewProps} /> : <ListPage {...viewProps} />}
            </Suspense>
          </FaultBoundary>
        </div>
        {address.event === null ? null : (
          <FaultBoundary shown={address.event}>
            <Suspense
              fallback={<aside className={`relation-panel${isCompared ? ' compared' : ''}`} aria-busy="true" />}
            >
              <EventPanel
                slug={address.event}
                relation={slug}
                onOpen={open}
                onClose={() => {
                  change({ event: null, beside: null });
                }}
                onCompare={(event) => {
                  change({ beside: address.beside === event ? null : event });
                }}
                isCompared={isCompared}
                previous={previous}
                next={next}
              />
            </Suspense>
          </FaultBoundary>
        )}
      </div>
    </main>
  );
}

/** When an event is closed, the focus goes back to what it was opened by. */
function useFocusReturn(page: { readonly current: HTMLElement | null }, event: string | null): void {
  const last = useRef(event);
  useEffect(() => {
    const closed = last.current;
    last.current = event;
    // The panel gives it back to what it was opened by, if that is still there.
    if (event !== null || closed === null || document.activeElement !== document.body) return;
    const name = CSS.escape(closed);
    page.current?.querySelector<HTMLElement | SVGElement>(`[data-event="${name}"], [data-slug="${name}"]`)?.focus();
  }, [page, event]);
}
