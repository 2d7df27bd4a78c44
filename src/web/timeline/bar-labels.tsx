import type { ReactNode } from 'react';
import type { BandLayout } from './band-layout.js';
import type { ChartLayout } from './chart-layout.js';
import { LANES } from './lanes-of-kinds.js';

/** Names on long bars, which stay in view while their bars do. Drawn anew at each frame: there are few. */
export function BarLabels(props: {
  readonly layout: ChartLayout;
  readonly bands: BandLayout;
  /** Where the layout's x = 0 is. */
  readonly offset: number;
  readonly selected: string | null;
}): ReactNode {
  const { layout, bands, offset, selected } = props;
  return (
    <g aria-hidden="true">
      {LANES.flatMap((name) => {
        const { top, bottom, isUpwards } = bands.lanes[name];
        return layout.lanes[name].marks.map(({ drawn, drawing, label, y }) => {
          if (!label?.isOn || y === null) return null;
          const right = Math.min(drawing.right + offset, bands.right);
          const start = Math.max(drawing.left + offset, bands.left) + 12;
          const x = Math.max(Math.min(start, right - label.width - 12), drawing.left + offset + 12);
          if (right < bands.left || start > bands.right) return null;
          const looks = `event ${drawn.side}${label.isBold ? ' landmark' : ''}${drawn.slug === selected ? ' on' : ''}`;
          return (
            <g
              key={drawn.slug}
              className={looks}
              data-open={drawn.slug}
              transform={`translate(${x.toFixed(1)},${String(isUpwards ? bottom - y - 8 : top + y)})`}
            >
              <rect className="knock" x={-4} y={-4} width={label.width + 6} height={16} />
              <text y={8} lang={drawn.label.language}>
                {label.text}
              </text>
              {label.more === '' ? null : (
                <text className="more-of" y={22}>
                  {label.more}
                </text>
              )}
            </g>
          );
        });
      })}
    </g>
  );
}
