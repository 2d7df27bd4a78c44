import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { extentOf } from './date-extent.js';
import { drawDate } from './date-shapes.js';
import { DateShapes, Hatch } from './date-mark.js';
import { today } from './day.js';
import type { HistoricalDate } from './historical-date.js';

const WIDTH = 24;

/** The small mark that stands beside a date in words, and says the same: how exactly it is known. */
export function DateGlyph(props: { readonly date: HistoricalDate; readonly side?: 'one' | 'two' | 'else' }): ReactNode {
  const { date, side = 'else' } = props;
  const id = useId();
  const drawing = useMemo(() => glyphOf(date), [date]);
  return (
    <svg
      className={`date-glyph ${side}`}
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
    </svg>
  );
}

/** The whole extent, as wide as the glyph; a day is a disc. */
function glyphOf(date: HistoricalDate): ReturnType<typeof drawDate> {
  const extent = extentOf(date, today());
  const from = Number.isFinite(extent.from) ? extent.from : extent.to - 1;
  const isDay = extent.manner === 'throughout' && extent.to - from === 1;
  const room = isDay ? 6 : WIDTH - 2 - margin(extent.start.kind) - margin(extent.end.kind);
  const left = isDay ? 9 : 1 + margin(extent.start.kind);
  return drawDate({ ...extent, from }, (day) => left + ((day - from) / (extent.to - from)) * room, {
    from: 0,
    to: WIDTH,
  });
}

function margin(end: string): number {
  return end === 'unknown' ? 12 : end === 'open' ? 7 : 0;
}
