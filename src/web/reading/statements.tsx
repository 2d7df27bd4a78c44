import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { MoreMentionsDocument, MoreStatementsDocument } from '../graphql/documents.js';
import type { MentionPageFragment, ReadStatementFragment } from '../graphql/documents.js';
import { ActorLink } from './actor-link.js';
import { EventLine } from './event-line.js';
import { groupBy } from './group-by.js';
import { Folded, Joined, More } from './lists.js';
import type { ReadEvent } from './numbered-sources.js';
import { Section } from './reading-context.js';
import { PARTIES, speakingSide } from '../sides/named-sides.js';
import type { NamedSides } from '../sides/named-sides.js';
import { SourceMarks } from './source-marks.js';

const SHOWN = 2;

/** What was said at an event: by both sides together, then by each, then by others. */
export function Statements(props: { readonly event: ReadEvent; readonly sides: NamedSides }): ReactNode {
  const { t, language } = useMessages();
  const { event, sides } = props;
  const { edges, totalCount, pageInfo } = event.statements;
  const bySide = groupBy(
    edges.map(({ node }) => node),
    ({ onBehalfOf }) => speakingSide(onBehalfOf, sides),
  );
  if (edges.length === 0) return null;
  const areSidesSilent = PARTIES.every((party) => !bySide.has(party));
  return (
    <Section title={t('reading.said')} count={totalCount} className="statements">
      <div className="sides">
        <Part name={t('reading.both')} of="else" isWhole statements={bySide.get('both')} />
        {areSidesSilent
          ? null
          : PARTIES.map((party) => (
              <Part
                key={party}
                name={<Text of={sides.names[party]} isMarked={false} />}
                of={party}
                statements={bySide.get(party) ?? []}
              />
            ))}
        <Part name={t('reading.others')} of="else" isWhole statements={bySide.get('others')} />
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

function Part(props: {
  readonly name: ReactNode;
  readonly of: 'one' | 'two' | 'else';
  readonly isWhole?: boolean;
  /** Undefined: the part is left out. */
  readonly statements: readonly ReadStatementFragment[] | undefined;
}): ReactNode {
  const { t } = useMessages();
  const { name, of, isWhole, statements } = props;
  if (statements === undefined) return null;
  return (
    <div className={`side ${of}${isWhole ? ' whole' : ''}`}>
      <p className="side-name">{name}</p>
      {statements.length === 0 ? (
        <p className="muted">{t('reading.nothingRecorded')}</p>
      ) : (
        <Folded
          items={statements}
          shown={SHOWN}
          keyOf={({ id }) => id}
          render={(statement) => <StatementText statement={statement} />}
        />
      )}
    </div>
  );
}

/** A statement in our words, who made it, and where that is known from. */
export function StatementText(props: {
  readonly statement: ReadStatementFragment;
  readonly madeAt?: MentionPageFragment['edges'][number]['node']['madeAt'];
}): ReactNode {
  const { statement, madeAt } = props;
  return (
    <>
      <Text of={statement.paraphrases} />
      <SourceMarks citations={statement.citations} />
      {statement.speakers.length === 0 ? null : (
        <small>
          <Joined
            items={statement.speakers}
            keyOf={({ id }) => id}
            render={({ actor }) => <ActorLink actor={actor} />}
          />
        </small>
      )}
      {madeAt ? (
        <small>
          <EventLine event={madeAt} />
        </small>
      ) : null}
    </>
  );
}

/** What was said about an event, elsewhere. */
export function Mentions({ event }: { readonly event: ReadEvent }): ReactNode {
  const { t, language } = useMessages();
  const { edges, totalCount, pageInfo } = event.mentions;
  if (edges.length === 0) return null;
  return (
    <Section title={t('reading.saidAbout')} count={totalCount} className="mentions">
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <StatementText statement={node} madeAt={node.madeAt} />
          </li>
        ))}
      </ul>
      <More
        page={pageInfo}
        query={MoreMentionsDocument}
        variablesAfter={(after) => ({ slug: event.slug, language, after })}
        shown={edges.length}
        total={totalCount}
      />
    </Section>
  );
}
