import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { extentOf } from './date-extent.js';
import { drawDate } from './date-shapes.js';
import { DateShapes, Hatch } from './date-mark.js';
import { today } from './day.js';
import type { HistoricalDate } from './historical-date.js';

const WIDTH = 24;

/** The small mark that stands beside a date in words, and says the same: how exactly it is known. */
export function DateGlyph(props: {
  readonly date: HistoricalDate;
  readonly side?: 'one' | 'two' | 'else';
  /** Sources reject it: a ghost, struck through, as in the chart. */
  readonly isRejected?: boolean;
}): ReactNode {
  const { date, side = 'else', isRejected = false } = props;
  const id = useId();
  const drawing = useMemo(() => glyphOf(date, isRejected), [date, isRejected]);
  return (
    <svg
      className={`date-glyph ${side}${drawing.isPoint ? ' point' : ''}`}
      width={WIDTH}
      height={12}
      viewBox={`0 -2 ${String(WIDTH)} 12`}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={id} side={side} />
      </defs>
      <g transform={`translate(${String(drawing.x)})`}>
        <DateShapes shapes={drawing.shapes} hatch={id} />
      </g>
      {isRejected ? (
        <path className="strike" d={`M${((drawing.left + drawing.right) / 2 - 5).toFixed(1)},9l10,-10`} />
      ) : null}
    </svg>
  );
}

/** The whole extent, as wide as the glyph; a day is a disc. */
function glyphOf(date: HistoricalDate, isGhost: boolean): ReturnType<typeof drawDate> {
  const extent = extentOf(date, today());
  const from = Number.isFinite(extent.from) ? extent.from : extent.to - 1;
  const isDay = extent.manner === 'throughout' && extent.to - from === 1;
  const room = isDay ? 6 : WIDTH - 2 - margin(extent.start.kind) - margin(extent.end.kind);
  const left = isDay ? 9 : 1 + margin(extent.start.kind);
  const scale = (day: number): number => left + ((day - from) / (extent.to - from)) * room;
  return drawDate({ ...extent, from }, scale, { from: 0, to: WIDTH }, isGhost);
}

function margin(end: string): number {
  return end === 'unknown' ? 12 : end === 'open' ? 7 : 0;
}
