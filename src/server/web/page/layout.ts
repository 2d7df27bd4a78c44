import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { plainText } from '../html/html.js';
import { jsonScript } from '../html/json-script.js';
import { LANGUAGE_PROPERTIES, PAGE_LANGUAGES } from '../messages/page-language.js';
import { withContext } from '../linked-data/context.js';
import type { PageAssets } from './page-assets.js';
import type { PageContent } from './page-content.js';
import { withLanguage } from './page-view.js';
import type { PageView } from './page-view.js';

/** What search engines and link previews show of a description. */
const DESCRIPTION_MAX = 300;

/** No link of a page in a frame may lead to a page that refuses to be framed. */
const BASE_OF_FRAMED = html`<base target="_blank" /> `;

/** A whole page: the app where scripts run, else its readable content. */
export function renderPage(content: PageContent, view: PageView, assets: PageAssets): string {
  const { language } = view;
  const { basePath } = view.context;
  const title = titleOf(content, view);
  const document = html`<!doctype html>
    <html lang="${LANGUAGE_PROPERTIES[language].locale}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${shortened(content.description)}" />
        ${content.isIndexed === false && html`<meta name="robots" content="noindex" /> `} ${appSettings(view)}
        ${content.isFramed && BASE_OF_FRAMED}${addresses(content, view)} ${openGraph(content, view)}
        <link rel="icon" href="${basePath}/favicon.svg" type="image/svg+xml" />
        ${assets.head(basePath, content.path, language)}
        ${content.graph.length > 0 && jsonScript('application/ld+json', withContext(content.graph))}
      </head>
      <body>
        <div id="app"></div>
        <main id="readable">
          ${
            content.isFramed
              ? content.body
              : html`${siteNavigation(content, view)} ${content.body} ${siteFooter(content, view)}`
          }
        </main>
      </body>
    </html> `;
  return document.markup;
}

/** What the app is told of the service. */
function appSettings({ context: { basePath, imageOrigins } }: PageView): Html {
  return html`<meta
    name="entente"
    content="timeline"
    data-base="${basePath}"
    data-image-origins="${imageOrigins.join(' ')}"
  />`;
}

/** How the app is loaded on a page about an error, which may show more than the service could. */
export interface AppOfErrorPage {
  readonly assets: PageAssets;
  /** Of the page that failed. */
  readonly path: string;
}

/** A page about an error: in no language but its reader's, at no address of its own, and readable only unless it has the app. */
export function renderErrorPage(
  title: string,
  body: Html,
  view: PageView,
  { isFramed = false, app = null }: { readonly isFramed?: boolean; readonly app?: AppOfErrorPage | null } = {},
): string {
  const { basePath } = view.context;
  const files = app
    ? html`${appSettings(view)} ${app.assets.head(basePath, app.path, view.language)}`
    : html`<link rel="stylesheet" href="${basePath}/readable.css" />`;
  const document = html`<!doctype html>
    <html lang="${LANGUAGE_PROPERTIES[view.language].locale}">
      <head>
        <meta charset="utf-8" />
        <title>${plainText(title)} · ${view.words.site}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${isFramed && BASE_OF_FRAMED}
        <link rel="icon" href="${basePath}/favicon.svg" type="image/svg+xml" />
        ${files}
      </head>
      <body>
        ${app && html`<div id="app"></div>`}
        <main id="readable">
          ${siteNavigation(null, view)}
          <h1 dir="auto">${title}</h1>
          ${body} ${searchForm(view, '')}
        </main>
      </body>
    </html> `;
  return document.markup;
}

/** A page that leads on to another address. */
export function renderRedirect(location: string, view: PageView): string {
  const { basePath } = view.context;
  const document = html`<!doctype html>
    <html lang="${LANGUAGE_PROPERTIES[view.language].locale}">
      <head>
        <meta charset="utf-8" />
        <title>${view.words.site}</title>
        <link rel="stylesheet" href="${basePath}/readable.css" />
      </head>
      <body>
        <main id="readable">
          <p><a href="${location}">${location}</a></p>
        </main>
      </body>
    </html> `;
  return document.markup;
}

/** A form that searches all records. */
export function searchForm(view: PageView, text: string): Html {
  const { words, language, context } = view;
  return html`<form action="${context.basePath}/search" role="search">
    ${context.isLanguageChosen && html`<input type="hidden" name="lang" value="${language}" /> `}<label
      for="search-text"
      >${words.searchLabel}</label
    >
    <input type="search" id="search-text" name="text" value="${text}" dir="auto" required />
    <button type="submit">${words.search}</button>
  </form>`;
}

function titleOf({ title, path }: PageContent, { words }: PageView): string {
  return path === '/' ? `${words.site}${words.colon}${plainText(title)}` : `${plainText(title)} · ${words.site}`;
}

function shortened(text: string): string {
  const line = plainText(text).replaceAll(/\s+/g, ' ').trim();
  if (line.length <= DESCRIPTION_MAX) return line;
  const cut = line.slice(0, DESCRIPTION_MAX).replace(/[\uD800-\uDBFF]$/, '');
  // A text without spaces, as in Chinese, is cut between any two characters.
  const end = cut.lastIndexOf(' ');
  return `${(end > DESCRIPTION_MAX / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** The canonical address, that of each language, and of what belongs to the page. */
function addresses({ path, previous, next, documents = [] }: PageContent, view: PageView): Html {
  const { language, context } = view;
  const canonical = context.isLanguageChosen ? withLanguage(path, language) : path;
  const alternates = PAGE_LANGUAGES.map(
    (other) => html`<link rel="alternate" hreflang="${other}" href="${view.url(withLanguage(path, other))}" /> `,
  );
  return html`<link rel="canonical" href="${view.url(canonical)}" /> ${alternates}<link
      rel="alternate"
      hreflang="x-default"
      href="${view.url(path)}"
    />
    ${typeof previous === 'string' && html`<link rel="prev" href="${view.path(previous)}" /> `}${typeof next === 'string' && html`<link rel="next" href="${view.path(next)}" /> `}${documents.map(
      ({ path: to, mediaType, label }) =>
        html`<link
          rel="alternate"
          type="${mediaType}"
          title="${label}"
          href="${view.url(context.isLanguageChosen ? withLanguage(to, language) : to)}"
        /> `,
    )}`;
}

function openGraph(content: PageContent, view: PageView): Html {
  const { language, words, context } = view;
  const { type, title, description, path, image, recordedAt, updatedAt } = content;
  const canonical = context.isLanguageChosen ? withLanguage(path, language) : path;
  const others = PAGE_LANGUAGES.filter((other) => other !== language);
  const property = (name: string, value: string): Html => html`<meta property="${name}" content="${value}" /> `;
  return html`${[
      property('og:site_name', words.site),
      property('og:type', type),
      property('og:title', plainText(title)),
      property('og:description', shortened(description)),
      property('og:url', view.url(canonical)),
      property('og:locale', LANGUAGE_PROPERTIES[language].openGraph),
      ...others.map((other) => property('og:locale:alternate', LANGUAGE_PROPERTIES[other].openGraph)),
      ...(typeof image === 'string' ? [property('og:image', image)] : []),
      ...(type === 'article' && recordedAt !== undefined
        ? [property('article:published_time', recordedAt.toISOString())]
        : []),
      ...(type === 'article' && updatedAt !== undefined
        ? [property('article:modified_time', updatedAt.toISOString())]
        : []),
    ]}<meta name="twitter:card" content="summary" />`;
}

function siteNavigation(content: PageContent | null, view: PageView): Html {
  const { words } = view;
  const entry = (path: string, label: string): Html =>
    html`<li><a href="${view.path(path)}" ${content?.path === path && html` aria-current="page"`}>${label}</a></li> `;
  return html`<nav aria-label="${words.site}">
    <ul>
      ${[entry('/', words.site), entry('/search', words.search), entry('/on-this-day', words.onThisDay)]}
    </ul>
  </nav>`;
}

function siteFooter({ path, ownPath = path, documents = [] }: PageContent, view: PageView): Html {
  const { words, language, context } = view;
  const languages = PAGE_LANGUAGES.map(
    (other) =>
      html`<li>
        <a
          href="${context.basePath}${withLanguage(ownPath, other)}"
          hreflang="${other}"
          lang="${other}"
          ${other === language && html` aria-current="true"`}
          >${LANGUAGE_PROPERTIES[other].name}</a
        >
      </li> `,
  );
  return html`<footer>
    ${
      documents.length > 0 &&
      html`<nav aria-label="${words.downloads}">
        <h2>${words.downloads}</h2>
        <ul>
          ${documents.map(({ path: to, mediaType, label }) => html`<li><a href="${view.path(to)}" type="${mediaType}">${label}</a></li> `)}
        </ul>
      </nav> `
    }
    <nav aria-label="${words.language}">
      <ul>
        ${languages}
      </ul>
    </nav>
  </footer>`;
}
