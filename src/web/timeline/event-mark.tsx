import { memo } from 'react';
import type { ReactNode } from 'react';
import { DateShapes } from '../dates/date-mark.js';
import type { DateDrawing, Shape } from '../dates/date-shapes.js';
import type { OtherDate, PlacedMark } from './placed-mark.js';

export interface MarkFlags {
  readonly isSelected: boolean;
  readonly isNew: boolean;
  /** It is the one mark that Tab leads to. */
  readonly isTabStop: boolean;
}

interface MarkProps extends MarkFlags {
  readonly mark: PlacedMark;
  readonly y: number;
  readonly isUpwards: boolean;
  readonly hatch: string;
  readonly newWord: string;
}

/**
 * An event in its lane. Not a component, and a disc without a transform of its own: hundreds of them are drawn anew at each frame
 * of a zoom.
 */
export function eventMark(props: MarkProps): ReactNode {
  const { mark, y, isSelected, isNew, isTabStop, newWord } = props;
  const { drawn, drawing } = mark;
  const isDisc = isPlainDisc(mark);
  return (
    <g
      key={drawn.slug}
      className={lookOf(props)}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      data-slug={drawn.slug}
      aria-label={isNew ? `${drawn.name}. ${newWord}` : drawn.name}
      aria-pressed={isSelected}
    >
      {isDisc ? (
        <circle className="solid" cx={round((drawing.left + drawing.right) / 2)} cy={y + 4} r={3.75} />
      ) : (
        <g transform={`translate(${String(round(drawing.x))},${String(y)})`}>
          <Forms {...props} />
        </g>
      )}
      {isSelected || isNew || isTabStop || !isDisc ? (
        <rect
          className="halo"
          x={round(drawing.left - 3)}
          y={y - 3}
          width={round(drawing.right - drawing.left + 6)}
          height={14}
          rx={7}
        />
      ) : null}
    </g>
  );
}

const RING = 4;

const round = (value: number): number => Math.round(value * 10) / 10;

function lookOf({ mark: { drawn, label }, isSelected, isNew }: MarkProps): string {
  return `event ${drawn.side}${label?.isBold ? ' landmark' : ''}${isSelected ? ' on' : ''}${isNew ? ' new' : ''}`;
}

/** It can be hit without a halo: see its style. */
function isPlainDisc({ drawing: { shapes }, others }: PlacedMark): boolean {
  const [shape] = shapes;
  return others.length === 0 && shapes.length === 1 && shape?.is === 'circle' && shape.look === 'solid';
}

/**
 * The label of a mark, beside it and not in it: as it may be cut, it is no name. A label on a bar is drawn with what stays in view.
 */
export function eventLabel(props: {
  readonly mark: PlacedMark;
  readonly y: number;
  readonly isSelected: boolean;
}): ReactNode {
  const { mark, y, isSelected } = props;
  const { drawn, label } = mark;
  if (label === null || label.isOn) return null;
  // The ring of what is selected is wider than its mark.
  const gap = isSelected ? RING : 0;
  const x = round(label.isBefore ? label.right - gap : label.left + gap);
  return (
    <g
      key={drawn.slug}
      className={`event ${drawn.side}${label.isBold ? ' landmark' : ''}${isSelected ? ' on' : ''}`}
      textAnchor={label.isBefore ? 'end' : 'start'}
      data-open={drawn.slug}
    >
      <text transform={`translate(${String(x)},${String(y + 8)})`} lang={drawn.label.language}>
        {label.text}
      </text>
      {label.more === '' ? null : (
        <text className="more-of" transform={`translate(${String(x)},${String(y + 22)})`}>
          {label.more}
        </text>
      )}
    </g>
  );
}

/** The forms of its dates, from the start of the preferred one. */
const Forms = memo(function Forms({ mark: { drawing, others }, isUpwards, hatch }: MarkProps): ReactNode {
  return (
    <>
      {others.map((other, index) => (
        <Other key={index} other={other} drawing={drawing} isUpwards={isUpwards} hatch={hatch} />
      ))}
      <DateShapes shapes={drawing.shapes} hatch={hatch} />
    </>
  );
}, hasSameForms);

/** What another source says of the date: a ghost with a tie, or a bracket along the mark. */
function Other(props: {
  readonly other: OtherDate;
  readonly drawing: DateDrawing;
  readonly isUpwards: boolean;
  readonly hatch: string;
}): ReactNode {
  const { other, drawing, isUpwards, hatch } = props;
  const { isApart, isRejected } = other;
  const left = other.drawing.left - drawing.x;
  const right = other.drawing.right - drawing.x;
  const middle = (left + right) / 2;
  const bracket = isUpwards ? -5 : 13;
  const tick = isUpwards ? 3 : -3;
  const own = (drawing.left + drawing.right) / 2 - drawing.x;
  const tie =
    middle > own
      ? `M${(drawing.right - drawing.x).toFixed(1)},4H${left.toFixed(1)}`
      : `M${right.toFixed(1)},4H${(drawing.left - drawing.x).toFixed(1)}`;
  return (
    <>
      {isApart ? (
        <>
          <path className="tie" d={tie} />
          <g transform={`translate(${(other.drawing.x - drawing.x).toFixed(2)})`}>
            <DateShapes shapes={other.drawing.shapes} hatch={hatch} />
          </g>
        </>
      ) : (
        <path
          className="bracket"
          d={`M${(left + 1).toFixed(1)},${String(bracket + tick)}V${String(bracket)}H${(right - 1).toFixed(1)}V${String(bracket + tick)}`}
        />
      )}
      {isRejected ? (
        <path className="strike" d={`M${(middle - 5).toFixed(1)},${String(isApart ? 9 : bracket + 5)}l10,-10`} />
      ) : null}
    </>
  );
}

function hasSameForms(one: MarkProps, other: MarkProps): boolean {
  const first = one.mark;
  const second = other.mark;
  return (
    one.isUpwards === other.isUpwards &&
    isSameDrawing(first.drawing, second.drawing) &&
    first.others.length === second.others.length &&
    first.others.every((date, index) => isSameOther(date, first, second.others[index], second))
  );
}

function isSameOther(one: OtherDate, first: PlacedMark, other: OtherDate | undefined, second: PlacedMark): boolean {
  return (
    other !== undefined &&
    one.isApart === other.isApart &&
    isNear(one.drawing.x - first.drawing.x, other.drawing.x - second.drawing.x) &&
    isSameDrawing(one.drawing, other.drawing)
  );
}

function isSameDrawing(one: DateDrawing, other: DateDrawing): boolean {
  return (
    isNear(one.right - one.left, other.right - other.left) &&
    one.shapes.length === other.shapes.length &&
    one.shapes.every((shape, index) => isSameShape(shape, other.shapes[index]))
  );
}

function isSameShape(one: Shape, other: Shape | undefined): boolean {
  if (other?.is !== one.is || other.look !== one.look) return false;
  if (one.is === 'path') return one.path === (other as typeof one).path;
  if (one.is === 'circle') return isNear(one.x, (other as typeof one).x);
  return isNear(one.x, (other as typeof one).x) && isNear(one.width, (other as typeof one).width);
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.05;
