import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import type { LocalizedText } from '../app/localized-text.js';
import { DateGlyph } from '../dates/date-glyph.js';
import type { ReadAliasFragment, ReadCoverageFragment, ReadDateFragment } from '../graphql/documents.js';
import { inSentence } from './labels.js';
import { Joined } from './lists.js';
import { useReading } from './reading-context.js';
import { WebLink } from './web-link.js';

/** What a page is about: what kind of thing, its name, and other names. */
export function RecordHead(props: {
  readonly kind: string;
  readonly names: readonly LocalizedText[];
  readonly aliases?: readonly ReadAliasFragment[];
}): ReactNode {
  const { t } = useMessages();
  const { kind, names, aliases = [] } = props;
  return (
    <>
      <p className="kicker">{kind}</p>
      <h1>
        <Text of={names} />
      </h1>
      {aliases.length === 0 ? null : (
        <p className="muted aliases">
          {t('reading.alsoNamed')}{' '}
          <Joined
            items={aliases}
            keyOf={({ language, text }) => `${language} ${text}`}
            render={({ language, text, note }) => (
              <>
                <bdi lang={language}>{text}</bdi>
                {note === null ? null : (
                  <>
                    {' ('}
                    <bdi>{note}</bdi>)
                  </>
                )}
              </>
            )}
          />
        </p>
      )}
    </>
  );
}

export interface Fact {
  readonly name: string;
  /** Null: nothing is known of it, and nothing is said. */
  readonly value: ReactNode;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const known = facts.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A date in words with its mark. */
export function Dated({ date }: { readonly date: ReadDateFragment }): ReactNode {
  return (
    <span title={date.displayPrecision}>
      <DateGlyph date={date} /> {date.display}
    </span>
  );
}

/** A text about the record, such as a description or the editors' note. */
export function Prose(props: { readonly texts: readonly LocalizedText[]; readonly name?: string }): ReactNode {
  const { t } = useMessages();
  if (props.texts.length === 0) return null;
  return (
    <p className={props.name === undefined ? 'summary' : 'note'}>
      {props.name === undefined ? null : (
        <span className="muted">
          {props.name}
          {t('reading.colon')}
        </span>
      )}
      <Text of={props.texts} />
    </p>
  );
}

export function WikidataLink({ id }: { readonly id: string }): ReactNode {
  return <WebLink url={`https://www.wikidata.org/wiki/${encodeURIComponent(id)}`}>{id}</WebLink>;
}

/** How far a list is complete, in the editors' view. */
export function Coverage({ coverage }: { readonly coverage: ReadCoverageFragment }): ReactNode {
  const { t, locale } = useMessages();
  const { label } = useReading();
  const { status, from, to, notes } = coverage;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const span =
    from !== null && to !== null
      ? // By formatRange, Chinese dates would have slashes.
        `${format.format(day(from))} – ${format.format(day(to))}`
      : from !== null
        ? t('reading.coveredFrom', { day: format.format(day(from)) })
        : to !== null
          ? t('reading.coveredTo', { day: format.format(day(to)) })
          : null;
  return (
    <>
      {inSentence(label('CoverageStatus', status), locale)}
      {span === null ? null : ` · ${span}`}
      {notes.length === 0 ? null : (
        <small>
          <Text of={notes} />
        </small>
      )}
    </>
  );
}
