import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useMessages } from '../app/messages.js';
import { Hatch } from '../dates/date-mark.js';
import type { BandLayout } from './band-layout.js';
import { BarLabels } from './bar-labels.js';
import { AxisGrid, AxisLabels, TodayLine } from './chart-axis.js';
import { LayoutEngine } from './chart-layout.js';
import type { ChartLayout } from './chart-layout.js';
import type { ChartFrame, ChartModel } from './chart-model.js';
import { showHoverTitle } from './hover-title.js';
import { EventLanes } from './event-lane.js';
import { LaneNames, LaneRules } from './lane-names.js';
import { LANES } from './lanes-of-kinds.js';
import { RowBars } from './row-bars.js';
import { spanText } from './span-text.js';
import { StatementsLane } from './statements-lane.js';
import type { TextWidths } from './text-width.js';
import { ThreadLane } from './thread-lane.js';
import { scaleFor } from './time-scale.js';
import { useGestures } from './use-gestures.js';
import type { Viewport } from './use-viewport.js';

export interface ChartProps {
  readonly model: ChartModel;
  readonly frame: ChartFrame;
  readonly viewport: Viewport;
  readonly widths: TextWidths;
  readonly selected: string | null;
  readonly pinned: ReadonlySet<string>;
  readonly tabStop: string | null;
  readonly newSlugs: ReadonlySet<string>;
  readonly covered: number;
  readonly hatchId: string;
  /** What stands in a chart without events. */
  readonly empty: ReactNode;
}

/** The drawing: what stands still, what moves with time, and what stays in view. */
export function Chart(props: ChartProps): ReactNode {
  const { model, frame, viewport, widths, selected, pinned, newSlugs, hatchId } = props;
  const { data, whole } = model;
  const { bands } = frame;
  const { t, locale } = useMessages();
  const svg = useRef<SVGSVGElement>(null);
  const { span, rest } = viewport;
  const name = useMemo(() => `${data.title}, ${spanText(rest, locale)}`, [data.title, rest, locale]);
  const scale = useMemo(() => scaleFor(span, bands.left, bands.right), [span, bands.left, bands.right]);
  useGestures(svg, viewport, scale, whole, bands.height);
  const [engine] = useState(() => new LayoutEngine());
  const density = engine.isDense(data.loaded, span, viewport.isMoving) ? data.density : null;
  const input = useMemo(
    () => ({
      bands,
      events: frame.events,
      density,
      landmarks: frame.landmarks,
      pinned,
      selected,
      people: data.people,
      widths,
    }),
    [bands, frame, density, pinned, selected, data.people, widths],
  );
  const layout = engine.layout(input, scale, viewport.isMoving);
  const offset = Math.round(scale.left + (layout.origin - scale.from) * scale.perDay);
  const tabStop = useTabStop(props, layout);
  const moved = `translate(${String(offset)},0)`;
  const lanes = { layout, bands, selected, newSlugs, tabStop, hatchId };
  const shift = useShift(svg, selected, props.covered, viewport.isMoving ? null : layout);
  const isEmpty = model.events.length === 0 && data.totalCount === 0;
  const threads = frame.threads.map((thread, index) => {
    const band = bands.threads[index];
    return band ? (
      <ThreadLane
        key={thread.series.slug}
        {...{ thread, band, bands, scale, widths, selected, newSlugs, tabStop, hatchId, people: data.people }}
      />
    ) : null;
  });
  const rows = (side: 'one' | 'two'): ReactNode =>
    frame.rows
      .filter((row) => row.side === side)
      .map((row) => <RowBars key={row.key} row={row} scale={scale} widths={widths} today={data.today} />);
  return (
    <>
      <svg
        ref={svg}
        className="chart"
        width={bands.width}
        height={bands.height}
        role="group"
        tabIndex={tabStop === null ? 0 : -1}
        aria-roledescription={t('timeline.name')}
        aria-label={name}
        onPointerOver={showHoverTitle}
        style={shift === 0 ? undefined : { transform: `translateY(${String(-shift)}px)` }}
      >
        <defs>
          {['one', 'two', 'else'].map((side) => (
            <Hatch key={side} id={`${hatchId}-${side}`} side={side} />
          ))}
          <clipPath id={`${hatchId}-room`}>
            <rect x={bands.left} width={bands.right - bands.left + 14} height={bands.height} />
          </clipPath>
        </defs>
        <g clipPath={`url(#${hatchId}-room)`}>
          <AxisGrid scale={scale} bands={bands} widths={widths} />
          <LaneRules frame={frame} />
          {rows('one')}
          <g transform={moved}>
            <EventLanes {...lanes} isAbove />
          </g>
          {threads}
          <AxisLabels scale={scale} bands={bands} widths={widths} />
          <g transform={moved}>
            <EventLanes {...lanes} isAbove={false} />
            {bands.statements ? <StatementsLane band={bands.statements} model={model} layout={layout} /> : null}
          </g>
          {rows('two')}
          <BarLabels layout={layout} bands={bands} offset={offset} selected={selected} />
          <TodayLine scale={scale} bands={bands} widths={widths} today={data.today} />
        </g>
        <LaneNames frame={frame} widths={widths} unplaced={layout.unplaced} />
      </svg>
      {isEmpty ? <EmptyChart bands={bands}>{props.empty}</EmptyChart> : null}
    </>
  );
}

/** What stands in a chart without events: in the largest of its lanes, below the name of that. */
function EmptyChart(props: { readonly bands: BandLayout; readonly children: ReactNode }): ReactNode {
  const { bands, children } = props;
  const { top, bottom } = bands.lanes.meetings;
  const style = { top, height: bottom - top, left: bands.isWide ? bands.left : 0 };
  return (
    <div className="timeline-empty" style={style}>
      {children}
    </div>
  );
}

/** The mark that Tab leads to: the focused one, else the selected one, else the one in the middle; null: there is none. */
function useTabStop({ tabStop, selected, frame }: ChartProps, layout: ChartLayout): string | null {
  return useMemo(() => {
    const placed = LANES.flatMap((lane) => layout.lanes[lane].marks.filter(({ y }) => y !== null));
    const slugs = new Set([
      ...placed.map(({ drawn }) => drawn.slug),
      ...frame.threads.flatMap(({ rounds }) =>
        rounds
          .filter(({ extent }) => extent.to > layout.range.from && extent.from < layout.range.to)
          .map(({ slug }) => slug),
      ),
    ]);
    if (tabStop !== null && slugs.has(tabStop)) return tabStop;
    if (selected !== null && slugs.has(selected)) return selected;
    const middle = [...placed].sort((one, other) => Math.abs(one.left) - Math.abs(other.left))[0];
    return middle?.drawn.slug ?? null;
  }, [tabStop, selected, frame, layout]);
}

const ABOVE = 50;

/** How far the chart is moved up so that the selected mark is not covered. */
function useShift(
  svg: RefObject<SVGSVGElement | null>,
  selected: string | null,
  covered: number,
  /** null: time is moving; it stays where it is. */
  layout: ChartLayout | null,
): number {
  const [shift, setShift] = useState(0);
  useEffect(() => {
    if (layout === null) return;
    const chart = svg.current;
    const mark = selected === null ? null : chart?.querySelector(`[data-slug="${CSS.escape(selected)}"]`);
    if (covered === 0 || !chart || !mark) {
      setShift(0);
      return;
    }
    const y = mark.getBoundingClientRect().top - chart.getBoundingClientRect().top;
    const room = chart.getBoundingClientRect().height - covered;
    setShift(y < room - ABOVE ? 0 : Math.max(0, y - ABOVE));
  }, [svg, selected, covered, layout]);
  return shift;
}
