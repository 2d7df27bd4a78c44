import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { MoreBacklinksDocument } from '../graphql/documents.js';
import type { EventLineFragment } from '../graphql/documents.js';
import { EventLine } from './event-line.js';
import { More } from './lists.js';
import type { ReadEvent } from './numbered-sources.js';
import { Section, useReading } from './reading-context.js';

interface Connection {
  readonly id: string;
  readonly label: string;
  readonly event: EventLineFragment;
}

/** What an event is part of, what it consists of, and its links to other events, in both directions. */
export function Connections({ event }: { readonly event: ReadEvent }): ReactNode {
  const { t, language } = useMessages();
  const { label } = useReading();
  const backlinks = event.backlinks.edges.map(({ node }) => node);
  const all = [
    ...event.links.map((link) => ({ ...link, label: label('EventLinkKind', link.kind) })),
    ...backlinks.map((link) => ({ ...link, label: t(`reading.backlink.${link.kind}`) })),
  ];
  const isOfPart = ({ kind }: { readonly kind: string }): boolean => kind === 'PART_OF';
  const more = (
    <More
      page={event.backlinks.pageInfo}
      query={MoreBacklinksDocument}
      variablesAfter={(after) => ({ slug: event.slug, language, after })}
      shown={backlinks.length}
      total={event.backlinks.totalCount}
    />
  );
  return (
    <>
      <ConnectionList title={t('reading.parts')} connections={all.filter(isOfPart)} />
      <ConnectionList title={t('reading.connected')} connections={all.filter((link) => !isOfPart(link))} />
      {more}
    </>
  );
}

function ConnectionList(props: { readonly title: string; readonly connections: readonly Connection[] }): ReactNode {
  if (props.connections.length === 0) return null;
  return (
    <Section title={props.title} className="connections">
      <ul>
        {props.connections.map(({ id, label, event }) => (
          <li key={id}>
            <span className="muted">{label}</span> <EventLine event={event} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
