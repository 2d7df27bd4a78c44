import type { ReactNode } from 'react';
import { NotFound } from '../app/states.js';
import '../styles/reading.css?later';
import { ActorPage } from './actor-page.js';
import { EventPage } from './event-page.js';
import { OfficePage } from './office-page.js';
import { PlacePage } from './place-page.js';
import { SeriesPage } from './series-page.js';
import { SourcePage } from './source-page.js';
import { TopicPage } from './topic-page.js';

/** The page of one thing: an event, or what events refer to. */
export function EntityPage(props: { readonly folder: string; readonly slug: string }): ReactNode {
  const { folder, slug } = props;
  switch (folder) {
    case 'events':
      return <EventPage slug={slug} />;
    case 'actors':
      return <ActorPage slug={slug} />;
    case 'offices':
      return <OfficePage slug={slug} />;
    case 'places':
      return <PlacePage slug={slug} />;
    case 'topics':
      return <TopicPage slug={slug} />;
    case 'series':
      return <SeriesPage slug={slug} />;
    case 'sources':
      return <SourcePage slug={slug} />;
    default:
      return <NotFound />;
  }
}
