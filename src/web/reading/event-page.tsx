import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Failure, Loading, NotFound } from '../app/states.js';
import { Text } from '../app/text.js';
import { EventContent, EventKicker } from './event-content.js';
import { useEvent } from './use-event.js';
import { usePageTitle } from './page-title.js';

/** Part of the address: the readouts of both sides are read beside each other. */
const READOUTS = 'readouts';

/** An event by itself, with the way to the timelines that it is part of. */
export function EventPage({ slug }: { readonly slug: string }): ReactNode {
  const { t } = useMessages();
  const { loaded, isMissing, error, retry } = useEvent(slug);
  const search = useSearch();
  const [path, navigate] = useLocation();
  const areReadoutsShown = new URLSearchParams(search).get(READOUTS) === '1';
  usePageTitle(loaded?.event.titles[0]?.text);
  if (isMissing) return <NotFound />;
  if (loaded === null)
    return <main className="page reading">{error ? <Failure error={error} onRetry={retry} /> : <Loading />}</main>;
  const { event } = loaded;
  const toggle = (): void => {
    const query = new URLSearchParams(location.search);
    if (areReadoutsShown) query.delete(READOUTS);
    else query.set(READOUTS, '1');
    navigate([path, query.toString()].filter(Boolean).join('?'));
  };
  return (
    <main className={`page reading event-page${areReadoutsShown ? ' compared' : ''}`}>
      <EventKicker event={event} />
      <h1>
        <Text of={event.titles} />
      </h1>
      {error ? <Failure error={error} onRetry={retry} /> : null}
      <p className="ways">
        {event.relations.map((relation) => (
          <Link
            key={relation.id}
            href={`${pathTo.relation(relation.slug)}?${new URLSearchParams({ event: event.slug }).toString()}`}
          >
            {t('reading.onTimeline', { relation: relation.label })}
          </Link>
        ))}
      </p>
      <EventContent loaded={loaded} level={2} onOpen={null} areReadoutsShown={areReadoutsShown} onReadouts={toggle} />
    </main>
  );
}
