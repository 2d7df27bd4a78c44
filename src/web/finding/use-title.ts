import { useEffect } from 'react';
import { useMessages } from '../app/messages.js';

/** Names the page in the browser's tab. */
export function useTitle(title: string | null): void {
  const { t } = useMessages();
  useEffect(() => {
    const name = t('app.name');
    document.title = title === null ? name : `${title} · ${name}`;
  }, [t, title]);
}
