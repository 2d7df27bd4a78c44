import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { SearchField } from '../finding/search-field.js';
import { SkipLink } from '../relation/skip-link.js';
import { pathTo } from '../app/address.js';
import { Choice } from '../app/choice.js';
import { LANGUAGES } from '../app/languages.js';
import type { Language } from '../app/languages.js';
import { useMessages } from '../app/messages.js';
import { storedTheme, storeTheme } from '../app/theme.js';
import type { Theme } from '../app/theme.js';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const THEME_SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '☀\ufe0e', dark: '☾' };

/** The head of each page: where one is, what the page offers, and the reader's choices. */
export function Header(props: {
  readonly onLanguage: (language: Language) => void;
  /** Takes the element that pages put their title and tools into. */
  readonly slotRef: (element: HTMLElement | null) => void;
}): ReactNode {
  const { t, language } = useMessages();
  const [theme, setTheme] = useState(storedTheme);
  const [location] = useLocation();
  // These have a large field of their own.
  const hasSearch = location !== '/' && location !== '/search';
  const isRelation = location.startsWith('/relations/');
  return (
    <header className={isRelation ? 'header of-relation' : 'header'}>
      {isRelation ? <SkipLink /> : null}
      <Link href={pathTo.home()} className="home">
        {t('app.name')}
      </Link>
      <div className="header-slot" ref={props.slotRef} />
      {hasSearch ? <SearchField /> : null}
      <div className="choices">
        <Choice
          label={t('app.language')}
          value={language}
          options={Object.entries(LANGUAGES).map(([value, name]) => ({
            value,
            name,
            lang: value,
            short: value === 'zh' ? '中' : value.toUpperCase(),
          }))}
          onChange={(value) => {
            props.onLanguage(value as Language);
          }}
        />
        <Choice
          label={t('app.theme.label')}
          value={theme}
          options={THEMES.map((value) => ({ value, name: t(`app.theme.${value}`), short: THEME_SIGNS[value] }))}
          onChange={(value) => {
            storeTheme(value as Theme);
            setTheme(value as Theme);
          }}
        />
      </div>
    </header>
  );
}
