import { useEffect } from 'react';
import { useLetterKeys } from '../app/letter-keys.js';

/** What the keys of the whole page do, wherever the focus is but in a field. */
export interface PageKeys {
  /** `l` */
  readonly switchView: () => void;
  /** `?` */
  readonly showKeys: () => void;
}

const FIELDS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"]';

/** Listens to the page's keys; `/` leads into the search field. */
export function usePageKeys({ switchView, showKeys }: PageKeys): void {
  const [hasLetterKeys] = useLetterKeys();
  useEffect(() => {
    if (!hasLetterKeys) return;
    const press = (event: KeyboardEvent): void => {
      const isElsewhere = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      if (isElsewhere || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const actions: Readonly<Record<string, () => void>> = { l: switchView, '?': showKeys, '/': focusSearch };
      const act = actions[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [hasLetterKeys, switchView, showKeys]);
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[role="search"] input')?.focus();
}
