import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from './theme.js';

const KEY = 'entente.letterKeys';
const listeners = new Set<() => void>();
let hasLetterKeys = readStored(KEY) !== 'off';

/**
 * Whether keys with a single character do something. Who dictates, or shakes, can switch them off (WCAG 2.2, 2.1.4); the
 * choice is stored.
 */
export function useLetterKeys(): readonly [hasLetterKeys: boolean, set: (has: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => hasLetterKeys), set];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function set(has: boolean): void {
  hasLetterKeys = has;
  writeStored(KEY, has ? null : 'off');
  for (const listener of listeners) listener();
}
