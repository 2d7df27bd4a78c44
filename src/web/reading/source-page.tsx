import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { MoreSourceStatementsDocument, ReadSourceDocument } from '../graphql/documents.js';
import type { ReadSourceQuery } from '../graphql/documents.js';
import { ActorLink } from './actor-link.js';
import { History } from './history.js';
import { useReading } from './reading-context.js';
import { Facts, Prose, RecordHead } from './record-head.js';
import { EventList, StatementList } from './record-lists.js';
import { RecordPage } from './record-page.js';
import { nameOfLanguage, SourceHead } from './sources.js';
import { WebLink } from './web-link.js';

type Source = NonNullable<ReadSourceQuery['source']>;

/** A source, and what rests on it. */
export function SourcePage({ slug }: { readonly slug: string }): ReactNode {
  const { language } = useMessages();
  return (
    <RecordPage
      query={ReadSourceDocument}
      variables={{ slug, language, after: null }}
      find={({ source }) => source}
      titleOf={({ label }) => label}
    >
      {(source) => <SourceContent source={source} />}
    </RecordPage>
  );
}

function SourceContent({ source }: { readonly source: Source }): ReactNode {
  const messages = useMessages();
  const { label } = useReading();
  const { t, language } = messages;
  const { slug, titles, publisher, publishedBy, publishedOn, side, url, archivedUrl, repostOf, sha256 } = source;
  return (
    <>
      <RecordHead
        kind={label('SourceKind', source.kind)}
        names={titles.length > 0 ? titles : [{ language, text: source.label }]}
      />
      <Facts
        facts={[
          {
            name: t('reading.fields.publisher'),
            value: (
              <>
                <bdi>{publisher}</bdi>
                {publishedBy === null ? null : (
                  <>
                    {' · '}
                    <ActorLink actor={publishedBy} />
                  </>
                )}
              </>
            ),
          },
          { name: t('reading.fields.publishedOn'), value: publishedOn?.display ?? null },
          { name: t('reading.fields.language'), value: nameOfLanguage(source.language, messages) },
          { name: t('reading.side'), value: side && <ActorLink actor={side} /> },
          { name: t('reading.fields.url'), value: url === null ? null : <WebLink url={url}>{url}</WebLink> },
          {
            name: t('reading.fields.archivedUrl'),
            value: archivedUrl === null ? null : <WebLink url={archivedUrl}>{archivedUrl}</WebLink>,
          },
          { name: t('reading.fields.repostOf'), value: repostOf && <SourceHead source={repostOf} /> },
          { name: t('reading.fields.sha256'), value: sha256 === null ? null : <code>{sha256}</code> },
        ]}
      />
      <Prose texts={source.notes} name={t('reading.note')} />
      <EventList
        title={t('reading.restingEvents')}
        page={source.events}
        query={ReadSourceDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      <StatementList
        title={t('reading.restingStatements')}
        page={source.statements}
        query={MoreSourceStatementsDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      <History record={source} />
    </>
  );
}
