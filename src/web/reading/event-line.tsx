import type { ReactNode } from 'react';
import { Text } from '../app/text.js';
import { DateGlyph } from '../dates/date-glyph.js';
import type { EventLineFragment } from '../graphql/documents.js';
import { EventLink, useReading } from './reading-context.js';

/** An event in a list: its title and its date. */
export function EventLine(props: { readonly event: EventLineFragment }): ReactNode {
  const { label } = useReading();
  const { slug, titles, date, status } = props.event;
  return (
    <>
      <EventLink slug={slug}>
        <Text of={titles} />
      </EventLink>{' '}
      <span className="muted nowrap">
        <DateGlyph date={date} /> {date.display}
      </span>
      {status === 'RETRACTED' ? <span className="muted"> · {label('Status', status)}</span> : null}
    </>
  );
}
