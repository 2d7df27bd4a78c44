import type { Change } from './change-batch.js';

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();

/** Tells the parts of the page of a change that one of them received. */
export function announce(change: Change): void {
  for (const listener of [...listeners]) listener(change);
}

/** Hears of the changes of a record, and of what was said at an event; returns what ends it. */
export function onRecordChange(id: string, call: () => void): () => void {
  const listener: Listener = ({ subject, event }) => {
    if (subject.id === id || event?.id === id) call();
  };
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
