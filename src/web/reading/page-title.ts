import { useEffect } from 'react';
import { useMessages } from '../app/messages.js';

/** Names the page in the browser's tabs and history. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useMessages();
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = `${title} · ${t('app.name')}`;
    return () => {
      document.title = before;
    };
  }, [title, t]);
}
