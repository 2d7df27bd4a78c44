import type { ReactNode } from 'react';
import { useLetterKeys } from '../app/letter-keys.js';
import { useMessages } from '../app/messages.js';
import { TIMELINE_KEYS } from '../timeline/use-keyboard.js';
import { PageDialog } from './page-dialog.js';
import '../styles/keys-dialog.css?later';

const PAGE_KEYS = [
  { keys: ['l'], text: 'relation.keys.view', isLetter: true },
  { keys: ['/'], text: 'relation.keys.search', isLetter: true },
  { keys: ['?'], text: 'relation.keys.help', isLetter: true },
] as const;

/** The keys of a relation's page, and a switch for those with a single character. */
export function KeysDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useMessages();
  const [hasLetterKeys, setLetterKeys] = useLetterKeys();
  return (
    <PageDialog title={t('relation.keys.title')} onClose={props.onClose}>
      <dl>
        {[...TIMELINE_KEYS, ...PAGE_KEYS].map(({ keys, text, ...rest }) => (
          <div key={text} className={'isLetter' in rest && !hasLetterKeys ? 'off' : undefined}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <label className="letter-keys">
        <input
          type="checkbox"
          checked={hasLetterKeys}
          onChange={(event) => {
            setLetterKeys(event.target.checked);
          }}
        />
        {t('relation.keys.letters')}
      </label>
    </PageDialog>
  );
}
