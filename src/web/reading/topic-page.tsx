import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { MoreTopicStatementsDocument, ReadTopicDocument } from '../graphql/documents.js';
import type { ReadTopicQuery } from '../graphql/documents.js';
import { History } from './history.js';
import { useReading } from './reading-context.js';
import { Prose, RecordHead } from './record-head.js';
import { EventList, StatementList } from './record-lists.js';
import { RecordPage } from './record-page.js';

/** What was done and said on a topic. */
export function TopicPage({ slug }: { readonly slug: string }): ReactNode {
  const { language } = useMessages();
  return (
    <RecordPage
      query={ReadTopicDocument}
      variables={{ slug, language, after: null }}
      find={({ topic }) => topic}
      titleOf={({ names }) => names[0]?.text}
    >
      {(topic) => <Topic topic={topic} />}
    </RecordPage>
  );
}

function Topic({ topic }: { readonly topic: NonNullable<ReadTopicQuery['topic']> }): ReactNode {
  const { t, language } = useMessages();
  const { label } = useReading();
  const { slug } = topic;
  return (
    <>
      <RecordHead kind={label('TopicKind', topic.kind)} names={topic.names} />
      <Prose texts={topic.notes} name={t('reading.note')} />
      <EventList
        title={t('reading.events')}
        page={topic.events}
        query={ReadTopicDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      <StatementList
        title={t('reading.said')}
        page={topic.statements}
        query={MoreTopicStatementsDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      <History record={topic} />
    </>
  );
}
