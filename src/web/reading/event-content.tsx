import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { Connections } from './connections.js';
import { History } from './history.js';
import { Joined } from './lists.js';
import { locatedPlaces } from './located-places.js';
import { numberSources } from './numbered-sources.js';
import type { ReadEvent } from './numbered-sources.js';
import { Participants } from './participants.js';
import { PlaceMap } from './place-map.js';
import { Picture } from './picture.js';
import { ReadingProvider } from './reading-context.js';
import type { Reading } from './reading-context.js';
import { hasReadouts } from './readout-sides.js';
import { Readouts } from './readouts.js';
import type { NamedSides } from '../sides/named-sides.js';
import { sideOfEvent } from '../sides/sides.js';
import { SourcesProvider } from './source-marks.js';
import { Sources } from './sources.js';
import { Mentions, Statements } from './statements.js';
import type { LoadedEvent } from './use-event.js';
import { When } from './when.js';

/** Kind, series and number. */
export function EventKicker({ event }: { readonly event: ReadEvent }): ReactNode {
  const { t } = useMessages();
  const { kindLabel, series, ordinal, anniversaryNumber } = event;
  return (
    <p className="kicker">
      {kindLabel}
      {anniversaryNumber === null ? null : ` · ${t('reading.anniversary', { number: anniversaryNumber })}`}
      {series === null ? null : (
        <>
          {' · '}
          <Link href={pathTo.series(series.slug)}>
            <Text of={series.titles} isMarked={false} />
          </Link>
        </>
      )}
      {ordinal === null ? null : ` · ${t('reading.ordinal', { number: ordinal })}`}
    </p>
  );
}

/** All that is known of an event, below its title. */
export function EventContent(props: {
  readonly loaded: LoadedEvent;
  readonly level: Reading['level'];
  readonly onOpen: Reading['onOpen'];
  /** Whether the readouts of the two sides are shown side by side. */
  readonly areReadoutsShown: boolean;
  /** Shows them so, or no longer; null: they can't be. */
  readonly onReadouts: (() => void) | null;
}): ReactNode {
  const { level, onOpen, areReadoutsShown, onReadouts } = props;
  const { t } = useMessages();
  const { event, sides, label } = props.loaded;
  const prefix = useId();
  const reading = useMemo(() => ({ level, onOpen, label }), [level, onOpen, label]);
  const sources = useMemo(
    () => ({
      prefix,
      sources: numberSources(
        event,
        event.mentions.edges.map(({ node }) => node),
      ),
    }),
    [prefix, event],
  );
  return (
    <ReadingProvider value={reading}>
      <SourcesProvider value={sources}>
        <Withdrawn event={event} />
        <div className="intro">
          <div className="lead">
            <When event={event} side={sideOfEvent(event, sides.of)} />
            {onReadouts !== null && (areReadoutsShown || hasReadouts(event, sides)) ? (
              <p className="actions">
                <button type="button" aria-pressed={areReadoutsShown} onClick={onReadouts}>
                  {t('reading.sideBySide')}
                </button>
              </p>
            ) : null}
          </div>
          {areReadoutsShown ? null : <Figures event={event} sides={sides} />}
          <Prose event={event} />
        </div>
        {areReadoutsShown ? (
          <Readouts event={event} sides={sides} />
        ) : (
          <>
            <Participants event={event} sides={sides} />
            <Statements event={event} sides={sides} />
            <Mentions event={event} />
            <Connections event={event} />
          </>
        )}
        <Sources sides={sides} />
        <History key={event.id} record={event} isOpen={event.status === 'RETRACTED'} />
      </SourcesProvider>
    </ReadingProvider>
  );
}

/** Where it was, and an image. */
function Figures({ event, sides }: { readonly event: ReadEvent; readonly sides: NamedSides }): ReactNode {
  const places = useMemo(() => locatedPlaces(event.places), [event]);
  if (places.length === 0 && event.image === null) return null;
  return (
    <div className="figures">
      {places.length === 0 ? null : <PlaceMap places={places} side={sideOfEvent(event, sides.of)} />}
      {event.image === null ? null : <Picture image={event.image} />}
    </div>
  );
}

/** What it was, the editors' note, and its topics. */
function Prose({ event }: { readonly event: ReadEvent }): ReactNode {
  const { t } = useMessages();
  const { summaries, notes, topics } = event;
  return (
    <div className="prose">
      {summaries.length === 0 ? null : (
        <p className="summary">
          <Text of={summaries} />
        </p>
      )}
      {notes.length === 0 ? null : (
        <p className="note">
          <span className="muted">
            {t('reading.note')}
            {t('reading.colon')}
          </span>
          <Text of={notes} />
        </p>
      )}
      {topics.length === 0 ? null : (
        <p className="topics">
          <span className="muted">
            {t('reading.topics')}
            {t('reading.colon')}
          </span>
          <Joined
            items={topics}
            keyOf={({ id }) => id}
            render={({ slug, names }) => (
              <Link href={pathTo.topic(slug)}>
                <Text of={names} isMarked={false} />
              </Link>
            )}
          />
        </p>
      )}
    </div>
  );
}

function Withdrawn({ event }: { readonly event: ReadEvent }): ReactNode {
  const { t } = useMessages();
  return event.status === 'RETRACTED' ? <p className="withdrawn">{t('reading.retracted')}</p> : null;
}
