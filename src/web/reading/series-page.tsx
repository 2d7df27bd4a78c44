import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { ReadSeriesDocument } from '../graphql/documents.js';
import type { ReadSeriesQuery, SeriesLineFragment } from '../graphql/documents.js';
import { ActorLink } from './actor-link.js';
import { EventLine } from './event-line.js';
import { History } from './history.js';
import { Joined } from './lists.js';
import { missingNumbers } from './missing-rounds.js';
import { formatNumbers } from './numbered-sources.js';
import { Coverage, Facts, Prose, RecordHead } from './record-head.js';
import { EventList } from './record-lists.js';
import { RecordPage } from './record-page.js';

type Series = NonNullable<ReadSeriesQuery['series']>;

/** A series with its rounds. */
export function SeriesPage({ slug }: { readonly slug: string }): ReactNode {
  const { t, language } = useMessages();
  return (
    <RecordPage
      query={ReadSeriesDocument}
      variables={{ slug, language, after: null }}
      find={({ series }) => series}
      titleOf={({ titles }) => titles[0]?.text}
    >
      {(series) => (
        <>
          <RecordHead kind={t('reading.fields.series')} names={series.titles} aliases={series.aliases} />
          <SeriesFacts series={series} />
          <Prose texts={series.notes} name={t('reading.note')} />
          <EventList
            title={t('reading.rounds')}
            areNumbered
            page={series.events}
            query={ReadSeriesDocument}
            variablesAfter={(after) => ({ slug, language, after })}
          />
          <History record={series} />
        </>
      )}
    </RecordPage>
  );
}

function SeriesFacts({ series }: { readonly series: Series }): ReactNode {
  const { t } = useMessages();
  const { parties, coverage, foundedBy, succeeds, succeededBy, events } = series;
  // Only once all rounds are there can be said which are not.
  const missing = events.pageInfo.hasNextPage ? [] : missingNumbers(events.edges.map(({ node }) => node.ordinal));
  return (
    <Facts
      facts={[
        {
          name: t('reading.fields.parties'),
          value:
            parties.length === 0 ? null : (
              <Joined items={parties} keyOf={({ id }) => id} render={(party) => <ActorLink actor={party} />} />
            ),
        },
        { name: t('reading.fields.foundedBy'), value: foundedBy && <EventLine event={foundedBy} /> },
        { name: t('reading.succeeds'), value: succeeds && <SeriesLink series={succeeds} /> },
        { name: t('reading.succeededBy'), value: succeededBy && <SeriesLink series={succeededBy} /> },
        { name: t('reading.fields.coverage'), value: coverage && <Coverage coverage={coverage} /> },
        {
          name: t('reading.missingRounds'),
          value: missing.length === 0 ? null : formatNumbers(missing, t('reading.numberComma')),
        },
      ]}
    />
  );
}

function SeriesLink({ series }: { readonly series: SeriesLineFragment }): ReactNode {
  return (
    <Link href={pathTo.series(series.slug)}>
      <Text of={series.titles} isMarked={false} />
    </Link>
  );
}
