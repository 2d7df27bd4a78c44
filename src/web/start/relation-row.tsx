import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import type { Language } from '../app/languages.js';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { DateInWords } from '../finding/event-rows.js';
import { yearsInWords } from '../finding/years-in-words.js';
import { StartCountsDocument } from '../graphql/documents.js';
import type { StartQuery } from '../graphql/documents.js';
import { densityLine } from './density.js';
import type { Bucket } from './density.js';

type Relation = StartQuery['relations']['edges'][number]['node'];
type Dated = NonNullable<Relation['summary']['first']>;

const WIDTH = 240;
const HEIGHT = 32;

/** A relation in the list of all: its parties, its first and last year, how many events, when most of them were, the last one. */
export function RelationRow(props: { readonly relation: Relation }): ReactNode {
  const { t, language } = useMessages();
  const { slug, titles, summary } = props.relation;
  const { first, last } = summary;
  const [{ data }] = useQuery({ query: StartCountsDocument, variables: { relation: slug } });
  const counted = data?.relation;
  return (
    <article className="relation-row">
      <h3>
        <Link href={pathTo.relation(slug)}>
          <Text of={titles} />
        </Link>
      </h3>
      <p className="muted">
        {[
          ...(first && last ? [spanInWords(first, last, language)] : []),
          ...(counted ? [t('finding.events', { count: counted.summary.eventCount })] : []),
        ].join(' · ') || '\u00a0'}
      </p>
      {counted ? <Density buckets={counted.timeline.histogram.buckets} /> : <span className="density" />}
      {last ? (
        <p className="latest">
          <span className="muted">{t('start.latest')}</span> <DateInWords date={last.date} />{' '}
          <Link href={pathTo.event(last.slug)}>
            <Text of={last.titles} />
          </Link>
        </p>
      ) : null}
    </article>
  );
}

/** From the year of the first event to that of the last; each may be several years. */
function spanInWords(first: Dated, last: Dated, language: Language): string {
  const [from, to] = [first, last].map(({ date }) => {
    const [one, other] = [date.earliest ?? date.latest, date.latest ?? date.earliest].map((day) =>
      Number(day?.slice(0, 4)),
    );
    return { first: one ?? 0, last: other ?? 0 };
  });
  if (from === undefined || to === undefined) return '';
  if (from.first === to.first && from.last === to.last) return yearsInWords(from, language);
  const isExact = from.first === from.last && to.first === to.last;
  if (isExact) return yearsInWords({ first: from.first, last: to.last }, language);
  return `${yearsInWords(from, language)} … ${yearsInWords(to, language)}`;
}

function Density(props: { readonly buckets: readonly Bucket[] }): ReactNode {
  const { t } = useMessages();
  const line = densityLine(props.buckets, WIDTH, HEIGHT);
  if (line === null) return <span />;
  const { densest } = line;
  return (
    <svg
      className="density"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('start.densest', { decade: String(Number(densest.start.slice(0, 4))), count: densest.count })}
    >
      <path className="area" d={line.area} />
      <path className="line" d={line.path} />
    </svg>
  );
}
