import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { brushX } from 'd3-brush';
import type { D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { useMessages } from '../app/messages.js';
import type { Day } from '../dates/day.js';
import type { BandLayout } from './band-layout.js';
import { chooseUnit, tickUnits } from './calendar-ticks.js';
import { densityBars } from './density.js';
import { SMALL_FONT } from './place-labels.js';
import type { TextWidths } from './text-width.js';
import type { Histogram } from './timeline-data.js';
import { dayAt, scaleFor, xOf } from './time-scale.js';
import type { Span, TimeScale } from './time-scale.js';
import type { Viewport } from './use-viewport.js';

const AXIS = 18;
/** So far may the last text stand out at the right. */
const MARGIN = 8;
/** The window's frame is never narrower. */
const LEAST_FRAME = 3;

/** All time in small: how many events began in each year, and the window as a frame that moves, resizes and is drawn anew. */
export function Overview(props: {
  /** null: it is not known. */
  readonly histogram: Histogram | null;
  readonly whole: Span;
  readonly viewport: Viewport;
  readonly bands: BandLayout;
  readonly left: number;
  readonly height: number;
  readonly widths: TextWidths;
}): ReactNode {
  const { histogram, whole, viewport, bands, left, height, widths } = props;
  const { from, to } = whole;
  const scale = useMemo(() => scaleFor({ from, to }, left, bands.right), [from, to, left, bands.right]);
  return (
    <svg className="overview" width={bands.width} height={height} aria-hidden="true">
      {histogram ? <Bars histogram={histogram} scale={scale} height={height - AXIS} /> : null}
      <Years scale={scale} height={height} widths={widths} />
      <Frame scale={scale} height={height - AXIS} viewport={viewport} whole={whole} />
    </svg>
  );
}

const Bars = memo(function Bars(props: {
  readonly histogram: Histogram;
  readonly scale: TimeScale;
  readonly height: number;
}): ReactNode {
  const { histogram, scale, height } = props;
  const path = useMemo(
    () =>
      densityBars({ all: histogram })
        .all.filter(({ from, to }) => xOf(scale, to) > scale.left && xOf(scale, from) < scale.right)
        .map(({ from, to, share }) => {
          const x = Math.max(xOf(scale, from), scale.left);
          const width = Math.max(Math.min(xOf(scale, to), scale.right) - x - 1, 1);
          const tall = Math.max(share * (height - 4), 1);
          return `M${x.toFixed(1)},${(height - tall).toFixed(1)}h${width.toFixed(1)}V${String(height)}h${(-width).toFixed(1)}z`;
        })
        .join(''),
    [histogram, scale, height],
  );
  return <path className="bars" d={path} />;
});

const Years = memo(function Years(props: {
  readonly scale: TimeScale;
  readonly height: number;
  readonly widths: TextWidths;
}): ReactNode {
  const { scale, height, widths } = props;
  const { locale } = useMessages();
  const top = height - AXIS;
  const ticks = useMemo(() => {
    const units = tickUnits(locale, true);
    const width = (text: string): number => widths.width(text, SMALL_FONT) + 14;
    const { unit } = chooseUnit(units, scale.perDay, width);
    const days = { from: scale.from, to: dayAt(scale, scale.right) };
    // Where a year begins, its number says more than the name of its first month.
    const parents = new Set(unit.parent?.starts(days));
    const labelOf = (day: Day): string => {
      const parent = parents.has(day) ? unit.parent?.label(day) : undefined;
      return parent !== undefined && width(parent) <= unit.days * scale.perDay ? parent : unit.label(day);
    };
    return unit.starts(days).map((day) => ({ x: xOf(scale, day), text: labelOf(day) }));
  }, [scale, locale, widths]);
  // A text is shown whole, or not at all.
  const end = scale.right + MARGIN;
  const shown = ticks.filter(({ x, text }) => x >= scale.left && x + widths.width(text, SMALL_FONT) / 2 <= end);
  return (
    <>
      <path className="rule" d={`M${String(scale.left)},${String(top)}.5H${String(scale.right)}`} />
      {shown.map(({ x, text }) => (
        <text key={x} x={x.toFixed(1)} y={height - 5} textAnchor="middle">
          {text}
        </text>
      ))}
    </>
  );
});

function Frame(props: {
  readonly scale: TimeScale;
  readonly height: number;
  readonly viewport: Viewport;
  readonly whole: Span;
}): ReactNode {
  const { scale, height, viewport, whole } = props;
  const group = useRef<SVGGElement>(null);
  const latest = useRef({ scale, viewport });
  useLayoutEffect(() => {
    latest.current = { scale, viewport };
  });
  const isHeld = useRef(false);
  const brush = useMemo(
    () =>
      brushX<unknown>()
        .on('start brush', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
          if (!sourceEvent || !selection) return;
          isHeld.current = true;
          const [one, other] = selection as [number, number];
          if (other - one < 1) return;
          const now = latest.current;
          now.viewport.follow({ from: dayAt(now.scale, one), to: dayAt(now.scale, other) });
        })
        .on('end', () => {
          isHeld.current = false;
        }),
    [],
  );
  useLayoutEffect(() => {
    if (group.current === null) return;
    brush.extent([
      [scale.left, 1],
      [scale.right, height],
    ]);
    select(group.current).call(brush);
  }, [brush, scale, height]);
  const { span } = viewport;
  useLayoutEffect(() => {
    if (group.current === null || isHeld.current) return;
    const isWhole = span.to - span.from > (whole.to - whole.from) * 0.985;
    const from = xOf(scale, span.from);
    const to = Math.max(xOf(scale, span.to), from + LEAST_FRAME);
    brush.move(select(group.current), isWhole ? null : [from, to]);
  }, [brush, scale, height, span, whole]);
  return <g ref={group} className="frame" />;
}
