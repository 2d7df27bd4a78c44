import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { DateGlyph } from '../dates/date-glyph.js';
import { MoreStatementsDocument } from '../graphql/documents.js';
import { More } from './lists.js';
import type { ReadEvent } from './numbered-sources.js';
import { Section, useReading } from './reading-context.js';
import { aspectRows, statementsByReadout } from './readout-sides.js';
import type { AspectRow } from './readout-sides.js';
import { PARTIES } from '../sides/named-sides.js';
import type { Side } from '../sides/sides.js';
import type { NamedSides } from '../sides/named-sides.js';
import { SourceMarks } from './source-marks.js';
import { StatementText } from './statements.js';

/** What the sources of each side say of an event, one beside the other. */
export function Readouts(props: { readonly event: ReadEvent; readonly sides: NamedSides }): ReactNode {
  const { event, sides } = props;
  return (
    <>
      <FactTable event={event} sides={sides} />
      <StatementColumns event={event} sides={sides} />
    </>
  );
}

/** Which parts of the event the sources of each side support. */
function FactTable(props: { readonly event: ReadEvent; readonly sides: NamedSides }): ReactNode {
  const { t } = useMessages();
  const { label } = useReading();
  const { event, sides } = props;
  const rows = aspectRows(event, sides);
  const columns: readonly Side[] = rows.some((row) => hasCell(row, 'else')) ? [...PARTIES, 'else'] : PARTIES;
  if (rows.length === 0) return null;
  return (
    <Section title={t('reading.readoutFacts')} className="readout-facts">
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((side) => (
              <th key={side} scope="col" className={`side ${side}`}>
                <ReadoutName side={side} sides={sides} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.aspect}>
              <th scope="row">{label('EventAspect', row.aspect)}</th>
              {columns.map((side) => (
                <td key={side}>
                  <Cell row={row} side={side} event={event} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function hasCell({ citations, claims }: AspectRow, side: Side): boolean {
  return citations[side].length + claims[side].length > 0;
}

function Cell(props: { readonly row: AspectRow; readonly side: Side; readonly event: ReadEvent }): ReactNode {
  const { t } = useMessages();
  const { row, side, event } = props;
  const citations = row.citations[side];
  if (!hasCell(row, side)) return <span className="muted">{t('reading.notStated')}</span>;
  return (
    <>
      {citations.length === 0 ? null : (
        <span className="line">
          {row.aspect === 'DATE' ? (
            <>
              <DateGlyph date={event.date} /> {event.date.display}
            </>
          ) : (
            t('reading.stated')
          )}
          <SourceMarks citations={citations} />
        </span>
      )}
      {row.claims[side].map((claim) => (
        <span key={claim.id} className="line">
          <DateGlyph date={claim.date} isRejected={claim.standing === 'REJECTED'} />{' '}
          {claim.standing === 'REJECTED' ? <s>{claim.date.display}</s> : claim.date.display}
          <SourceMarks citations={claim.citations} />
        </span>
      ))}
    </>
  );
}

function ReadoutName(props: { readonly side: Side; readonly sides: NamedSides }): ReactNode {
  const { t } = useMessages();
  const { side, sides } = props;
  return side === 'else' ? t('reading.otherSources') : <Text of={sides.names[side]} isMarked={false} />;
}

/** What was said, by whose sources report it. */
function StatementColumns(props: { readonly event: ReadEvent; readonly sides: NamedSides }): ReactNode {
  const { t, language } = useMessages();
  const { event, sides } = props;
  const { edges, totalCount, pageInfo } = event.statements;
  const byReadout = statementsByReadout(
    edges.map(({ node }) => node),
    sides,
  );
  if (edges.length === 0) return null;
  const list = (side: Side | 'both'): ReactNode => (
    <ul>
      {byReadout.get(side)?.map((statement) => (
        <li key={statement.id}>
          <StatementText statement={statement} />
        </li>
      )) ?? <li className="muted">{t('reading.nothingRecorded')}</li>}
    </ul>
  );
  return (
    <Section title={t('reading.readoutStatements')} count={totalCount} className="readout-statements">
      <div className="sides">
        {byReadout.has('both') ? (
          <div className="side else whole">
            <p className="side-name">{t('reading.inBoth')}</p>
            {list('both')}
          </div>
        ) : null}
        {PARTIES.map((party) => (
          <div key={party} className={`side ${party}`}>
            <p className="side-name">
              <ReadoutName side={party} sides={sides} />
            </p>
            {list(party)}
          </div>
        ))}
        {byReadout.has('else') ? (
          <div className="side else whole">
            <p className="side-name">{t('reading.otherSources')}</p>
            {list('else')}
          </div>
        ) : null}
      </div>
      <More
        page={pageInfo}
        query={MoreStatementsDocument}
        variablesAfter={(after) => ({ slug: event.slug, language, after })}
        shown={edges.length}
        total={totalCount}
      />
    </Section>
  );
}
