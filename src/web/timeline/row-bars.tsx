import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { Day } from '../dates/day.js';
import { ROW } from './band-layout.js';
import type { ChartRow } from './chart-model.js';
import { SMALL_FONT } from './place-labels.js';
import { drawBars } from './tenure-bars.js';
import type { DrawnBar } from './tenure-bars.js';
import type { TextWidths } from './text-width.js';
import { xOf } from './time-scale.js';
import type { TimeScale } from './time-scale.js';

const HEIGHT = ROW - 3;

/** A state with its predecessors, or who held an office: where nothing is drawn, nothing is recorded here. */
export function RowBars(props: {
  readonly row: ChartRow;
  readonly scale: TimeScale;
  readonly widths: TextWidths;
  readonly today: Day;
  /** Whether the row's name stands nowhere else. */
  readonly isNamed: boolean;
}): ReactNode {
  const { row, scale, widths, today, isNamed } = props;
  const { t } = useMessages();
  const font = row.isState ? `600 ${SMALL_FONT}` : SMALL_FONT;
  const drawn = drawBars(row.bars, scale, (name, room) => ({ ...name, text: widths.fit(name, room, font) }));
  const end = Math.min(scale.right, xOf(scale, today));
  const middle = HEIGHT / 2;
  return (
    <g
      className={`row ${row.side}`}
      transform={`translate(0,${String(row.top)})`}
      role="list"
      aria-label={row.name.text}
    >
      {end > scale.left ? (
        <path className="unknown" d={`M${String(scale.left)},${String(middle)}H${end.toFixed(1)}`} aria-hidden="true" />
      ) : null}
      {drawn.length === 0 ? <g role="listitem" aria-label={t('timeline.notRecorded')} /> : null}
      {isNamed && row.bars.length === 0 ? <StateName row={row} scale={scale} widths={widths} /> : null}
      {drawn.map((bar) => (
        <Bar key={bar.bar.key} drawn={bar} />
      ))}
      {drawn.map(({ bar, name }) =>
        name === null ? null : (
          <text
            key={bar.key}
            className={row.isState ? 'state-name' : 'tenure-name'}
            x={name.x.toFixed(1)}
            y={HEIGHT - 3.5}
            lang={name.text.language}
            aria-hidden="true"
          >
            {name.text.text}
          </text>
        ),
      )}
    </g>
  );
}

/** The name of a state of which no bar can be drawn: when it began is not recorded. */
function StateName({
  row,
  scale,
  widths,
}: {
  readonly row: ChartRow;
  readonly scale: TimeScale;
  readonly widths: TextWidths;
}): ReactNode {
  const { name, isState } = row;
  if (!isState) return null;
  return (
    <g aria-hidden="true">
      <rect className="knock" x={scale.left} width={widths.width(name.text, `600 ${SMALL_FONT}`) + 8} height={HEIGHT} />
      <text className="state-name" x={scale.left + 4} y={HEIGHT - 3.5} lang={name.language}>
        {name.text}
      </text>
    </g>
  );
}

function Bar({ drawn }: { readonly drawn: DrawnBar }): ReactNode {
  const { bar, x, width, fringes, chevron, isApproximate, fade } = drawn;
  return (
    <g className={bar.look} role="listitem" aria-label={bar.title}>
      <rect x={x.toFixed(1)} width={width.toFixed(1)} height={HEIGHT} />
      {fringes.map((fringe) => (
        <rect
          key={fringe.x}
          className="fringe"
          x={fringe.x.toFixed(1)}
          width={fringe.width.toFixed(1)}
          y={fringe.isLow ? HEIGHT - 4 : 0}
          height={fringe.isLow ? 4 : HEIGHT}
        />
      ))}
      {chevron === null ? null : <path d={`M${chevron.toFixed(1)},2l5,5l-5,5`} />}
      {fade === null ? null : (
        <path className="fade" d={`M${fade.toFixed(1)},.5h4v13h-4zm6,0h2.5v13h-2.5zm4,0h1v13h-1z`} />
      )}
      {isApproximate ? (
        <path d={`M${(x - 1).toFixed(1)},-1q-5,${String(HEIGHT / 2 + 1)} 0,${String(HEIGHT + 2)}`} />
      ) : null}
    </g>
  );
}
