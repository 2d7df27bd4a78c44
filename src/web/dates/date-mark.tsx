import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Shape } from './date-shapes.js';

/** The shapes of a date, in SVG. `hatch` is the id of the pattern for what is uncertain. */
export const DateShapes = memo(function DateShapes(props: {
  readonly shapes: readonly Shape[];
  readonly hatch: string;
}): ReactNode {
  return props.shapes.map((shape, index) => <ShapeElement key={index} shape={shape} hatch={props.hatch} />);
});

function ShapeElement({ shape, hatch }: { readonly shape: Shape; readonly hatch: string }): ReactNode {
  switch (shape.is) {
    case 'circle':
      return <circle className={shape.look} cx={shape.x} cy={4} r={shape.radius} />;
    case 'rect': {
      const fill = shape.look.includes('hatched') ? { fill: `url(#${hatch})` } : undefined;
      return (
        <rect
          className={shape.look}
          x={shape.x}
          y={0.5}
          width={shape.width}
          height={7}
          rx={shape.radius}
          style={fill}
        />
      );
    }
    case 'path':
      return <path className={shape.look} d={shape.path} />;
  }
}

/** The pattern of what is uncertain; in each drawing once for each side that it has. */
export function Hatch(props: { readonly id: string; readonly side: string }): ReactNode {
  return (
    <pattern
      id={props.id}
      className={`hatch ${props.side}`}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line y2={4} />
    </pattern>
  );
}
