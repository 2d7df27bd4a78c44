import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { formatDay, today } from '../dates/day.js';
import { MoreActorStatementsDocument, MoreOfActorDocument, ReadActorDocument } from '../graphql/documents.js';
import { BodyParts, BodySources, GroupParts, PersonParts, StateParts } from './actor-parts.js';
import { actorFacts } from './actor-facts.js';
import { History } from './history.js';
import { Picture } from './picture.js';
import type { ReadActor } from './read-actor.js';
import { useReading } from './reading-context.js';
import { Facts, Prose, RecordHead } from './record-head.js';
import { EventList, StatementList } from './record-lists.js';
import { RecordPage } from './record-page.js';

/** A person, state, organization or group. */
export function ActorPage({ slug }: { readonly slug: string }): ReactNode {
  const { language } = useMessages();
  return (
    <RecordPage
      query={ReadActorDocument}
      variables={{ slug, language, today: formatDay(today()) }}
      find={({ actor }) => actor}
      titleOf={({ names }) => names[0]?.text}
    >
      {(actor) => <Actor actor={actor} />}
    </RecordPage>
  );
}

function Actor({ actor }: { readonly actor: ReadActor }): ReactNode {
  const { t, language } = useMessages();
  const { label } = useReading();
  const { slug } = actor;
  const kind =
    actor.__typename === 'Organization'
      ? label('OrganizationKind', actor.kind)
      : label('ActorKind', actor.__typename.toUpperCase());
  return (
    <>
      <div className="intro">
        <div className="lead">
          <RecordHead kind={kind} names={actor.names} aliases={actor.aliases} />
          {actor.__typename === 'Person' ? <Prose texts={actor.descriptions} /> : null}
          <Facts facts={actorFacts(actor, t)} />
          <Prose texts={actor.notes} name={t('reading.note')} />
        </div>
        {actor.__typename === 'Group' || actor.image === null ? null : (
          <div className="figures">
            <Picture image={actor.image} />
          </div>
        )}
      </div>
      {actor.__typename === 'Person' ? <PersonParts person={actor} /> : null}
      {actor.__typename === 'State' ? <StateParts state={actor} /> : null}
      {actor.__typename === 'Organization' ? <BodyParts body={actor} /> : null}
      {actor.__typename === 'Group' ? <GroupParts group={actor} /> : null}
      <EventList
        title={t('reading.events')}
        page={actor.timeline}
        query={MoreOfActorDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      <StatementList
        title={t('reading.said')}
        page={actor.statements}
        query={MoreActorStatementsDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      {actor.__typename === 'Organization' ? (
        <BodySources slug={slug}>
          <History record={actor} />
        </BodySources>
      ) : (
        <History record={actor} />
      )}
    </>
  );
}
