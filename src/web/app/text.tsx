import type { ReactNode } from 'react';
import { languageOf } from './languages.js';
import type { LocalizedText } from './localized-text.js';
import { useMessages } from './messages.js';

/**
 * The text that the API chose for the interface's language, from a plural field with `language`. It is marked with its
 * language, and as not translated where that is not the interface's.
 */
export function Text(props: { readonly of: readonly LocalizedText[]; readonly isMarked?: boolean }): ReactNode {
  const { language, t } = useMessages();
  const [chosen] = props.of;
  if (chosen === undefined) return null;
  const isForeign = languageOf(chosen.language) !== language;
  return (
    <>
      <bdi lang={chosen.language}>{chosen.text}</bdi>
      {isForeign && props.isMarked !== false ? <span className="untranslated"> ({t('app.notTranslated')})</span> : null}
    </>
  );
}
