import type { ReactNode } from 'react';
import { NotFound } from '../app/states.js';
import '../styles/reading.css';
import { EventPage } from './event-page.js';

/** The page of one thing: an event, or what events refer to. */
export function EntityPage(props: { readonly folder: string; readonly slug: string }): ReactNode {
  const { folder, slug } = props;
  if (folder === 'events') return <EventPage slug={slug} />;
  return <NotFound />;
}
