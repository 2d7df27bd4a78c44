import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import type { LocalizedText, PageView } from '../page/page-view.js';
import { instantElement } from './date-element.js';
import { itemList, section } from './facts.js';
import type { RecordData } from './fragments.js';

/** The heading of a page about a record, in the direction and language of its text. */
export function heading(view: PageView, texts: readonly LocalizedText[], fallback = ''): Html {
  const [text] = texts;
  if (!text) return html`<h1 dir="auto">${fallback}</h1>`;
  return html`<h1 dir="auto" ${view.lang(text)}>${text.text}</h1>
    ${view.untranslated(text)}`;
}

/** The editors' note on a record and its history. */
export function recordSections(view: PageView, { notes, revisions }: RecordData): Html {
  const { words } = view;
  const lines = [...revisions.nodes]
    .reverse()
    .map(
      ({ kind, committedAt, reason }) =>
        html`${view.labelled(instantElement(view, committedAt), view.label('ChangeKind', kind))}${reason !== null && html`${words.semicolon}<bdi>${reason}</bdi>`}`,
    );
  return html`${section('note', words.note, notes.length > 0 && html`<p>${view.passage(notes)}</p> `)}${section(
    'history',
    words.history,
    itemList(view, lines, revisions.totalCount),
  )}`;
}

/** Alternative names in the order in which they are kept. */
export interface Alias extends LocalizedText {
  readonly note: string | null;
}

/** Each alias with its language and its note. */
export function aliasLines(view: PageView, aliases: readonly Alias[]): readonly Html[] {
  return aliases.map(
    ({ text, language, note }) =>
      html`${view.text([{ text, language }])}${note !== null && view.inBrackets(html`<bdi>${note}</bdi>`)}`,
  );
}
