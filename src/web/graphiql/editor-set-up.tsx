import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** Without boxes around dashes and apostrophes: they are no typing errors in texts of four languages. */
const UNICODE_HIGHLIGHT = { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false };

/** Sets up the editors, and runs the operation of the first tab that is shown, if `isExampleQuery` says so. */
export function EditorSetUp({ isExampleQuery }: { readonly isExampleQuery: (text: string) => boolean }): null {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'),
  );
  const actions = useGraphiQLActions();
  const hasRun = useRef(false);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor])
      editor?.updateOptions({ unicodeHighlight: UNICODE_HIGHLIGHT });
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  useEffect(() => {
    if (hasRun.current || !queryEditor || !responseEditor) return;
    hasRun.current = true;
    if (isExampleQuery(queryEditor.getValue())) actions.run();
  }, [queryEditor, responseEditor, actions, isExampleQuery]);
  return null;
}
