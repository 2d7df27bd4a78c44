import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { MoreTenuresDocument, ReadOfficeDocument } from '../graphql/documents.js';
import { ActorLink } from './actor-link.js';
import { History } from './history.js';
import { More } from './lists.js';
import { Section } from './reading-context.js';
import { Coverage, Facts, Prose, RecordHead } from './record-head.js';
import { RecordPage } from './record-page.js';
import { Tenures } from './tenures.js';

/** An office with those who held it. */
export function OfficePage({ slug }: { readonly slug: string }): ReactNode {
  const { t, language } = useMessages();
  return (
    <RecordPage
      query={ReadOfficeDocument}
      variables={{ slug, language }}
      find={({ office }) => office}
      titleOf={({ titles }) => titles[0]?.text}
    >
      {(office) => {
        const { tenures, coverage, body } = office;
        return (
          <>
            <RecordHead kind={t('reading.fields.office')} names={office.titles} />
            <Facts
              facts={[
                { name: t('reading.fields.body'), value: body && <ActorLink actor={body} /> },
                { name: t('reading.fields.coverage'), value: coverage && <Coverage coverage={coverage} /> },
              ]}
            />
            <Prose texts={office.notes} name={t('reading.note')} />
            <Section title={t('reading.holders')} count={tenures.totalCount}>
              {tenures.edges.length === 0 ? <p className="muted">{t('reading.nothingRecorded')}</p> : null}
              <Tenures tenures={tenures.edges.map(({ node }) => node)} named="person" />
              <More
                page={tenures.pageInfo}
                query={MoreTenuresDocument}
                variablesAfter={(after) => ({ slug, language, after })}
                shown={tenures.edges.length}
                total={tenures.totalCount}
              />
            </Section>
            <History record={office} />
          </>
        );
      }}
    </RecordPage>
  );
}
