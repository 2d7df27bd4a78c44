import { createContext, use } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import type { LabelOf } from './labels.js';

export interface Reading {
  /** The level of the headings of sections, below the title's. */
  readonly level: 2 | 3;
  readonly label: LabelOf;
  /** Opens an event where this one is; null: events have a page of their own. */
  readonly onOpen: ((slug: string) => void) | null;
}

const ReadingContext = createContext<Reading | null>(null);

export const ReadingProvider = ReadingContext;

/** What the parts of a page or panel have in common. */
export function useReading(): Reading {
  const reading = use(ReadingContext);
  if (reading === null) throw new Error('useReading needs a ReadingProvider');
  return reading;
}

/** A link to an event; in a panel it opens there, unless a new tab or window is asked for. */
export function EventLink(props: { readonly slug: string; readonly children: ReactNode }): ReactNode {
  const { onOpen } = useReading();
  const open = (event: MouseEvent): void => {
    if (onOpen === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    onOpen(props.slug);
  };
  return (
    <Link href={pathTo.event(props.slug)} onClick={open}>
      {props.children}
    </Link>
  );
}

/** A part of a page or panel with a heading. */
export function Section(props: {
  readonly title: ReactNode;
  /** How many there are, in words or as a number. */
  readonly count?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { level } = useReading();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={['section', props.className].filter(Boolean).join(' ')}>
      <Heading>
        {props.title}
        {props.count === undefined ? null : <span className="count"> {props.count}</span>}
      </Heading>
      {props.children}
    </section>
  );
}
