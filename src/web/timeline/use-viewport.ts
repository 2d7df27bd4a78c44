import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { clampSpan, isSameSpan } from './time-scale.js';
import type { Span } from './time-scale.js';

/** The part of time in view, and how it is moved. */
export interface Viewport {
  readonly span: Span;
  /** Whether it has been moved just now, and may be moved on. */
  readonly isMoving: boolean;
  /** Where it last was at rest. */
  readonly rest: Span;
  /** Where it is going, or is. */
  readonly target: () => Span;
  /** With the hand: at the next frame. */
  readonly follow: (span: Span) => void;
  /** By a button, a key or a jump: in 200 ms, or at once where motion is to be reduced. */
  readonly travel: (span: Span) => void;
}

export type OnSpanChange = (span: Span, isAtRest: boolean) => void;

const TRAVEL_MS = 200;
const REST_MS = 160;

const prefersNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** `wanted`: from outside, such as the address; null: all time. */
export function useViewport(whole: Span, wanted: Span | null, onSpanChange: OnSpanChange | undefined): Viewport {
  const [{ span, rest, isMoving }, setState] = useState(() => {
    const first = clampSpan(wanted ?? whole, whole);
    return { span: first, rest: first, isMoving: false };
  });
  const state = useRef({ current: span, target: span, emitted: wanted, frame: 0, timer: 0 });
  const latest = useRef({ whole, onSpanChange });
  useEffect(() => {
    latest.current = { whole, onSpanChange };
  });

  const put = useCallback((next: Span) => {
    const now = state.current;
    now.current = next;
    now.emitted = next;
    // In this frame, not after it.
    flushSync(() => {
      setState((last) => ({ span: next, rest: last.rest, isMoving: true }));
    });
    latest.current.onSpanChange?.(next, false);
    clearTimeout(now.timer);
    now.timer = window.setTimeout(() => {
      setState({ span: now.current, rest: now.current, isMoving: false });
      latest.current.onSpanChange?.(now.current, true);
    }, REST_MS);
  }, []);

  const follow = useCallback(
    (next: Span) => {
      const now = state.current;
      now.target = clampSpan(next, latest.current.whole);
      cancelAnimationFrame(now.frame);
      now.frame = requestAnimationFrame(() => {
        put(now.target);
      });
    },
    [put],
  );

  const travel = useCallback(
    (next: Span) => {
      const now = state.current;
      const start = now.current;
      const end = clampSpan(next, latest.current.whole);
      now.target = end;
      cancelAnimationFrame(now.frame);
      const began = performance.now();
      const step = (time: number): void => {
        const passed = prefersNoMotion() ? 1 : Math.min(Math.max((time - began) / TRAVEL_MS, 0), 1);
        if (passed < 1) now.frame = requestAnimationFrame(step);
        put(passed < 1 ? between(start, end, eased(passed)) : end);
      };
      now.frame = requestAnimationFrame(step);
    },
    [put],
  );

  // What comes from outside is followed, but not the echo of what was said to the outside.
  const { from, to } = wanted ?? whole;
  useEffect(() => {
    const now = state.current;
    const next = { from, to };
    if (now.emitted && isSameSpan(now.emitted, next)) return;
    if (isSameSpan(now.target, clampSpan(next, latest.current.whole))) return;
    travel(next);
  }, [from, to, travel]);

  useEffect(() => {
    const now = state.current;
    return () => {
      cancelAnimationFrame(now.frame);
      clearTimeout(now.timer);
    };
  }, []);

  const target = useCallback(() => state.current.target, []);
  return useMemo(
    () => ({ span, rest, isMoving, target, follow, travel }),
    [span, rest, isMoving, target, follow, travel],
  );
}

const eased = (share: number): number => 1 - (1 - share) ** 3;

/** On the way from one span to another: its length changes by the same factor in the same time. */
export function between(start: Span, end: Span, share: number): Span {
  const first = start.to - start.from;
  const last = end.to - end.from;
  const length = first * (last / first) ** share;
  const moved = Math.abs(last - first) < first * 1e-6 ? share : (length - first) / (last - first);
  const from = start.from + (end.from - start.from) * moved;
  return { from, to: from + length };
}
