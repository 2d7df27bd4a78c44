import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { InHeader } from '../app/header-slot.js';
import { lazyPart } from '../app/lazy-part.js';
import { useMessages } from '../app/messages.js';
import { useTitle } from '../app/use-title.js';
import { isFiltered } from '../finding/event-filter.js';

const DownloadDialog = lazyPart(async () => (await import('./download-dialog.js')).DownloadDialog);

/** The title of a relation with the page's tools, in the header. */
export function RelationHead(props: {
  /** null: it is not known yet; its place is kept. */
  readonly title: string | null;
  /** How many events the selection has; null: it is not known. */
  readonly count?: number | null;
  /** Whether the selection, or its count, is still loading. */
  readonly isLoading?: boolean;
  /** How many the relation has; null: it is not known. */
  readonly total?: number | null;
  readonly view: 'timeline' | 'list';
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
  readonly onKeys: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { title, count = null, total = null, isLoading = false, view, isFiltering, onFilter, onKeys, children } = props;
  const { t } = useMessages();
  const { address, change } = useAddress();
  const filtered = isFiltered(address);
  const [isDownloading, setDownloading] = useState(false);
  const countInWords = (events: number): string =>
    total !== null && (filtered || events !== total)
      ? t('finding.filtered', { count: events, total })
      : t('finding.events', { count: events });
  useTitle(title);
  return (
    <InHeader>
      {title === null ? (
        <h1 className="relation-title">
          <span className="visually-hidden">{t('relation.title')}</span>
          {'\u00a0'}
        </h1>
      ) : (
        <h1 className="relation-title" title={title}>
          {title}
        </h1>
      )}
      <p className="relation-count">
        {title === null ? '' : isLoading ? t('app.loading') : count === null ? '' : countInWords(count)}
      </p>
      {children}
      <div className="relation-tools">
        <div className="switch" role="group" aria-label={t('relation.view.label')}>
          {(['timeline', 'list'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => {
                change({ view: one });
              }}
            >
              {t(`relation.view.${one}`)}
            </button>
          ))}
        </div>
        <button
          type="button"
          aria-expanded={isFiltering}
          aria-pressed={filtered}
          className="filter-button"
          onClick={onFilter}
        >
          {t('finding.filter.button')}
        </button>
        <button
          type="button"
          aria-label={t('relation.download.title')}
          title={t('relation.download.title')}
          onClick={() => {
            setDownloading(true);
          }}
        >
          <svg className="download-icon" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
            <path d="M7,1.5v7.5M3.5,5.8l3.5,3.4l3.5,-3.4M1.5,10v2.5h11v-2.5" />
          </svg>
        </button>
        <button type="button" className="keys-button" aria-label={t('relation.keys.button')} onClick={onKeys}>
          ?
        </button>
      </div>
      <Suspense>
        {isDownloading ? (
          <DownloadDialog
            onClose={() => {
              setDownloading(false);
            }}
          />
        ) : null}
      </Suspense>
    </InHeader>
  );
}
