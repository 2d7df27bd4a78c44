import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { LANES } from './lanes-of-kinds.js';
import type { ChartFrame } from './chart-model.js';
import type { ChartLayout } from './chart-layout.js';
import { LABEL_FONT, SMALL_FONT } from './place-labels.js';
import type { TextWidths } from './text-width.js';

/** The names of the lanes: at the left, or above the lanes where the chart is narrow. */
export const LaneNames = memo(function LaneNames(props: {
  readonly frame: ChartFrame;
  readonly widths: TextWidths;
  readonly unplaced: ChartLayout['unplaced'];
}): ReactNode {
  const { frame, widths, unplaced } = props;
  const { bands, rows, threads } = frame;
  const { t, language } = useMessages();
  const { isWide } = bands;
  const x = isWide ? bands.left - 12 : 12;
  const anchor = isWide ? 'end' : 'start';
  const room = isWide ? bands.left - 20 : bands.right - 20;
  const small = isWide ? '' : ' small';
  return (
    <g aria-hidden="true" textAnchor={anchor}>
      {isWide
        ? rows.map(({ key, side, isState, top, name }) => (
            <text
              key={key}
              className={isState ? `lane-name party ${side}` : 'lane-name small'}
              x={x}
              y={top + 11}
              lang={name.language}
            >
              {widths.fit(name, room, isState ? '600 12px' : SMALL_FONT)}
              <title>{name.text}</title>
            </text>
          ))
        : null}
      {LANES.map((lane) => {
        const { top, bottom, isUpwards } = bands.lanes[lane];
        const y = isWide ? (isUpwards ? bottom - 1 : top + 8) : isUpwards ? top - 5 : top - 6;
        const less = unplaced?.[lane] ?? 0;
        return (
          <g key={lane}>
            <text className={`lane-name${small}`} x={x} y={y}>
              {widths.fit({ language, text: t(`timeline.lanes.${lane}`) }, room, LABEL_FONT)}
            </text>
            {less > 0 ? (
              <text className="lane-name small" x={isWide ? x : bands.right} y={y + (isWide ? 14 : 0)} textAnchor="end">
                {t('timeline.unplaced', { count: less })}
              </text>
            ) : null}
          </g>
        );
      })}
      {threads.map(({ series }, index) => {
        const band = bands.threads[index];
        const title = series.titles[0] ?? { language, text: series.slug };
        if (band === undefined) return null;
        return (
          <text
            key={series.slug}
            className="lane-name small"
            x={x}
            y={isWide ? (band.top + band.bottom) / 2 + 4 : band.top + 8}
            lang={title.language}
          >
            {widths.fit(title, room, SMALL_FONT)}
            <title>{title.text}</title>
          </text>
        );
      })}
      {bands.statements ? (
        <text
          className={`lane-name${small}`}
          x={x}
          y={isWide ? (bands.statements.top + bands.statements.bottom) / 2 + 4 : bands.statements.top + 2}
        >
          {widths.fit({ language, text: t('timeline.lanes.statements') }, room, LABEL_FONT)}
        </text>
      ) : null}
    </g>
  );
});

/** Lines along which events stand. */
export const LaneRules = memo(function LaneRules({ frame }: { readonly frame: ChartFrame }): ReactNode {
  const { bands } = frame;
  const lanes = LANES.map((lane) => {
    const { top, bottom, isUpwards } = bands.lanes[lane];
    return isUpwards ? bottom + 3 : top - 3;
  });
  const said = bands.statements ? [(bands.statements.top + bands.statements.bottom) / 2] : [];
  const path = [...lanes, ...said].map((y) => `M0,${y.toFixed(1)}H${String(bands.width)}`).join('');
  return <path className="lane-rule" d={path} aria-hidden="true" />;
});
