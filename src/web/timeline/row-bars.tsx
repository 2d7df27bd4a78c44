import type { ReactNode } from 'react';
import { useRouter } from 'wouter';
import { pathTo } from '../app/address.js';
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
const STATE_FONT = `600 ${SMALL_FONT}`;
const FADE = 16;

/** A state with its predecessors, or who held an office: where nothing is drawn, nothing is recorded here. */
export function RowBars(props: {
  readonly row: ChartRow;
  readonly scale: TimeScale;
  readonly widths: TextWidths;
  readonly today: Day;
}): ReactNode {
  const { row, scale, widths, today } = props;
  const { t } = useMessages();
  const { base } = useRouter();
  const font = row.isState ? STATE_FONT : SMALL_FONT;
  const drawn = drawBars(row.bars, scale, (name, room) => ({ ...name, text: widths.fit(name, room, font) }));
  const end = Math.min(scale.right, xOf(scale, today));
  const middle = HEIGHT / 2;
  const isUndated = row.isState && row.bars.length === 0;
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
      {isUndated ? (
        <UndatedState row={row} from={scale.left} to={end} widths={widths} />
      ) : drawn.length === 0 ? (
        <g role="listitem" aria-label={t('timeline.notRecorded')} />
      ) : null}
      {drawn.map((bar) => (
        <Bar key={bar.bar.key} drawn={bar} base={base} />
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

/** A state of which no date is recorded: it fades at both ends. */
function UndatedState(props: {
  readonly row: ChartRow;
  readonly from: number;
  readonly to: number;
  readonly widths: TextWidths;
}): ReactNode {
  const { row, from, to, widths } = props;
  const { name } = row;
  const { t } = useMessages();
  if (to - from < 4 * FADE) return null;
  const start = from + FADE;
  const end = to - FADE;
  const shown = widths.fit(name, end - start - 8, STATE_FONT);
  return (
    <g className="state" role="listitem" aria-label={`${name.text} · ${t('timeline.undated')}`}>
      <rect x={start.toFixed(1)} width={(end - start).toFixed(1)} height={HEIGHT} />
      <path className="fade" d={`M${(end + 2).toFixed(1)},.5h4v13h-4zm6,0h2.5v13h-2.5zm4,0h1v13h-1z`} />
      <path className="fade" d={`M${(start - 2).toFixed(1)},.5h-4v13h4zm-6,0h-2.5v13h2.5zm-4,0h-1v13h1z`} />
      <text className="state-name" x={start + 4} y={HEIGHT - 3.5} lang={name.language} aria-hidden="true">
        {shown}
      </text>
    </g>
  );
}

/** Leads to the page of the state or the person: Timeline follows it. */
function Bar({ drawn, base }: { readonly drawn: DrawnBar; readonly base: string }): ReactNode {
  const { bar, x, width, fringes, chevron, isApproximate, fade } = drawn;
  const path = pathTo.actor(bar.slug);
  return (
    <g className={bar.look} role="listitem">
      <a href={base + path} data-path={path} className="bar-link" tabIndex={-1} aria-label={bar.title}>
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
      </a>
    </g>
  );
}
