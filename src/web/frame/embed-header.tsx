import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { SkipLink } from '../relation/skip-link.js';
import { useMessages } from '../app/messages.js';
import { serviceUrl } from '../app/page-settings.js';

/** The head of a relation in a frame of another site: its title and tools, and the way to the whole page. */
export function EmbedHeader(props: { readonly slotRef: (element: HTMLElement | null) => void }): ReactNode {
  const { t } = useMessages();
  const [path] = useLocation();
  const search = useSearch();
  const whole = serviceUrl(path.replace(/\/embed\/?$/, '')) + (search === '' ? '' : `?${search}`);
  return (
    <header className="header of-relation">
      <SkipLink />
      <div className="header-slot" ref={props.slotRef} />
      <a href={whole} target="_blank" rel="noopener" className="home">
        {t('app.name')}
      </a>
    </header>
  );
}
