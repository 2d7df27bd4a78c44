import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { DateGlyph } from '../dates/date-glyph.js';
import { inSentence } from './labels.js';
import { Joined } from './lists.js';
import type { ReadEvent } from './numbered-sources.js';
import { PlaceLink } from './place-link.js';
import { useReading } from './reading-context.js';
import type { Side } from './sides.js';
import { SourceMarks } from './source-marks.js';

/** When and where it was, how well that is known, and what others say. */
export function When(props: { readonly event: ReadEvent; readonly side: Side }): ReactNode {
  const { t, locale } = useMessages();
  const { label } = useReading();
  const { date, dateBasis, confidence, alternativeDates } = props.event;
  return (
    <div className="when">
      <p className="date">
        {date.display}
        <Where places={props.event.places} />
      </p>
      <p className="how">
        <DateGlyph date={date} side={props.side} /> {date.displayPrecision}
        {dateBasis === 'STATED'
          ? null
          : ` · ${t('reading.dateBasis', { basis: inSentence(label('Basis', dateBasis), locale) })}`}
        {confidence === null
          ? null
          : ` · ${t('reading.confidence', { confidence: inSentence(label('Confidence', confidence), locale) })}`}
      </p>
      {alternativeDates.map((claim) => (
        <DateClaim key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function Where({ places }: { readonly places: ReadEvent['places'] }): ReactNode {
  const { t } = useMessages();
  if (places.length === 0) return null;
  const slugs = new Set(places.map(({ slug }) => slug));
  return (
    <>
      {' · '}
      <Joined
        items={places}
        keyOf={({ id }) => id}
        render={({ slug, names, within }) => (
          <>
            <PlaceLink place={{ slug, names }} />
            {within === null || within.location === null || slugs.has(within.slug) ? null : (
              <>
                {t('reading.comma')}
                <PlaceLink place={within} />
              </>
            )}
          </>
        )}
      />
    </>
  );
}

/** A date that a source gives, and who says so. */
export function DateClaim(props: { readonly claim: ReadEvent['alternativeDates'][number] }): ReactNode {
  const { t, locale } = useMessages();
  const { label } = useReading();
  const { standing, date, calendar, dateInCalendar, written, basis, reasons, citations } = props.claim;
  const publishers = [...new Set(citations.map(({ source }) => source.publisher))];
  const isRejected = standing === 'REJECTED';
  return (
    <div className="how claim">
      <DateGlyph date={date} /> {t(isRejected ? 'reading.rejectedDate' : 'reading.otherDate')}{' '}
      {isRejected ? <s>{date.display}</s> : <strong>{date.display}</strong>}
      {publishers.length === 0 ? null : (
        <>
          {' · '}
          <Joined items={publishers} keyOf={(publisher) => publisher} render={(publisher) => <bdi>{publisher}</bdi>} />
          <SourceMarks citations={citations} />
        </>
      )}
      {calendar === 'GREGORIAN' ? null : ` · ${label('Calendar', calendar)}${t('reading.colon')}${dateInCalendar}`}
      {written === null ? null : (
        <>
          {' · '}
          {t('reading.written')} <q>{written}</q>
        </>
      )}
      {basis === 'STATED' ? null : ` · ${inSentence(label('Basis', basis), locale)}`}
      {reasons.length === 0 ? null : (
        <p>
          <Text of={reasons} />
        </p>
      )}
    </div>
  );
}
