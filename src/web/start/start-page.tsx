import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { MoreButton } from '../app/more-button.js';
import { Failure, Loading } from '../app/states.js';
import { Text } from '../app/text.js';
import { usePages } from '../app/use-pages.js';
import { useTitle } from '../app/use-title.js';
import { DateInWords } from '../finding/event-rows.js';
import { monthDayInWords, todaysMonthDay } from '../finding/month-day.js';
import { SearchField } from '../finding/search-field.js';
import { StartDocument, StartTodayDocument } from '../graphql/documents.js';
import type { StartQuery } from '../graphql/documents.js';
import { RelationRow } from './relation-row.js';
import '../styles/start.css?later';

/** The first page: what there is, and what this is. */
export function StartPage(): ReactNode {
  const { t, language } = useMessages();
  const pages = usePages(StartDocument, { language });
  const { data, error, again } = pages;
  useTitle(null);
  return (
    <main className="page start" id="main">
      <h1>{t('start.title')}</h1>
      <p className="lede">{t('start.what')}</p>
      <p className="lede">{t('start.how')}</p>
      <p className="lede">{t('start.doubt')}</p>
      <SearchField isLarge />
      <h2>{t('start.relations')}</h2>
      {data ? <Relations relations={data.relations.edges} /> : error ? null : <Loading />}
      {error ? <Failure error={error} onRetry={again} /> : null}
      {data ? <MoreButton pages={pages} pageInfo={data.relations.pageInfo} /> : null}
      {/* It stands below them: it would move when they come. */}
      {data || error ? <Today /> : null}
    </main>
  );
}

function Relations(props: { readonly relations: StartQuery['relations']['edges'] }): ReactNode {
  const { t } = useMessages();
  if (props.relations.length === 0) return <p className="empty">{t('start.empty')}</p>;
  return (
    <ul className="relation-rows">
      {props.relations.map(({ node }) => (
        <li key={node.id}>
          <RelationRow relation={node} />
        </li>
      ))}
    </ul>
  );
}

/** A few events of today's day of other years. */
function Today(): ReactNode {
  const { t, language, locale } = useMessages();
  const day = todaysMonthDay();
  const [{ data }] = useQuery({ query: StartTodayDocument, variables: { language, filter: { monthDays: [day] } } });
  if (!data) return null;
  const { totalCount, nodes } = data.events;
  if (totalCount === 0) return null;
  return (
    <section className="today">
      <h2>{t('finding.onThisDay.title', { day: monthDayInWords(day, locale) })}</h2>
      <ul>
        {nodes.map(({ id, slug, titles, date }) => (
          <li key={id}>
            <DateInWords date={date} />{' '}
            <Link href={pathTo.event(slug)}>
              <Text of={titles} />
            </Link>
          </li>
        ))}
      </ul>
      <Link href={pathTo.onThisDay(day)}>{t('start.allOfToday', { count: totalCount })}</Link>
    </section>
  );
}
