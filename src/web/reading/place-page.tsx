import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useMessages } from '../app/messages.js';
import { ReadPlaceDocument, ReadPlacesWithinDocument } from '../graphql/documents.js';
import type { ReadPlaceQuery } from '../graphql/documents.js';
import { ActorLink } from './actor-link.js';
import { History } from './history.js';
import { More } from './lists.js';
import { formatCoordinates, locatedPlaces } from './located-places.js';
import { PlaceMap } from './place-map.js';
import { PlaceLink } from './place-link.js';
import { Section, useReading } from './reading-context.js';
import { Facts, Prose, RecordHead, WikidataLink } from './record-head.js';
import { EventList } from './record-lists.js';
import { RecordPage } from './record-page.js';

type Place = NonNullable<ReadPlaceQuery['place']>;

/** A place, and what happened there. */
export function PlacePage({ slug }: { readonly slug: string }): ReactNode {
  const { language } = useMessages();
  return (
    <RecordPage
      query={ReadPlaceDocument}
      variables={{ slug, language, after: null }}
      find={({ place }) => place}
      titleOf={({ names }) => names[0]?.text}
    >
      {(place) => <PlaceContent place={place} />}
    </RecordPage>
  );
}

function PlaceContent({ place }: { readonly place: Place }): ReactNode {
  const { t, language } = useMessages();
  const { label } = useReading();
  const { slug, within, state, location, wikidataId } = place;
  const located = locatedPlaces([place]);
  return (
    <>
      <div className="intro">
        <div className="lead">
          <RecordHead kind={label('PlaceKind', place.kind)} names={place.names} aliases={place.aliases} />
          <Facts
            facts={[
              { name: t('reading.fields.within'), value: within && <PlaceLink place={within} /> },
              { name: t('reading.fields.state'), value: state && <ActorLink actor={state} /> },
              { name: t('reading.fields.location'), value: location && formatCoordinates(location, t) },
              {
                name: t('reading.fields.wikidataId'),
                value: wikidataId === null ? null : <WikidataLink id={wikidataId} />,
              },
            ]}
          />
          <Prose texts={place.notes} name={t('reading.note')} />
        </div>
        {located.length === 0 ? null : (
          <div className="figures">
            <PlaceMap places={located} />
          </div>
        )}
      </div>
      <EventList
        title={t('reading.eventsThere')}
        page={place.events}
        query={ReadPlaceDocument}
        variablesAfter={(after) => ({ slug, language, after })}
      />
      <PlacesWithin slug={slug}>
        <History record={place} />
      </PlacesWithin>
    </>
  );
}

/** The places within it; what comes after them is shown with them, so that nothing moves. */
function PlacesWithin(props: { readonly slug: string; readonly children: ReactNode }): ReactNode {
  const { slug, children } = props;
  const { t, language } = useMessages();
  const [{ data, error }] = useQuery({ query: ReadPlacesWithinDocument, variables: { slug, language, after: null } });
  const places = data?.places;
  if (places === undefined) return error ? children : null;
  if (places.edges.length === 0) return children;
  return (
    <>
      <Section title={t('reading.placesWithin')} count={places.totalCount}>
        <ul>
          {places.edges.map(({ node }) => (
            <li key={node.id}>
              <PlaceLink place={node} />
            </li>
          ))}
        </ul>
        <More
          page={places.pageInfo}
          query={ReadPlacesWithinDocument}
          variablesAfter={(after) => ({ slug, language, after })}
          shown={places.edges.length}
          total={places.totalCount}
        />
      </Section>
      {children}
    </>
  );
}
