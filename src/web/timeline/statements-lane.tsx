import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { parseDay } from '../dates/day.js';
import type { Band } from './band-layout.js';
import type { ChartLayout } from './chart-layout.js';
import type { ChartModel } from './chart-model.js';
import { drawStatements } from './statement-days.js';
import type { StatementDay } from './statement-days.js';
import { formatCount } from './text-of-counts.js';

const LEAST_WIDTH = 5;
/** A day of more pixels has its counts in words. */
const WIDE = 40;
/** Fewer can be counted by eye. */
const COUNTED = 5;
const COUNT_ROOM = 22;
const WORDS_ROOM = 100;

/** What they said: how many statements each side made on a day, up for the first party, down for the second. */
export const StatementsLane = memo(function StatementsLane(props: {
  readonly band: Band;
  readonly model: ChartModel;
  readonly layout: ChartLayout;
}): ReactNode {
  const { band, model, layout } = props;
  const { t } = useMessages();
  const { range } = layout;
  const middle = (band.top + band.bottom) / 2;
  const days = model.statements.filter(({ from, to }) => to > range.from && from < range.to);
  const count = days.reduce((sum, { one, two, both }) => sum + one + two + both, 0);
  const counts = model.data.statementCounts;
  return (
    <g
      role="group"
      aria-label={t('timeline.statementsName', { name: t('timeline.lanes.statements'), count })}
      transform={`translate(0,${String(middle)})`}
    >
      {counts && model.statements.length === 0 ? (
        <path className="density" d={densityPath(counts.buckets, layout)} aria-hidden="true" />
      ) : null}
      {days.map((day, index) => {
        const last = days[index - 1];
        const next = days[index + 1];
        const isWide = (day.to - day.from) * layout.perDay > WIDE;
        // Words stand after the bar, a number before it.
        const gap = isWide ? (next ? next.from - day.to : Infinity) : last ? day.from - last.to : Infinity;
        const hasRoom = gap * layout.perDay > (isWide ? WORDS_ROOM : COUNT_ROOM);
        return <Day key={day.key} day={day} model={model} layout={layout} isWide={isWide} hasRoom={hasRoom} />;
      })}
    </g>
  );
});

function Day(props: {
  readonly day: StatementDay;
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly isWide: boolean;
  readonly hasRoom: boolean;
}): ReactNode {
  const { day, model, layout, isWide, hasRoom } = props;
  const { t } = useMessages();
  const left = (day.from - layout.origin) * layout.perDay;
  const extent = (day.to - day.from) * layout.perDay;
  const width = Math.max(LEAST_WIDTH, extent - 1);
  const x = width > LEAST_WIDTH ? left : left + (extent - LEAST_WIDTH) / 2;
  const count = day.one + day.two + day.both;
  const name = `${day.display}: ${t('timeline.statements', { count })}`;
  return (
    <>
      <g
        className={`said ${day.to - day.from > 1 ? 'vague' : ''}`}
        transform={`translate(${x.toFixed(2)})`}
        {...(day.event === null ? { role: 'img' } : { role: 'button', tabIndex: -1, 'data-open': day.event })}
        aria-label={name}
      >
        <DayBars day={day} width={width} />
      </g>
      {hasRoom ? (
        <g className="said" transform={`translate(${x.toFixed(2)})`} aria-hidden="true">
          <DayCounts day={day} width={width} isWide={isWide} model={model} />
        </g>
      ) : null}
    </>
  );
}

const DayBars = memo(
  function DayBars({ day, width }: { readonly day: StatementDay; readonly width: number }): ReactNode {
    const { one, two, both } = drawStatements(day, width);
    return (
      <>
        <path className="else" d={both} />
        <path className="one" d={one} />
        <path className="two" d={two} />
      </>
    );
  },
  (before, after) => before.day === after.day && Math.abs(before.width - after.width) < 0.05,
);

function DayCounts(props: {
  readonly day: StatementDay;
  readonly width: number;
  readonly isWide: boolean;
  readonly model: ChartModel;
}): ReactNode {
  const { day, width, isWide, model } = props;
  const { t, locale } = useMessages();
  const { one, two, both } = day;
  const count = one + two + both;
  if (!isWide)
    return count < COUNTED ? null : (
      <text className="small" x={-4} y={14} textAnchor="end">
        {formatCount(count, locale)}
      </text>
    );
  const party = (index: number): string => model.data.parties[index]?.names[0]?.text ?? '';
  const lines = [
    { side: 'one', number: one, name: party(0), y: -9 },
    { side: 'else', number: both, name: t('timeline.bothSides'), y: 4 },
    { side: 'two', number: two, name: party(1), y: 17 },
  ];
  return lines.map(({ side, number, name, y }) =>
    number === 0 ? null : (
      <text key={side} className={`small count ${side}`} x={width + 5} y={y}>
        {`${formatCount(number, locale)} ${name}`}
      </text>
    ),
  );
}

const HALF = 18;

function densityPath(
  buckets: readonly { readonly start: string; readonly end: string; readonly count: number }[],
  { origin, perDay }: ChartLayout,
): string {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return buckets
    .filter(({ count }) => count > 0)
    .map(({ start, end, count }) => {
      const from = parseDay(start);
      const width = Math.max((parseDay(end) + 1 - from) * perDay - 1, 1);
      const height = Math.max((count / most) * HALF, 0.5);
      return `M${((from - origin) * perDay).toFixed(1)},${(-height).toFixed(1)}h${width.toFixed(1)}v${(2 * height).toFixed(1)}h${(-width).toFixed(1)}z`;
    })
    .join('');
}
