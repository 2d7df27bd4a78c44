import { use } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import type { Interface } from '../app/messages.js';
import { Text } from '../app/text.js';
import type { ReadSourceFragment } from '../graphql/documents.js';
import { ActorLink } from './actor-link.js';
import { inSentence } from './labels.js';
import { formatNumbers } from './numbered-sources.js';
import type { Passage } from './numbered-sources.js';
import { Section, useReading } from './reading-context.js';
import type { NamedSides } from '../sides/named-sides.js';
import { idOfSource, SourcesProvider } from './source-marks.js';
import { WebLink } from './web-link.js';

/** How it is known: each source with its passages and what they support. */
export function Sources({ sides }: { readonly sides: NamedSides }): ReactNode {
  const { t } = useMessages();
  const { sources, prefix } = use(SourcesProvider);
  if (sources.length === 0) return null;
  return (
    <Section title={t('reading.sources')} count={sources.length} className="sources">
      <ol>
        {sources.map((numbered) => (
          <li key={numbered.number} id={idOfSource(prefix, numbered.number)} value={numbered.number} tabIndex={-1}>
            <SourceHead source={numbered.source} sides={sides} />
            <ul>
              {numbered.passages.map((passage) => (
                <li key={`${passage.assertedBy?.id ?? ''} ${passage.basis}`}>
                  <PassageText passage={passage} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Title or publisher, with when and in which language it was published, and where it can be read. */
export function SourceHead(props: {
  readonly source: ReadSourceFragment;
  /** The sides of the relation that it is read in, if any. */
  readonly sides?: NamedSides;
}): ReactNode {
  const messages = useMessages();
  const { source, sides } = props;
  const { slug, titles, publisher, publishedOn, language, url, archivedUrl, side } = source;
  const hasTitle = titles.length > 0;
  const details = [hasTitle ? publisher : null, publishedOn?.display, nameOfLanguage(language, messages)];
  return (
    <>
      <Link href={pathTo.source(slug)}>
        {hasTitle ? <Text of={titles} isMarked={false} /> : <bdi>{publisher}</bdi>}
      </Link>
      <small>
        {side === null ? null : (
          <>
            <span className={`side-mark ${sides?.of.get(side.slug) ?? 'else'}`}>
              <Text of={side.names} isMarked={false} />
            </span>
            {' · '}
          </>
        )}
        <bdi>{details.filter(Boolean).join(' · ')}</bdi>
        {url === null ? null : (
          <>
            {' · '}
            <WebLink url={url}>{messages.t('reading.original')}</WebLink>
          </>
        )}
        {archivedUrl === null ? null : (
          <>
            {' · '}
            <WebLink url={archivedUrl}>{messages.t('reading.archived')}</WebLink>
          </>
        )}
      </small>
    </>
  );
}

/** The name of a language in the interface's language. */
export function nameOfLanguage(tag: string, { locale }: Pick<Interface, 'locale'>): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function PassageText({ passage }: { readonly passage: Passage }): ReactNode {
  const { t, locale } = useMessages();
  const { label } = useReading();
  const { assertedBy, basis, supports, paragraphs, pages } = passage;
  const separator = t('reading.numberComma');
  const locator = [
    paragraphs.length > 0 ? t('reading.paragraphs', { numbers: formatNumbers(paragraphs, separator) }) : null,
    pages.length > 0 ? t('reading.pages', { numbers: formatNumbers(pages, separator) }) : null,
  ].filter((one) => one !== null);
  const names = supports.map((support) =>
    support === 'OTHER_DATE' || support === 'STATEMENT'
      ? t(`reading.supports.${support}`)
      : inSentence(label('EventAspect', support), locale),
  );
  const parts: ReactNode[] = [
    assertedBy === null ? null : (
      <>
        {t('reading.assertedBy')} <ActorLink actor={assertedBy} />
      </>
    ),
    locator.length > 0 ? locator.join(separator) : null,
    names.length > 0 ? t('reading.supportsList', { list: names.join(t('reading.comma')) }) : null,
    basis === 'STATED' ? null : inSentence(label('Basis', basis), locale),
  ];
  return (
    <small>
      {parts
        .filter((part) => part !== null)
        .map((part, index) => (
          <span key={index}>
            {index === 0 ? null : ' · '}
            {part}
          </span>
        ))}
    </small>
  );
}
