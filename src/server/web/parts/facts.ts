import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import type { PageView } from '../page/page-view.js';
import type { Actor, Coverage, Image, NamedItem, TitledItem } from './fragments.js';
import { pathTo } from './paths.js';

/** A property of a record in words: its name, and its values; left out without values. */
export type Fact = readonly [name: string, ...values: readonly (Html | string | null | undefined)[]];

/** A list of facts, without those that have no value; null if there are none. */
export function factList(facts: readonly Fact[]): Html | null {
  const rows = facts
    .map(([name, ...values]) => ({ name, values: values.filter(isPresent) }))
    .filter(({ values }) => values.length > 0)
    .map(
      ({ name, values }) =>
        html`<dt>${name}</dt>
          ${values.map((value) => html`<dd>${value}</dd> `)}`,
    );
  return rows.length === 0 ? null : html`<dl>${rows}</dl> `;
}

function isPresent(value: Html | string | null | undefined): value is Html | string {
  return value !== null && value !== undefined && (typeof value !== 'string' || value !== '');
}

/** A section of a page with a heading; null without content. */
export function section(id: string, heading: string, content: Html | null | false): Html | null {
  if (!content) return null;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${content}
  </section> `;
}

/** A list of what there is; null if there is nothing. `total` is the length of the whole list. */
export function itemList(view: PageView, items: readonly Html[], total: number = items.length): Html | null {
  if (items.length === 0) return null;
  return html`<ul>
      ${items.map((item) => html`<li>${item}</li> `)}
    </ul>
    ${more(view, total - items.length)}`;
}

/** Says how many more there are. */
export function more(view: PageView, count: number): Html | null {
  if (count <= 0) return null;
  return html`<p>${view.words.more.replace('{count}', view.number(count))}</p> `;
}

export function actorLink(view: PageView, { slug, names }: Pick<Actor, 'slug' | 'names'>): Html {
  return view.link(pathTo.actor(slug), view.text(names));
}

export function officeLink(view: PageView, { slug, titles }: TitledItem): Html {
  return view.link(pathTo.office(slug), view.text(titles));
}

export function placeLink(view: PageView, { slug, names }: NamedItem): Html {
  return view.link(pathTo.place(slug), view.text(names));
}

export function topicLink(view: PageView, { slug, names }: NamedItem): Html {
  return view.link(pathTo.topic(slug), view.text(names));
}

export function seriesLink(view: PageView, { slug, titles }: TitledItem): Html {
  return view.link(pathTo.series(slug), view.text(titles));
}

/** How far a list is complete, in words. */
export function coverageLine(view: PageView, { status, notes }: Coverage): Html {
  return html`${view.label('CoverageStatus', status)}${notes.length > 0 && html`${view.words.stop}${view.passage(notes)}`}`;
}

/** Joins parts by a separator. */
export function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;
}

/** A link to an item of Wikidata; null without one. */
export function wikidataLink(view: PageView, id: string | null): Html | null {
  return id === null ? null : view.externalLink(`https://www.wikidata.org/wiki/${id}`, id);
}

/** An image with its credit: shown if the policy of the page allows its origin, else linked. */
export function figure(view: PageView, image: Image | null | undefined): Html | null {
  if (!image || !URL.canParse(image.url)) return null;
  const { url, alts, credit, licence, licenceUrl, width, height } = image;
  const isShown = view.context.imageOrigins.includes(new URL(url).origin);
  const size = width !== null && height !== null && html` width="${width}" height="${height}"`;
  const picture = isShown
    ? html`<img src="${url}" alt="${alts[0]?.text ?? ''}" ${alts[0] && view.lang(alts[0])}${size} loading="lazy" /> `
    : null;
  const terms = licenceUrl === null ? html`${licence}` : view.externalLink(licenceUrl, licence);
  return html`<figure>
    ${picture}
    <figcaption>
      ${isShown ? null : html`${view.labelled(view.externalLink(url, view.words.image), view.text(alts))} `}<bdi>${credit}</bdi>${view.words.comma}${terms}
    </figcaption>
  </figure> `;
}
