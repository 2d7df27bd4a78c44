import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { DateShapes, Hatch } from '../dates/date-mark.js';
import { today } from '../dates/day.js';
import type { ReadTenureFragment } from '../graphql/documents.js';
import { ActorLink, OfficeLink } from './actor-link.js';
import { inSentence } from './labels.js';
import { useReading } from './reading-context.js';
import { drawPeriods, yearsOf } from './tenure-drawing.js';

const WIDTH = 280;

/** Who held an office, or which offices someone held: each with its time, drawn on one scale. */
export function Tenures(props: {
  readonly tenures: readonly ReadTenureFragment[];
  readonly named: 'person' | 'office';
}): ReactNode {
  const { tenures, named } = props;
  const { locale } = useMessages();
  const { label } = useReading();
  const hatch = useId();
  const { drawings, years } = useMemo(() => {
    const now = today();
    const periods = tenures.map(({ period }) => period);
    return { drawings: drawPeriods(periods, WIDTH, now), years: yearsOf(periods, now) };
  }, [tenures]);
  return (
    <div className="tenures">
      {years === null ? null : (
        <p className="tenure-scale" aria-hidden="true">
          <span>{years.first}</span>
          <span>{years.last}</span>
        </p>
      )}
      <ol>
        {tenures.map((tenure, index) => (
          <li key={tenure.id}>
            <svg
              className={`tenure-bar ${tenure.extent.toLowerCase()}`}
              viewBox={`-12 -2 ${String(WIDTH + 24)} 12`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <defs>
                <Hatch id={`${hatch}${String(index)}`} side="else" />
              </defs>
              <g className="else" transform={`translate(${String(drawings[index]?.x ?? 0)})`}>
                <DateShapes shapes={drawings[index]?.shapes ?? []} hatch={`${hatch}${String(index)}`} />
              </g>
            </svg>
            <span>
              {named === 'person' ? <ActorLink actor={tenure.person} /> : <OfficeLink office={tenure.office} />}
              <small>
                {tenure.period.display}
                {tenure.extent === 'ATTESTED' ? ` · ${inSentence(label('TenureExtent', tenure.extent), locale)}` : null}
                {tenure.notes.length === 0 ? null : (
                  <span className="line">
                    <Text of={tenure.notes} />
                  </span>
                )}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
