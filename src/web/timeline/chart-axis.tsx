import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { calendarDay } from '../dates/day.js';
import type { Day } from '../dates/day.js';
import type { BandLayout } from './band-layout.js';
import { chooseUnit, endOfUnit, tickUnits } from './calendar-ticks.js';
import { BOLD_FONT, SMALL_FONT } from './place-labels.js';
import type { TextWidths } from './text-width.js';
import { dayAt, xOf } from './time-scale.js';
import type { TimeScale } from './time-scale.js';

interface AxisProps {
  readonly scale: TimeScale;
  readonly bands: BandLayout;
  readonly widths: TextWidths;
}

/** What stands behind everything: the band of the axis, and a line where each unit of the calendar begins. */
export function AxisGrid({ scale, bands, widths }: AxisProps): ReactNode {
  const { unit, finer } = useUnits(scale, bands, widths);
  const { axis } = bands;
  const days = { from: scale.from, to: dayAt(scale, scale.right) };
  const x = (day: Day): string => xOf(scale, day).toFixed(1);
  const top = String(axis.top);
  const bottom = String(axis.bottom);
  const minor = finer?.starts(days).map((day) => `M${x(day)},${top}v5M${x(day)},${bottom}v-5`) ?? [];
  const major = unit.starts(days).map((day) => `M${x(day)},0V${String(bands.height)}`);
  const parents = unit.parent?.starts(days).map((day) => `M${x(day)},${top}V${bottom}`) ?? [];
  return (
    <g aria-hidden="true">
      <rect className="axis-band" x={0} width={bands.width} y={axis.top} height={axis.bottom - axis.top} />
      <path className="grid" d={major.join('')} />
      <path className="lane-rule" d={minor.join('')} />
      <path className="parent-rule" d={parents.join('')} />
    </g>
  );
}

/** The names of the units, and at the left that of what they are part of. */
export function AxisLabels({ scale, bands, widths }: AxisProps): ReactNode {
  const { unit } = useUnits(scale, bands, widths);
  const days = { from: scale.from, to: dayAt(scale, scale.right) };
  const y = bands.axis.top + 15;
  const labels = unit.starts(days).map((day) => {
    const text = unit.label(day);
    const x = unit.isCentred ? (xOf(scale, day) + xOf(scale, endOfUnit(unit, day))) / 2 : xOf(scale, day) + 4;
    const width = widths.width(text, BOLD_FONT);
    if (!unit.isCentred && (x < bands.left || x + width > bands.right + 8)) return null;
    const look = unit.parent ? 'muted' : calendarDay(day).year % 10 === 0 ? 'axis-strong' : undefined;
    return (
      <text key={day} className={look} x={x.toFixed(1)} y={y} textAnchor={unit.isCentred ? 'middle' : 'start'}>
        {text}
      </text>
    );
  });
  return (
    <g aria-hidden="true">
      {labels}
      <ParentLabels scale={scale} bands={bands} widths={widths} />
    </g>
  );
}

function ParentLabels({ scale, bands, widths }: AxisProps): ReactNode {
  const { unit } = useUnits(scale, bands, widths);
  const { parent } = unit;
  if (parent === undefined) return null;
  const starts = parent.starts({ from: scale.from, to: dayAt(scale, scale.right) });
  return starts.map((day, index) => {
    const text = parent.label(day);
    const x = Math.max(xOf(scale, day), bands.left) + 4;
    const next = starts[index + 1];
    const end = next === undefined ? bands.right + 14 : xOf(scale, next);
    if (x + widths.width(text, BOLD_FONT) + 6 > end) return null;
    return (
      <text key={day} className="axis-strong" x={x.toFixed(1)} y={bands.axis.top + 30}>
        {text}
      </text>
    );
  });
}

function useUnits(scale: TimeScale, bands: BandLayout, widths: TextWidths): ReturnType<typeof chooseUnit> {
  const { locale } = useMessages();
  const units = useMemo(() => tickUnits(locale, bands.isSmall), [locale, bands.isSmall]);
  const { perDay } = scale;
  return useMemo(() => chooseUnit(units, perDay, (text) => widths.width(text, BOLD_FONT)), [units, perDay, widths]);
}

/** A line where it is today. */
export function TodayLine({ scale, bands, widths, today }: AxisProps & { readonly today: Day }): ReactNode {
  const { t } = useMessages();
  const { unit } = useUnits(scale, bands, widths);
  const x = xOf(scale, today);
  if (x < bands.left || x > bands.right) return null;
  const text = t('timeline.today');
  const end = x + widths.width(text, SMALL_FONT) + 8;
  const next = unit.parent?.starts({ from: today + 1, to: today + 800 }).find((day) => day > today);
  const isBefore = end > bands.right || (next !== undefined && end > xOf(scale, next));
  return (
    <g className="today">
      <line x1={x} x2={x} y1={0} y2={bands.height} />
      <text x={isBefore ? x - 4 : x + 4} y={bands.axis.top + 30} textAnchor={isBefore ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}
