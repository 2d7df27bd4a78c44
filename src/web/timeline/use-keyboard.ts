import type { KeyboardEvent } from 'react';
import { zoomed } from './time-scale.js';
import type { Span } from './time-scale.js';
import type { Viewport } from './use-viewport.js';

/** The keys of the chart while the focus is in it, for a page that lists them. */
export const TIMELINE_KEYS = [
  { keys: ['←', '→'], text: 'timeline.keys.pan' },
  { keys: ['+', '−'], text: 'timeline.keys.zoom' },
  { keys: ['0'], text: 'timeline.keys.all' },
  { keys: ['n', 'p'], text: 'timeline.keys.step', isLetter: true },
  { keys: ['↑', '↓'], text: 'timeline.keys.lanes' },
  { keys: ['Enter'], text: 'timeline.keys.open' },
  { keys: ['Esc'], text: 'timeline.keys.close' },
] as const;

export interface KeyActions {
  readonly viewport: Viewport;
  readonly whole: Span;
  /** Moves the focus to the next event in time, or the one before. */
  readonly step: (by: 1 | -1) => void;
  /** Moves the focus to the nearest mark above or below. */
  readonly climb: (direction: 'up' | 'down') => void;
  readonly open: (target: Element) => void;
  readonly close: () => void;
  readonly hasLetterKeys: boolean;
}

const PAN = 1 / 6;

/** Does what a key means; returns whether it meant something. */
export function pressKey(event: KeyboardEvent, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { viewport, whole } = actions;
  const span = viewport.target();
  const length = span.to - span.from;
  const pan = (by: number): void => {
    viewport.travel({ from: span.from + by, to: span.to + by });
  };
  const zoom = (factor: number): void => {
    viewport.travel(zoomed(span, factor, (span.from + span.to) / 2, whole));
  };
  const letters: Readonly<Record<string, () => void>> = {
    n: () => {
      actions.step(1);
    },
    p: () => {
      actions.step(-1);
    },
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => {
      pan(-length * PAN);
    },
    ArrowRight: () => {
      pan(length * PAN);
    },
    PageUp: () => {
      pan(-length);
    },
    PageDown: () => {
      pan(length);
    },
    ArrowUp: () => {
      actions.climb('up');
    },
    ArrowDown: () => {
      actions.climb('down');
    },
    '+': () => {
      zoom(2);
    },
    '=': () => {
      zoom(2);
    },
    '-': () => {
      zoom(0.5);
    },
    '0': () => {
      viewport.travel(whole);
    },
    Enter: () => {
      actions.open(event.target as Element);
    },
    ' ': () => {
      actions.open(event.target as Element);
    },
    Escape: actions.close,
  };
  const act = keys[event.key] ?? (actions.hasLetterKeys ? letters[event.key] : undefined);
  act?.();
  return act !== undefined;
}
