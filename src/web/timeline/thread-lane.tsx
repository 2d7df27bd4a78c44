import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { DateShapes } from '../dates/date-mark.js';
import type { DateDrawing } from '../dates/date-shapes.js';
import type { Band, BandLayout } from './band-layout.js';
import { SMALL_FONT } from './place-labels.js';
import type { TextWidths } from './text-width.js';
import { drawThread } from './threads.js';
import type { Thread, ThreadNode } from './threads.js';
import type { LocalizedText } from '../app/localized-text.js';
import type { TimeScale } from './time-scale.js';

interface ThreadProps {
  readonly thread: Thread;
  readonly band: Band;
  readonly bands: BandLayout;
  readonly scale: TimeScale;
  readonly widths: TextWidths;
  readonly selected: string | null;
  readonly newSlugs: ReadonlySet<string>;
  readonly tabStop: string | null;
  readonly hatchId: string;
  readonly people: ReadonlyMap<string, readonly LocalizedText[]> | undefined;
}

/** Where a year is so wide, the place of a round stands beside its number; where a day is, the people too. */
const PLACES_PER_YEAR = 90;
const PEOPLE_PER_DAY = 40;

/** A series as a thread of numbered rounds. */
export function ThreadLane(props: ThreadProps): ReactNode {
  const { thread, band, bands, scale, widths, selected, newSlugs, tabStop, hatchId, people } = props;
  const { t } = useMessages();
  const middle = bands.isWide ? (band.top + band.bottom) / 2 : band.bottom - 15;
  const { nodes, solid, dotted, before, after } = drawThread(thread, scale, middle, selected);
  const title = thread.series.titles[0]?.text ?? thread.series.slug;
  const labelOf = ({ round, isNumbered, next, x }: ThreadNode): string => {
    if (!isNumbered || x < scale.left || scale.perDay * 365 < PLACES_PER_YEAR) return '';
    const isClose = scale.perDay > PEOPLE_PER_DAY;
    const persons = isClose ? (people?.get(round.slug) ?? []).slice(0, 4) : [];
    const parts = [...round.event.places.slice(0, 1).flatMap(({ names }) => names.slice(0, 1)), ...persons];
    const language = parts[0]?.language ?? 'und';
    const text = parts.map((part) => part.text).join(' · ');
    const cut = text === '' ? '' : widths.fit({ language, text }, isClose ? 400 : 120, SMALL_FONT);
    return next === null || next - x > widths.width(cut, SMALL_FONT) + 34 ? cut : '';
  };
  return (
    <g role="group" aria-label={t('timeline.laneName', { name: title, count: thread.rounds.length })}>
      <path className="thread-line" d={solid} />
      <path className="thread-line gap" d={dotted} />
      {nodes.map((node) => {
        const { round, x, y } = node;
        const looks = ['event', 'node', round.side];
        if (!node.isNumbered) looks.push('dot');
        if (round.isVague) looks.push('vague');
        if (round.slug === selected) looks.push('on');
        if (newSlugs.has(round.slug)) looks.push('new');
        return (
          <g
            key={round.slug}
            className={looks.join(' ')}
            transform={`translate(${x.toFixed(1)},${String(y)})`}
            role="button"
            tabIndex={round.slug === tabStop ? 0 : -1}
            data-slug={round.slug}
            aria-label={newSlugs.has(round.slug) ? `${round.name}. ${t('timeline.new')}` : round.name}
            aria-pressed={round.slug === selected}
          >
            {node.bar ? <NodeBar bar={node.bar} x={x} hatch={`${hatchId}-${round.side}`} /> : null}
            <circle className="knot" r={node.isNumbered ? 8 : 3} />
            <circle className="halo" r={10} />
          </g>
        );
      })}
      <g aria-hidden="true">
        {nodes.map((node) => {
          const { round, x, y, bar, isNumbered } = node;
          if (!isNumbered) return null;
          const label = labelOf(node);
          return (
            <g
              key={round.slug}
              className={`event node ${round.side}${round.slug === selected ? ' on' : ''}`}
              transform={`translate(${x.toFixed(1)},${String(y)})`}
              data-open={round.slug}
            >
              <NodeLabel
                ordinal={round.ordinal}
                label={label}
                labelWidth={label === '' ? 0 : widths.width(label, SMALL_FONT)}
                labelX={bar && !round.isVague ? Math.max(0, bar.right - x - 8) + 12 : 14}
              />
            </g>
          );
        })}
      </g>
      {before ? <Beyond round={before} x={bands.left + 4} y={middle + 4} isBefore widths={widths} /> : null}
      {after ? <Beyond round={after} x={bands.right - 2} y={middle + 4} isBefore={false} widths={widths} /> : null}
    </g>
  );
}

function NodeBar({
  bar,
  x,
  hatch,
}: {
  readonly bar: DateDrawing;
  readonly x: number;
  readonly hatch: string;
}): ReactNode {
  return (
    <g transform={`translate(${(bar.x - x).toFixed(1)},-3) scale(1,.75)`}>
      <DateShapes shapes={bar.shapes} hatch={hatch} />
    </g>
  );
}

/** The number of a round, and the place beside it. Beside its node and not in it: a number is no name. */
const NodeLabel = memo(function NodeLabel(props: {
  readonly ordinal: number;
  readonly label: string;
  readonly labelWidth: number;
  readonly labelX: number;
}): ReactNode {
  const { ordinal, label, labelWidth, labelX } = props;
  return (
    <>
      <text className="number" y={3.5}>
        {ordinal}
      </text>
      {label === '' ? null : (
        <>
          <rect className="knock" x={labelX - 3} y={-7} width={labelWidth + 6} height={14} />
          <text className="small" x={labelX} y={4}>
            {label}
          </text>
        </>
      )}
    </>
  );
});

/** The nearest round that is not in view: it leads there. */
function Beyond(props: {
  readonly round: Thread['rounds'][number];
  readonly x: number;
  readonly y: number;
  readonly isBefore: boolean;
  readonly widths: TextWidths;
}): ReactNode {
  const { round, x, y, isBefore, widths } = props;
  const { ordinal, event, side, slug, name } = round;
  const words = `${String(ordinal)} · ${event.date.display}`;
  const text = isBefore ? `‹ ${words}` : `${words} ›`;
  const width = widths.width(text, SMALL_FONT) + 8;
  return (
    <g className={`event beyond ${side}`} role="button" tabIndex={-1} data-go={slug} aria-label={`${text}. ${name}`}>
      <rect className="knock" x={isBefore ? x - 4 : x + 4 - width} y={y - 12} width={width} height={18} />
      <text className="small" x={x} y={y} textAnchor={isBefore ? 'start' : 'end'} aria-hidden="true">
        {text}
      </text>
    </g>
  );
}
