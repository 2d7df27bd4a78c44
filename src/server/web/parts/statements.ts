import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import type { PageView } from '../page/page-view.js';
import { citationList } from './citations.js';
import { dateElement } from './date-element.js';
import { actorLink, joined, more, officeLink } from './facts.js';
import type { Actor, Counted, Statement, TitledItem } from './fragments.js';
import { pathTo } from './paths.js';

/** Statements, each with who made it, for whom, in which office, and where it is known from; null if there are none. */
export function statementList(
  view: PageView,
  { nodes, totalCount }: Counted<Statement>,
  { namesEvent }: { readonly namesEvent: boolean },
): Html | null {
  if (nodes.length === 0) return null;
  return html`${nodes.map((statement) => statementItem(view, statement, namesEvent))}${more(view, totalCount - nodes.length)}`;
}

function statementItem(view: PageView, statement: Statement, namesEvent: boolean): Html {
  const { words } = view;
  const { slug, kind, paraphrases, date, speakers, onBehalfOf, madeAt, citations } = statement;
  const sides =
    onBehalfOf.length > 0 &&
    view.inBrackets(
      view.labelled(
        words.onBehalfOf,
        joined(
          onBehalfOf.map((state) => actorLink(view, state)),
          words.comma,
        ),
      ),
    );
  const at =
    namesEvent &&
    madeAt &&
    html`${words.semicolon}${view.labelled(words.statementAt, view.link(pathTo.event(madeAt.slug), view.text(madeAt.titles)))}`;
  return html`<article id="statement-${slug}">
    <blockquote><p>${view.passage(paraphrases)}</p></blockquote>
    <p>
      ${
        speakers.length > 0 &&
        html`${joined(
          speakers.map((speaker) => officialIn(view, speaker)),
          words.semicolon,
        )}${sides}${words.semicolon}`
      }${dateElement(date)}${at}${kind !== null && html` <small>${view.label('StatementKind', kind)}</small>`}
    </p>
    ${citationList(view, citations)}
  </article> `;
}

/** Someone with the offices held at the time, and for whom. */
export function officialIn(
  view: PageView,
  {
    actor,
    offices,
    onBehalfOf,
  }: { readonly actor: Actor; readonly offices: readonly TitledItem[]; readonly onBehalfOf: Actor | null },
): Html {
  const titles = offices.map((office) => officeLink(view, office));
  return html`${joined([actorLink(view, actor), ...titles], view.words.comma)}${onBehalfOf && view.inBrackets(view.labelled(view.words.onBehalfOf, actorLink(view, onBehalfOf)))}`;
}
