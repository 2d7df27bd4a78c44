import { memo } from 'react';
import type { ReactNode } from 'react';
import { DateShapes } from '../dates/date-mark.js';
import type { DateDrawing, Shape } from '../dates/date-shapes.js';
import type { OtherDate, PlacedMark } from './place-marks.js';

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

/** An event in its lane. Only its place changes while time is zoomed, as long as it stays as it is. */
export function EventMark(props: MarkProps): ReactNode {
  const { mark, y, isSelected, isNew, isTabStop, newWord } = props;
  const { drawn, drawing, label } = mark;
  const looks = ['event', drawn.side];
  if (label?.isBold) looks.push('landmark');
  if (isSelected) looks.push('on');
  if (isNew) looks.push('new');
  return (
    <g
      className={looks.join(' ')}
      transform={`translate(${drawing.x.toFixed(2)},${String(y)})`}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      data-slug={drawn.slug}
      aria-label={isNew ? `${drawn.name}. ${newWord}` : drawn.name}
      aria-pressed={isSelected}
    >
      <MarkBody {...props} />
    </g>
  );
}

const MarkBody = memo(function MarkBody({ mark, isUpwards, hatch }: MarkProps): ReactNode {
  const { drawn, drawing, others, label } = mark;
  const { x } = drawing;
  return (
    <>
      {others.map((other, index) => (
        <Other key={index} other={other} drawing={drawing} isUpwards={isUpwards} hatch={hatch} />
      ))}
      <DateShapes shapes={drawing.shapes} hatch={hatch} />
      <rect
        className="halo"
        x={drawing.left - x - 3}
        y={-3}
        width={drawing.right - drawing.left + 6}
        height={14}
        rx={7}
      />
      {label && !label.isOn ? (
        <>
          <text
            x={(label.isBefore ? label.right : label.left) - x}
            y={8}
            textAnchor={label.isBefore ? 'end' : 'start'}
            lang={drawn.label.language}
          >
            {label.text}
          </text>
          {label.more === '' ? null : (
            <text
              className="more-of"
              x={(label.isBefore ? label.right : label.left) - x}
              y={22}
              textAnchor={label.isBefore ? 'end' : 'start'}
            >
              {label.more}
            </text>
          )}
        </>
      ) : null}
      <title>{`${drawn.event.date.display} · ${drawn.event.titles[0]?.text ?? drawn.label.text}`}</title>
    </>
  );
}, isSameBody);

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
  const tie = middle > own ? `M${(drawing.right - drawing.x).toFixed(1)},4H${left.toFixed(1)}` : `M${right.toFixed(1)},4H${(drawing.left - drawing.x).toFixed(1)}`;
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
        <path
          className="strike"
          d={`M${(middle - 5).toFixed(1)},${String(isApart ? 9 : bracket + 5)}l10,-10`}
        />
      ) : null}
    </>
  );
}

function isSameBody(one: MarkProps, other: MarkProps): boolean {
  const first = one.mark;
  const second = other.mark;
  if (first === second) return true;
  return (
    first.drawn === second.drawn &&
    one.isUpwards === other.isUpwards &&
    isSameDrawing(first.drawing, second.drawing) &&
    isSameLabel(first, second) &&
    first.others.length === second.others.length &&
    first.others.every((date, index) => isSameOther(date, first, second.others[index], second))
  );
}

function isSameLabel({ label: one, drawing: first }: PlacedMark, { label: other, drawing: second }: PlacedMark): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.text === other.text &&
    one.more === other.more &&
    one.isBefore === other.isBefore &&
    one.isOn === other.isOn &&
    isNear(one.left - first.x, other.left - second.x)
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
