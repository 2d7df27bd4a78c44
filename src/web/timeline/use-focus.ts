import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, RefObject } from 'react';
import type { ChartModel } from './chart-model.js';
import type { Span } from './time-scale.js';
import type { Viewport } from './use-viewport.js';

/** The focus among the marks: one of them at a time can be reached by Tab, and it moves with the keys. */
export interface Focus {
  readonly focused: string | null;
  /** What has a mark whatever the room: the focused event and the selected one. */
  readonly pinned: ReadonlySet<string>;
  readonly step: (by: 1 | -1) => void;
  readonly climb: (direction: 'up' | 'down') => void;
  readonly show: (slug: string) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const markOf = (root: Element | null, slug: string): SVGElement | null =>
  root?.querySelector<SVGElement>(`[data-slug="${CSS.escape(slug)}"]`) ?? null;

export function useFocus(
  root: RefObject<HTMLElement | null>,
  model: ChartModel,
  viewport: Viewport,
  selected: string | null,
): Focus {
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const last = useRef<Element | null>(null);
  const pinned = useMemo(() => new Set([selected, focused].filter((slug) => slug !== null)), [selected, focused]);
  const latest = useRef({ model, viewport, focused, selected });
  useLayoutEffect(() => {
    latest.current = { model, viewport, focused, selected };
  });

  const show = useCallback((slug: string) => {
    const now = latest.current;
    const drawn = now.model.bySlug.get(slug);
    if (!drawn) return;
    wanted.current = slug;
    setFocused(slug);
    const span = now.viewport.target();
    if (!isInView(drawn.extent, span)) now.viewport.travel(around(drawn.extent, span));
  }, []);

  // What is opened from elsewhere, such as the address, is brought into view once.
  const revealed = useRef<string | null>(null);
  const drawn = selected === null ? undefined : model.bySlug.get(selected);
  useEffect(() => {
    if (selected !== null && !drawn) return;
    if (revealed.current === selected) return;
    revealed.current = selected;
    if (!drawn) return;
    const now = latest.current.viewport;
    const span = now.target();
    const { from, to } = drawn.extent;
    if (to <= span.from || from >= span.to) now.travel(around(drawn.extent, span));
  }, [selected, drawn]);

  const step = useCallback(
    (by: 1 | -1) => {
      const now = latest.current;
      const { events } = now.model;
      const at = now.focused ?? now.selected;
      const index = events.findIndex(({ slug }) => slug === at);
      const span = now.viewport.target();
      const first = events.findIndex(({ extent }) => extent.to > span.from);
      const next = index < 0 ? events[Math.max(first, 0)] : events[index + by];
      if (next) show(next.slug);
    },
    [show],
  );

  const climb = useCallback(
    (direction: 'up' | 'down') => {
      const present = document.activeElement;
      const marks = [...(root.current?.querySelectorAll<SVGElement>('[data-slug], .bar-link, .cluster') ?? [])];
      const next = present && nearest(present, marks, direction);
      const slug = next?.getAttribute('data-slug');
      if (slug) show(slug);
      else next?.focus({ preventScroll: true });
    },
    [root, show],
  );

  const onFocus = useCallback((event: FocusEvent) => {
    last.current = event.target;
    const slug = event.target.getAttribute('data-slug');
    if (slug !== null) setFocused(slug);
  }, []);

  // After each rendering: to the mark that was wanted; to the chart, if the focused mark is gone.
  useEffect(() => {
    if (wanted.current !== null) {
      const mark = markOf(root.current, wanted.current);
      if (mark) {
        wanted.current = null;
        mark.focus({ preventScroll: true });
      }
    }
    if (last.current && !last.current.isConnected && document.activeElement === document.body) {
      last.current = null;
      root.current?.querySelector<SVGElement>('.chart')?.focus({ preventScroll: true });
    }
  });

  return useMemo(
    () => ({ focused, pinned, step, climb, show, onFocus }),
    [focused, pinned, step, climb, show, onFocus],
  );
}

function isInView(extent: Span, span: Span): boolean {
  const margin = (span.to - span.from) * 0.02;
  return extent.to > span.from + margin && extent.from < span.to - margin;
}

/** The same length of time, with an extent in its middle. */
function around({ from, to }: Span, span: Span): Span {
  const half = (span.to - span.from) / 2;
  const start = Number.isFinite(from) ? from : to;
  const middle = to - start > 2 * half ? start + half * 0.9 : (start + to) / 2;
  return { from: middle - half, to: middle + half };
}

/** The mark that is nearest above or below, rather straight than aslant. */
function nearest(present: Element, marks: readonly SVGElement[], direction: 'up' | 'down'): SVGElement | null {
  const middle = (element: Element): { readonly x: number; readonly y: number } => {
    const { left, right, top, bottom } = (element.querySelector('.halo') ?? element).getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const from = middle(present);
  let best: SVGElement | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const { x, y } = middle(mark);
    const rise = direction === 'up' ? from.y - y : y - from.y;
    const distance = rise + Math.abs(x - from.x) * 2;
    if (mark !== present && rise > 2 && distance < least) {
      least = distance;
      best = mark;
    }
  }
  return best;
}
