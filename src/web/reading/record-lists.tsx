import type { ReactNode } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { DateGlyph } from '../dates/date-glyph.js';
import type { EventPageFragment, MentionPageFragment, SourcePageFragment } from '../graphql/documents.js';
import { More } from './lists.js';
import { EventLink, Section } from './reading-context.js';
import { SourceHead } from './sources.js';
import { StatementText } from './statements.js';

interface ReadOn<Variables extends AnyVariables> {
  readonly title: string;
  readonly query: TypedDocumentNode<unknown, Variables>;
  readonly variablesAfter: (after: string) => Variables;
}

/** Events, the latest first: when, what, of which kind. */
export function EventList<Variables extends AnyVariables>(
  props: ReadOn<Variables> & { readonly page: EventPageFragment; readonly areNumbered?: boolean },
): ReactNode {
  const { t } = useMessages();
  const { title, page, areNumbered = false } = props;
  const { edges, totalCount, pageInfo } = page;
  return (
    <Section title={title} count={totalCount} className="events">
      {edges.length === 0 ? <p className="muted">{t('reading.nothingRecorded')}</p> : null}
      <ol className={areNumbered ? 'numbered' : undefined}>
        {edges.map(({ node: { id, slug, date, titles, kindLabel, ordinal } }) => (
          <li key={id}>
            {areNumbered ? (
              <span className="ordinal">{ordinal === null ? '' : t('reading.ordinal', { number: ordinal })}</span>
            ) : null}
            <span className="date">
              <DateGlyph date={date} /> {date.display}
            </span>
            <EventLink slug={slug}>
              <Text of={titles} />
            </EventLink>
            {areNumbered ? null : <span className="kind">{kindLabel}</span>}
          </li>
        ))}
      </ol>
      <More
        page={pageInfo}
        query={props.query}
        variablesAfter={props.variablesAfter}
        shown={edges.length}
        total={totalCount}
      />
    </Section>
  );
}

/** Statements with the events at which they were made. */
export function StatementList<Variables extends AnyVariables>(
  props: ReadOn<Variables> & { readonly page: MentionPageFragment },
): ReactNode {
  const { edges, totalCount, pageInfo } = props.page;
  if (edges.length === 0) return null;
  return (
    <Section title={props.title} count={totalCount} className="mentions">
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <StatementText statement={node} madeAt={node.madeAt} />
          </li>
        ))}
      </ul>
      <More
        page={pageInfo}
        query={props.query}
        variablesAfter={props.variablesAfter}
        shown={edges.length}
        total={totalCount}
      />
    </Section>
  );
}

export function SourceList<Variables extends AnyVariables>(
  props: ReadOn<Variables> & { readonly page: SourcePageFragment },
): ReactNode {
  const { edges, totalCount, pageInfo } = props.page;
  if (edges.length === 0) return null;
  return (
    <Section title={props.title} count={totalCount}>
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <SourceHead source={node} />
          </li>
        ))}
      </ul>
      <More
        page={pageInfo}
        query={props.query}
        variablesAfter={props.variablesAfter}
        shown={edges.length}
        total={totalCount}
      />
    </Section>
  );
}
