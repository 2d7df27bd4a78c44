import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useSearch } from 'wouter';
import { pathTo } from '../app/address.js';
import { Choice } from '../app/choice.js';
import { useMessages } from '../app/messages.js';
import { MoreButton } from '../app/more-button.js';
import { Failure, Loading } from '../app/states.js';
import { usePages } from '../app/use-pages.js';
import { useTitle } from '../app/use-title.js';
import { OnThisDayDocument, RelationNamesDocument } from '../graphql/documents.js';
import { EventRows } from './event-rows.js';
import { laterMonthDay, monthDayInWords, parseMonthDay, todaysMonthDay } from './month-day.js';
import type { MonthDay } from './month-day.js';
import '../styles/finding.css?later';

const ALL = 'all';

/** What happened on a day of any year: today's, unless the address says another. */
export function OnThisDayPage(): ReactNode {
  const { t, locale } = useMessages();
  const query = new URLSearchParams(useSearch());
  const day = parseMonthDay(query.get('day')) ?? todaysMonthDay();
  const relation = query.get('relation');
  const words = monthDayInWords(day, locale);
  useTitle(t('finding.onThisDay.title', { day: words }));
  return (
    <main className="page on-this-day" id="main">
      <h1>{t('finding.onThisDay.title', { day: words })}</h1>
      <div className="tools">
        <nav aria-label={t('finding.onThisDay.days')}>
          <Link href={pathOf(laterMonthDay(day, -1), relation)} rel="prev">
            ‹ {monthDayInWords(laterMonthDay(day, -1), locale)}
          </Link>
          {day === todaysMonthDay() ? null : (
            <Link href={pathOf(todaysMonthDay(), relation)}>{t('finding.onThisDay.today')}</Link>
          )}
          <Link href={pathOf(laterMonthDay(day, 1), relation)} rel="next">
            {monthDayInWords(laterMonthDay(day, 1), locale)} ›
          </Link>
        </nav>
        <RelationChoice day={day} relation={relation} />
      </div>
      <Events key={`${day} ${relation ?? ''}`} day={day} relation={relation} />
    </main>
  );
}

function pathOf(day: MonthDay, relation: string | null): string {
  const path = pathTo.onThisDay(day);
  return relation === null ? path : `${path}&${new URLSearchParams({ relation }).toString()}`;
}

/** The relations whose events are shown: all, or one. */
function RelationChoice(props: { readonly day: MonthDay; readonly relation: string | null }): ReactNode {
  const { t, language } = useMessages();
  const [, navigate] = useLocation();
  const [{ data }] = useQuery({ query: RelationNamesDocument, variables: { language } });
  const relations = data?.relations.edges.map(({ node }) => node) ?? [];
  if (relations.length < 2 && props.relation === null) return null;
  return (
    <Choice
      label={t('finding.onThisDay.relation')}
      value={props.relation ?? ALL}
      options={[
        { value: ALL, name: t('app.home') },
        ...relations.map(({ slug, title }) => ({ value: slug, name: title })),
      ]}
      onChange={(value) => {
        navigate(pathOf(props.day, value === ALL ? null : value));
      }}
    />
  );
}

function Events(props: { readonly day: MonthDay; readonly relation: string | null }): ReactNode {
  const { day, relation } = props;
  const { t, language, locale } = useMessages();
  const filter = { monthDays: [day], ...(relation === null ? {} : { relations: [relation] }) };
  const pages = usePages(OnThisDayDocument, { filter, language });
  const { data, error, again } = pages;
  if (error && !data) return <Failure error={error} onRetry={again} />;
  if (!data) return <Loading />;
  const { totalCount, edges, pageInfo } = data.events;
  if (totalCount === 0)
    return <p className="muted">{t('finding.onThisDay.none', { day: monthDayInWords(day, locale) })}</p>;
  return (
    <>
      <p className="muted" role="status">
        {t('finding.events', { count: totalCount })}
      </p>
      <EventRows events={edges.map(({ node }) => node)} />
      {error ? <Failure error={error} onRetry={again} /> : null}
      <MoreButton pages={pages} pageInfo={pageInfo} />
    </>
  );
}
