import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import '../styles/search-field.css';

type Suggestions = (props: { readonly initialText: string }) => ReactNode;

async function loadSuggestions(): Promise<Suggestions> {
  return (await import('./search-suggestions.js')).SearchSuggestions;
}

/** The field once it has begun to suggest, and the text that it had by then. */
interface Started {
  readonly Suggestions: Suggestions;
  readonly text: string;
}

/** The field to search in all that is recorded. Until it is first used it is a plain field, so that the page opens fast. */
export function SearchField(props: { readonly isLarge?: boolean }): ReactNode {
  // In its place at once: what is typed must not fall between the two fields.
  const [started, setStarted] = useState<Started | null>(null);
  const className = props.isLarge ? 'search-field large' : 'search-field';
  return (
    <div className={className} role="search">
      {started === null ? <PlainField onStart={setStarted} /> : <started.Suggestions initialText={started.text} />}
    </div>
  );
}

function PlainField(props: { readonly onStart: (started: Started) => void }): ReactNode {
  const { onStart } = props;
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  // Text that is being composed by an input method would be lost if the field were replaced meanwhile.
  const isComposing = useRef(false);
  const loaded = useRef<Suggestions | null>(null);
  const start = (): void => {
    if (loaded.current && !isComposing.current && document.activeElement === field.current)
      onStart({ Suggestions: loaded.current, text: field.current?.value ?? '' });
  };
  const prepare = (): void => {
    void loadSuggestions().then((suggestions) => {
      loaded.current = suggestions;
      start();
    });
  };
  useEffect(() => {
    if (document.activeElement === field.current) prepare();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const text = field.current?.value.trim() ?? '';
        if (text !== '') navigate(pathTo.search(text));
      }}
    >
      <input
        ref={field}
        type="search"
        name="text"
        aria-label={t('finding.search.label')}
        placeholder={t('finding.search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        onFocus={prepare}
        onPointerEnter={() => {
          void loadSuggestions();
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={() => {
          isComposing.current = false;
          start();
        }}
      />
    </form>
  );
}
