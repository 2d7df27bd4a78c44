import type { ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { serviceUrl } from '../app/page-settings.js';
import { filterWithWindow } from '../finding/event-filter.js';
import { PageDialog } from './page-dialog.js';

/** The formats of events, with their names where those are the same in every language. */
const EVENT_FORMATS = [
  { format: 'csv', name: 'relation.download.csv' },
  { format: 'ics', name: 'relation.download.ics' },
  { format: 'jsonld', name: 'relation.download.jsonld' },
  { format: 'jsonl', name: 'JSON Lines' },
  { format: 'timelinejs', name: 'TimelineJS' },
  { format: 'rss', name: 'RSS' },
] as const;

const CHANGE_FORMATS = [
  { document: 'feed.atom', name: 'Atom' },
  { document: 'feed.json', name: 'JSON Feed' },
] as const;

/** Links to the events that the page shows, in other formats, and to the feeds of what changes. */
export function DownloadDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t, language } = useMessages();
  const { address } = useAddress();
  const [, slug = ''] = /\/relations\/([^/]+)/.exec(location.pathname) ?? [];
  const filter = filterWithWindow(address);
  const isWhole = Object.keys(filter).length === 0;
  const urlOf = (format: string): string => {
    const name = format === 'timelinejs' ? 'timelinejs.json' : `timeline.${format}`;
    if (isWhole) return serviceUrl(`/relations/${slug}/${name}?lang=${language}`);
    const json = encodeURIComponent(JSON.stringify({ ...filter, relations: [decodeURIComponent(slug)] }));
    return serviceUrl(`/export?format=${format}&lang=${language}&filter=${json}`);
  };
  return (
    <PageDialog title={t('relation.download.title')} onClose={props.onClose}>
      <h3>{t('relation.download.events')}</h3>
      <ul>
        {EVENT_FORMATS.map(({ format, name }) => (
          <li key={format}>
            <a href={urlOf(format)}>{name.includes('.') ? t(name as 'relation.download.csv') : name}</a>
          </li>
        ))}
      </ul>
      <h3>{t('relation.download.changes')}</h3>
      <ul>
        {CHANGE_FORMATS.map(({ document, name }) => (
          <li key={document}>
            <a href={serviceUrl(`/relations/${slug}/${document}?lang=${language}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </PageDialog>
  );
}
