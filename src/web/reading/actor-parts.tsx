import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { formatDay, today } from '../dates/day.js';
import { MoreOfficesDocument, MoreRelationsDocument, ReadPublisherDocument } from '../graphql/documents.js';
import type { OfficePageFragment } from '../graphql/documents.js';
import { ActorLink, OfficeLink } from './actor-link.js';
import type { ReadActor } from './read-actor.js';
import { EventLine } from './event-line.js';
import { Joined, More } from './lists.js';
import { Section } from './reading-context.js';
import { Dated } from './record-head.js';
import { SourceList } from './record-lists.js';
import { Tenures } from './tenures.js';

type Kind<T extends ReadActor['__typename']> = Extract<ReadActor, { readonly __typename: T }>;

export function PersonParts({ person }: { readonly person: Kind<'Person'> }): ReactNode {
  const { t } = useMessages();
  if (person.tenures.length === 0) return null;
  return (
    <Section title={t('reading.officesHeld')} count={person.tenures.length}>
      <Tenures tenures={person.tenures} named="office" />
    </Section>
  );
}

export function StateParts({ state }: { readonly state: Kind<'State'> }): ReactNode {
  const { t, language } = useMessages();
  const { relations, succeeds, succeededBy, slug } = state;
  const successions = [
    ...succeeds.map((one) => ({ ...one, name: t('reading.succeeds'), other: one.predecessor })),
    ...succeededBy.map((one) => ({ ...one, name: t('reading.succeededBy'), other: one.successor })),
  ];
  return (
    <>
      {relations.edges.length === 0 ? null : (
        <Section title={t('reading.fields.relations')} count={relations.totalCount}>
          <ul>
            {relations.edges.map(({ node }) => (
              <li key={node.id}>
                <Link href={pathTo.relation(node.slug)}>{node.label}</Link>{' '}
                <span className="muted">{t('reading.eventCount', { count: node.summary.eventCount })}</span>
              </li>
            ))}
          </ul>
          <More
            page={relations.pageInfo}
            query={MoreRelationsDocument}
            variablesAfter={(after) => ({ slug, language, after })}
            shown={relations.edges.length}
            total={relations.totalCount}
          />
        </Section>
      )}
      {successions.length === 0 ? null : (
        <Section title={t('reading.successions')}>
          <ul>
            {successions.map(({ id, name, other, date, notes, settledBy }) => (
              <li key={id}>
                <span className="muted">{name}</span> <ActorLink actor={other} /> · <Dated date={date} />
                <small>
                  {settledBy === null ? null : (
                    <span className="line">
                      {t('reading.settledBy')} <EventLine event={settledBy} />
                    </span>
                  )}
                  <Text of={notes} />
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Offices slug={slug} offices={state.offices} />
    </>
  );
}

export function BodyParts({ body }: { readonly body: Kind<'Organization'> }): ReactNode {
  return <Offices slug={body.slug} offices={body.offices} />;
}

function Offices(props: { readonly slug: string; readonly offices: OfficePageFragment }): ReactNode {
  const { t, language } = useMessages();
  const { edges, totalCount, pageInfo } = props.offices;
  if (edges.length === 0) return null;
  return (
    <Section title={t('reading.offices')} count={totalCount}>
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <OfficeLink office={node} />
            {node.tenures.edges.length === 0 ? null : (
              <span className="muted">
                {' · '}
                {t('reading.heldNow')}{' '}
                <Joined
                  items={node.tenures.edges}
                  keyOf={(edge) => edge.node.id}
                  render={(edge) => <ActorLink actor={edge.node.person} />}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <More
        page={pageInfo}
        query={MoreOfficesDocument}
        variablesAfter={(after) => ({ slug: props.slug, language, after, today: formatDay(today()) })}
        shown={edges.length}
        total={totalCount}
      />
    </Section>
  );
}

export function GroupParts({ group }: { readonly group: Kind<'Group'> }): ReactNode {
  const { t } = useMessages();
  if (group.members.length === 0) return null;
  return (
    <Section title={t('reading.fields.members')} count={group.members.length}>
      <ul>
        {group.members.map((member) => (
          <li key={member.id}>
            <ActorLink actor={member} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What an organization published; what comes after it is shown with it, so that nothing moves. */
export function BodySources(props: { readonly slug: string; readonly children: ReactNode }): ReactNode {
  const { slug, children } = props;
  const { t, language } = useMessages();
  const [{ data, error }] = useQuery({ query: ReadPublisherDocument, variables: { slug, language, after: null } });
  if (data === undefined) return error ? children : null;
  return (
    <>
      <SourceList
        title={t('reading.published')}
        page={data.sources}
        query={ReadPublisherDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      {children}
    </>
  );
}
