/** How light or dark the page is: as the system's setting says, or as the reader chose. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'entente.theme';

/** The reader's choice. */
export function storedTheme(): Theme {
  const stored = readStored(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Applies the reader's choice to the document. */
export function applyTheme(theme: Theme = storedTheme()): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

export function storeTheme(theme: Theme): void {
  writeStored(KEY, theme === 'system' ? null : theme);
  applyTheme(theme);
}

/** Reads from localStorage; null where the browser refuses it, as with blocked cookies. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes to localStorage, or removes with null; does nothing where the browser refuses it. */
export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The choice then holds for this page alone.
  }
}
