import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import '../styles/search-field.css';

const loadSuggestions = async () => ({
  default: (await import('./search-suggestions.js')).SearchSuggestions,
});
const SearchSuggestions = lazy(loadSuggestions);

/** The field to search in all that is recorded. Until it is first used it is a plain field, so that the page opens fast. */
export function SearchField(props: { readonly isLarge?: boolean }): ReactNode {
  const [started, setStarted] = useState<string | null>(null);
  const className = props.isLarge ? 'search-field large' : 'search-field';
  const plain = <PlainField onStart={setStarted} />;
  return (
    <div className={className} role="search">
      {started === null ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <SearchSuggestions initialText={started} />
        </Suspense>
      )}
    </div>
  );
}

function PlainField(props: { readonly onStart: (text: string) => void }): ReactNode {
  const { onStart } = props;
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  // Text that is being composed by an input method would be lost if the field were replaced meanwhile.
  const isComposing = useRef(false);
  const isReady = useRef(false);
  const start = (): void => {
    if (isReady.current && !isComposing.current && document.activeElement === field.current)
      onStart(field.current?.value ?? '');
  };
  const prepare = (): void => {
    void loadSuggestions().then(() => {
      isReady.current = true;
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
