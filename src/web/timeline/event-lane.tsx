import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { BandLayout } from './band-layout.js';
import type { ChartLayout } from './chart-layout.js';
import type { DensityBar } from './density.js';
import { eventLabel, eventMark } from './event-mark.js';
import { LANES } from './lanes-of-kinds.js';
import type { LaneName } from './lanes-of-kinds.js';
import { countHidden } from './place-marks.js';
import { formatCount } from './text-of-counts.js';

interface LanesProps {
  readonly layout: ChartLayout;
  readonly bands: BandLayout;
  readonly selected: string | null;
  readonly newSlugs: ReadonlySet<string>;
  readonly tabStop: string | null;
  readonly hatchId: string;
}

/** The lanes of events of one half of the chart, in the coordinates of their layout. */
export const EventLanes = memo(function EventLanes(props: LanesProps & { readonly isAbove: boolean }): ReactNode {
  return LANES.filter((name) => props.bands.lanes[name].isUpwards === props.isAbove).map((name) => (
    <EventLane key={name} name={name} {...props} />
  ));
});

function EventLane(props: LanesProps & { readonly name: LaneName }): ReactNode {
  const { name, layout, bands, selected, newSlugs, tabStop, hatchId } = props;
  const { t, locale } = useMessages();
  const { top, bottom, isUpwards } = bands.lanes[name];
  const { marks, hidden } = layout.lanes[name];
  const bars = layout.density?.[name];
  const placed = marks.flatMap((mark) =>
    mark.y === null ? [] : [{ mark, y: isUpwards ? bottom - mark.y - 8 : top + mark.y }],
  );
  const newWord = t('timeline.new');
  const count = bars ? bars.reduce((sum, bar) => sum + bar.count, 0) : marks.length;
  return (
    <g
      className={bars ? 'dense' : undefined}
      role="group"
      aria-label={t('timeline.laneName', { name: t(`timeline.lanes.${name}`), count })}
    >
      {bars ? <DensityBars bars={bars} layout={layout} top={top} bottom={bottom} isUpwards={isUpwards} /> : null}
      {placed.map(({ mark, y }) =>
        eventMark({
          mark,
          y,
          isUpwards,
          hatch: `${hatchId}-${mark.drawn.side}`,
          isSelected: mark.drawn.slug === selected,
          isNew: newSlugs.has(mark.drawn.slug),
          isTabStop: mark.drawn.slug === tabStop,
          newWord,
        }),
      )}
      <g aria-hidden="true">
        {placed.map(({ mark, y }) => eventLabel({ mark, y, isSelected: mark.drawn.slug === selected }))}
      </g>
      {bars
        ? null
        : countHidden(hidden).map(({ x, count: more }) => (
            <text
              key={x}
              className="more"
              textAnchor="middle"
              x={x}
              y={isUpwards ? top + 8 : bottom - 1}
              aria-hidden="true"
            >
              {`+${formatCount(more, locale)}`}
            </text>
          ))}
    </g>
  );
}

/** How many events began when, in place of marks. */
function DensityBars(props: {
  readonly bars: readonly DensityBar[];
  readonly layout: ChartLayout;
  readonly top: number;
  readonly bottom: number;
  readonly isUpwards: boolean;
}): ReactNode {
  const { bars, layout, top, bottom, isUpwards } = props;
  const { locale } = useMessages();
  const { range, origin, perDay } = layout;
  const room = bottom - top - 14;
  let path = '';
  let most: DensityBar | null = null;
  for (const bar of bars) {
    if (bar.to < range.from || bar.from > range.to) continue;
    const x = (bar.from - origin) * perDay;
    const width = Math.max((bar.to - bar.from) * perDay - 1, 1);
    const height = Math.max(bar.share * room, 1);
    path += `M${x.toFixed(1)},${(isUpwards ? bottom - height : top).toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
    if (most === null || bar.count > most.count) most = bar;
  }
  return (
    <g aria-hidden="true">
      <path className="density" d={path} />
      {most ? (
        <text
          className="more"
          textAnchor="middle"
          x={((most.from + most.to) / 2 - origin) * perDay}
          y={isUpwards ? bottom - most.share * room - 3 : top + most.share * room + 11}
        >
          {formatCount(most.count, locale)}
        </text>
      ) : null}
    </g>
  );
}
