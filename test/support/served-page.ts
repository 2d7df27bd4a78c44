import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';

/** Rules of the HTML standard; how its source is laid out is a matter of taste. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'element-required-attributes': 'error',
    // An end of a void element is allowed, and so is white space at the end of a line.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
});

/** A page as a client without scripts receives it. */
export interface ServedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly document: HTMLElement;
  /** What the HTML standard says against it. */
  readonly problems: readonly string[];
}

/** Requests a page. */
export async function getPage(url: string, headers: Record<string, string> = {}): Promise<ServedPage> {
  const response = await fetch(url, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
  const text = await response.text();
  const { results } = await validator.validateString(text);
  return {
    status: response.status,
    headers: response.headers,
    text,
    document: parse(text, { comment: true, blockTextElements: { script: true, style: true, noscript: true } }),
    problems: results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${String(line)}: ${ruleId}: ${message}`),
    ),
  };
}

/** The values of an attribute of all elements that a selector finds. */
export function attributes({ document }: ServedPage, selector: string, name: string): (string | undefined)[] {
  return document.querySelectorAll(selector).map((element) => element.getAttribute(name));
}

/** The text of the first element that a selector finds, with single spaces. */
export function textOf({ document }: ServedPage, selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The linked data of a page, expanded without loading any context: whatever a term does not mean fails. */
export async function linkedData(page: ServedPage): Promise<Record<string, unknown>[]> {
  const script = page.document.querySelector('script[type="application/ld+json"]');
  const data = JSON.parse(script?.textContent ?? 'null') as jsonld.JsonLdDocument;
  const documentLoader = (url: string): never => {
    throw new Error(`${url} would have to be loaded`);
  };
  // `safe` fails where data would be dropped.
  const expanded = await jsonld.expand(data, { documentLoader, safe: true } as object);
  return expanded;
}
