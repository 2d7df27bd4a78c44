import type { ReactNode } from 'react';
import { Text } from '../app/text.js';
import type { Hit } from './search-hits.js';
import { markedParts } from './marked-parts.js';

/** A hit: its title, the text that was found where that is another one, and the date of an event. */
export function HitText(props: { readonly hit: Hit; readonly text: string }): ReactNode {
  const { hit, text } = props;
  return (
    <>
      <span className="hit-title">
        {hit.matched === null ? (
          <bdi lang={langOf(hit.title.language)}>
            <Marked of={hit.title.text} text={text} />
          </bdi>
        ) : (
          <Text of={[hit.title]} isMarked={false} />
        )}
      </span>
      {hit.matched === null ? null : (
        <span className="hit-matched">
          <bdi lang={langOf(hit.matched.language)}>
            <Marked of={hit.matched.text} text={text} />
          </bdi>
        </span>
      )}
      {hit.date === null ? null : (
        <span className="hit-date">{hit.kindLabel === null ? hit.date : `${hit.date} · ${hit.kindLabel}`}</span>
      )}
    </>
  );
}

function langOf(language: string): string | undefined {
  return language === 'und' ? undefined : language;
}

/** A text in which the words looked for stand out. */
function Marked(props: { readonly of: string; readonly text: string }): ReactNode {
  return markedParts(props.of, props.text).map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : text,
  );
}
