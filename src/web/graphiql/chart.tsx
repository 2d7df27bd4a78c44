import type { ReactNode } from 'react';
import type { Chart } from './charts.js';

const WIDTH = 600;
const HISTOGRAM_HEIGHT = 160;
const AXIS_HEIGHT = 18;
const ROW_HEIGHT = 22;
const LABEL_WIDTH = 200;
const COUNT_WIDTH = 48;
/** More bars than these are not legible; all of them are in the table. */
const ROWS_MAX = 50;
const LABEL_MAX = 30;

/** A chart as inline SVG, with each bar's label and count as its tooltip. */
export function ChartView({ chart }: { readonly chart: Chart }): ReactNode {
  const total = chart.bars.reduce((sum, { count }) => sum + count, 0);
  const description = `${chart.name}: ${String(chart.bars.length)} bars, ${String(total)} in all`;
  return (
    <figure className="chart">
      <figcaption>{chart.name}</figcaption>
      {chart.kind === 'histogram' ? (
        <Histogram chart={chart} description={description} />
      ) : (
        <Counts chart={chart} description={description} />
      )}
    </figure>
  );
}

interface ViewProps {
  readonly chart: Chart;
  readonly description: string;
}

function Histogram({ chart: { bars }, description }: ViewProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = WIDTH / bars.length;
  const [first, last] = [bars[0]?.label ?? '', bars.at(-1)?.label ?? ''];
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HISTOGRAM_HEIGHT + 2 * AXIS_HEIGHT)}`}
      role="img"
      aria-label={description}
    >
      <text x={0} y={AXIS_HEIGHT - 6}>
        {most}
      </text>
      {bars.map(({ label, count }, index) => {
        const height = (count / most) * HISTOGRAM_HEIGHT;
        return (
          <rect
            key={index}
            className="bar"
            x={index * width}
            y={AXIS_HEIGHT + HISTOGRAM_HEIGHT - height}
            width={Math.max(width * 0.85, 0.25)}
            height={height}
          >
            <title>{`${label}: ${String(count)}`}</title>
          </rect>
        );
      })}
      <line x1={0} x2={WIDTH} y1={AXIS_HEIGHT + HISTOGRAM_HEIGHT} y2={AXIS_HEIGHT + HISTOGRAM_HEIGHT} />
      <text x={0} y={HISTOGRAM_HEIGHT + 2 * AXIS_HEIGHT - 4}>
        {first}
      </text>
      {bars.length > 1 && (
        <text x={WIDTH} y={HISTOGRAM_HEIGHT + 2 * AXIS_HEIGHT - 4} textAnchor="end">
          {last}
        </text>
      )}
    </svg>
  );
}

function Counts({ chart: { bars }, description }: ViewProps) {
  const shown = bars.slice(0, ROWS_MAX);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const room = WIDTH - LABEL_WIDTH - COUNT_WIDTH;
  return (
    <>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(shown.length * ROW_HEIGHT)}`} role="img" aria-label={description}>
        {shown.map(({ label, count }, index) => {
          const width = (count / most) * room;
          const middle = (index + 0.5) * ROW_HEIGHT;
          return (
            <g key={index}>
              <title>{`${label}: ${String(count)}`}</title>
              <text x={LABEL_WIDTH - 8} y={middle} dominantBaseline="central" textAnchor="end">
                {label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label}
              </text>
              <rect className="bar" x={LABEL_WIDTH} y={middle - 8} width={width} height={16} />
              <text x={LABEL_WIDTH + width + 6} y={middle} dominantBaseline="central">
                {count}
              </text>
            </g>
          );
        })}
      </svg>
      {bars.length > ROWS_MAX && (
        <p>
          The first {ROWS_MAX} of {bars.length}; the table has all of them.
        </p>
      )}
    </>
  );
}
