import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { extentOf } from '../dates/date-extent.js';
import { drawDate } from '../dates/date-shapes.js';
import { DateShapes, Hatch } from '../dates/date-mark.js';
import { today } from '../dates/day.js';
import type { Stretch } from '../dates/day.js';
import type { HistoricalDate } from '../dates/historical-date.js';
import type { Side } from '../timeline/sides.js';

const WIDTH = 104;
const INSET = 4;

/** The years of a group as a line, and a date drawn on it. */
export function DateRail(props: {
  readonly date: HistoricalDate;
  readonly days: Stretch;
  readonly side: Side;
}): ReactNode {
  const { date, days, side } = props;
  const id = useId();
  const drawing = useMemo(() => {
    const scale = (day: number): number => INSET + ((day - days.from) / (days.to - days.from)) * (WIDTH - 2 * INSET);
    return drawDate(extentOf(date, today()), scale, { from: 0, to: WIDTH });
  }, [date, days]);
  return (
    <svg
      className={`date-rail ${side}`}
      width={WIDTH}
      height={12}
      viewBox={`0 -2 ${String(WIDTH)} 12`}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={id} side={side} />
      </defs>
      <path
        className="rail"
        d={`M${String(INSET)},1V7M${String(INSET)},4H${String(WIDTH - INSET)}M${String(WIDTH - INSET)},1V7`}
      />
      <g className={`date ${side}`} transform={`translate(${String(drawing.x)})`}>
        <DateShapes shapes={drawing.shapes} hatch={id} />
      </g>
    </svg>
  );
}
