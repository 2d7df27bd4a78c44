import { createContext, use } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { numbersOf } from './numbered-sources.js';
import type { NumberedSource } from './numbered-sources.js';

interface Sources {
  readonly sources: readonly NumberedSource[];
  /** The beginning of the ids of the list's items: a page may have several lists. */
  readonly prefix: string;
}

/** The numbered sources that the marks in the text refer to. */
export const SourcesProvider = createContext<Sources>({ sources: [], prefix: '' });

export function idOfSource(prefix: string, number: number): string {
  return `${prefix}source-${String(number)}`;
}

/** The numbers of the sources of what stands before them; each leads to its source in the list. */
export function SourceMarks(props: {
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}): ReactNode {
  const { t } = useMessages();
  const { sources, prefix } = use(SourcesProvider);
  const numbers = numbersOf(props.citations, sources);
  if (numbers.length === 0) return null;
  return (
    <sup className="source-marks">
      {numbers.map((number) => (
        <a
          key={number}
          href={`#${idOfSource(prefix, number)}`}
          aria-label={t('reading.sourceNumber', { number })}
          onClick={goTo}
        >
          {number}
        </a>
      ))}
    </sup>
  );
}

/** The address stays as it is: it says what is open, not how far one has read. */
function goTo(event: MouseEvent<HTMLAnchorElement>): void {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (target === null) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'nearest' });
  target.focus({ preventScroll: true });
}
