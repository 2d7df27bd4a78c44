import { memo, useId } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { MessageKey } from '../app/messages.js';
import { drawDate } from '../dates/date-shapes.js';
import type { DateDrawing } from '../dates/date-shapes.js';
import type { DateExtent } from '../dates/date-extent.js';
import { DateShapes, Hatch } from '../dates/date-mark.js';
import type { ChartModel } from './chart-model.js';
import type { TimelineData } from './timeline-data.js';

const EXACT = { kind: 'exact' } as const;
const PLAIN: DateExtent = {
  from: 0,
  to: 1,
  manner: 'throughout',
  isApproximate: false,
  isUncertain: false,
  start: EXACT,
  end: EXACT,
  candidates: [],
};
const WIDTH = 24;
const CHOICE = { from: 0, to: 1, boundaries: [1 / 3, 2 / 3] };

const long = (extent: Partial<DateExtent>): DateDrawing =>
  drawDate({ ...PLAIN, ...extent }, (day) => 1 + day * 22, { from: 0, to: WIDTH });
const short = (extent: Partial<DateExtent>, x = 12): DateDrawing =>
  drawDate({ ...PLAIN, ...extent }, () => x, { from: 0, to: WIDTH });

interface Item {
  readonly text: MessageKey;
  readonly drawings: readonly DateDrawing[];
  readonly tie?: string;
}

const ITEMS: readonly Item[] = [
  { text: 'timeline.key.day', drawings: [short({})] },
  { text: 'timeline.key.throughout', drawings: [long({})] },
  { text: 'timeline.key.within', drawings: [long({ manner: 'within' }), short({ manner: 'within' })] },
  {
    text: 'timeline.key.approximate',
    drawings: [long({ manner: 'within', isApproximate: true })],
  },
  {
    text: 'timeline.key.uncertain',
    drawings: [long({ manner: 'within', isUncertain: true })],
  },
  {
    text: 'timeline.key.oneOf',
    drawings: [long({ manner: 'oneOf', candidates: [CHOICE] })],
  },
  {
    text: 'timeline.key.disputed',
    drawings: [short({}, 6), drawDate(PLAIN, () => 18, { from: 0, to: WIDTH }, true)],
    tie: 'M10,4H14',
  },
];

/** What every kind of mark means. */
export const ChartKey = memo(function ChartKey({ model }: { readonly model: ChartModel }): ReactNode {
  const { t } = useMessages();
  const id = useId();
  const name = (index: number): string => model.data.parties[index]?.names[0]?.text ?? '';
  return (
    <ul className="timeline-key" aria-label={t('timeline.key.name')}>
      {ITEMS.map(({ text, drawings, tie }) => (
        <li key={text}>
          {tie === undefined ? (
            drawings.map((drawing, index) => <Sample key={index} drawings={[drawing]} hatch={id} />)
          ) : (
            <Sample drawings={drawings} tie={tie} hatch={id} />
          )}
          {t(text)}
        </li>
      ))}
      {['one', 'two'].map((side, index) => (
        <li key={side} className={`host ${side}`}>
          <svg width={10} height={10} aria-hidden="true">
            <circle className="solid" cx={5} cy={5} r={3.75} />
          </svg>
          {t('timeline.key.host', { name: name(index) })}
        </li>
      ))}
      {hasDensity(model.data) ? (
        <li>
          <svg width={20} height={12} aria-hidden="true">
            <path className="density" d="M0,12v-4h6v4zM7,12v-12h6v12zM14,12v-7h6v7z" />
          </svg>
          {t('timeline.key.density')}
        </li>
      ) : null}
      <li>
        <svg width={WIDTH} height={10} aria-hidden="true">
          <path className="unknown" d="M0,5H24" />
        </svg>
        {t('timeline.notRecorded')}
      </li>
    </ul>
  );
});

/** Whether there are too many events to draw each of them: at any zoom, so that the key stays as high as it is. */
function hasDensity({ density, loaded }: TimelineData): boolean {
  return density !== null || (loaded !== null && loaded.to > loaded.from);
}

function Sample(props: {
  readonly drawings: readonly DateDrawing[];
  readonly tie?: string;
  readonly hatch: string;
}): ReactNode {
  const { drawings, tie, hatch } = props;
  const id = `${hatch}-${String(drawings[0]?.shapes.length)}`;
  const isNarrow = drawings.length === 1 && drawings[0]?.isPoint === true;
  return (
    <svg
      className="else"
      width={isNarrow ? 12 : WIDTH}
      height={12}
      viewBox={isNarrow ? '6 -2 12 12' : `0 -2 ${String(WIDTH)} 12`}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={id} side="else" />
      </defs>
      {tie === undefined ? null : <path className="tie" d={tie} />}
      {drawings.map((drawing) => (
        <g key={drawing.x} transform={`translate(${String(drawing.x)})`}>
          <DateShapes shapes={drawing.shapes} hatch={id} />
        </g>
      ))}
    </svg>
  );
}
