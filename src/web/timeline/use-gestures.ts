import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom';
import { dayAt, SHORTEST_SPAN, zoomed } from './time-scale.js';
import type { Span, TimeScale } from './time-scale.js';
import type { Viewport } from './use-viewport.js';

/** A pointer that moves less has clicked. */
const CLICK_DISTANCE = 4;
/** Pixels of a wheel that turns by lines. */
const LINE = 16;

/** The transform of d3-zoom at which a span is in view; at the scale 1 it is all time. */
function transformOf(span: Span, whole: Span, { left, right }: TimeScale): ZoomTransform {
  const k = (whole.to - whole.from) / (span.to - span.from);
  const start = left + ((span.from - whole.from) / (whole.to - whole.from)) * (right - left);
  return zoomIdentity.translate(left - k * start, 0).scale(k);
}

function spanOfTransform({ k, x }: ZoomTransform, whole: Span, { left, right }: TimeScale): Span {
  const length = whole.to - whole.from;
  const from = whole.from + (((left - x) / k - left) / (right - left)) * length;
  return { from, to: from + length / k };
}

/** A wheel that turns sideways pans; any other zooms. */
function isSideways(event: WheelEvent): boolean {
  return !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
}

/** Wheel, drag and pinch, by d3-zoom. */
export function useGestures(
  element: RefObject<SVGSVGElement | null>,
  viewport: Viewport,
  scale: TimeScale,
  whole: Span,
  height: number,
): void {
  const latest = useRef({ viewport, scale, whole, height });
  useLayoutEffect(() => {
    latest.current = { viewport, scale, whole, height };
  });
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .clickDistance(CLICK_DISTANCE)
        .filter((event: MouseEvent | WheelEvent) =>
          event.type === 'wheel' ? !isSideways(event as WheelEvent) : !event.button && !event.ctrlKey,
        )
        .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
          const now = latest.current;
          if (sourceEvent) now.viewport.follow(spanOfTransform(transform, now.whole, now.scale));
        }),
    [],
  );

  useEffect(() => {
    const svg = element.current;
    if (svg === null) return;
    select(svg).call(behaviour).on('dblclick.zoom', null);
    const onWheel = (event: WheelEvent): void => {
      if (!isSideways(event)) return;
      event.preventDefault();
      const now = latest.current;
      const turned = event.deltaX || event.deltaY;
      const by = ((event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1) * turned) / now.scale.perDay;
      const { from, to } = now.viewport.target();
      now.viewport.follow({ from: from + by, to: to + by });
    };
    const onDoubleClick = (event: MouseEvent): void => {
      const now = latest.current;
      const around = dayAt(now.scale, event.clientX - svg.getBoundingClientRect().left);
      now.viewport.travel(zoomed(now.viewport.target(), event.shiftKey ? 0.5 : 2, around, now.whole));
    };
    svg.addEventListener('wheel', onWheel, { passive: false });
    svg.addEventListener('dblclick', onDoubleClick);
    return () => {
      svg.removeEventListener('wheel', onWheel);
      svg.removeEventListener('dblclick', onDoubleClick);
      select(svg).on('.zoom', null);
    };
  }, [behaviour, element]);

  // d3-zoom goes on from where the chart is, however it came there.
  useLayoutEffect(() => {
    const svg = element.current;
    if (svg === null) return;
    const room: [[number, number], [number, number]] = [
      [scale.left, 0],
      [scale.right, height],
    ];
    behaviour
      .extent(room)
      .translateExtent(room)
      .scaleExtent([1, Math.max((whole.to - whole.from) / SHORTEST_SPAN, 1)]);
    select(svg).property('__zoom', transformOf(viewport.span, whole, scale));
  });
}
