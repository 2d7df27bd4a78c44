import { createHash } from 'node:crypto';
import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { descriptionOf } from '../../transfer/reconcile/candidate.js';
import { isEntityType, typeName } from '../../transfer/reconcile/entity-types.js';
import type { Property } from '../../transfer/reconcile/property.js';
import type { PropertyReader } from '../../transfer/reconcile/property.js';
import { namesOf } from '../../transfer/reconcile/record-node.js';
import type { RecordNode } from '../../transfer/reconcile/record-node.js';
import { html } from '../web/html/html.js';
import type { Html } from '../web/html/html.js';

const STYLE =
  'body{margin:8px;font:14px/1.4 system-ui,sans-serif;color:#1d2229;background:#fff}h1{margin:0;font-size:16px}p{margin:4px 0}small{color:#5b6470}';

/** A preview loads nothing and may be framed by every site: it says nothing that is not public. */
export const PREVIEW_HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  'cross-origin-resource-policy': 'cross-origin',
};

/** Most other names that a preview has. */
const NAMES_MAX = 8;

/** What a person has to see to recognize a record. */
function summaryOf(node: RecordNode, language: LabelLanguage): Html {
  const type = isEntityType(node.__typename) ? typeName(node.__typename, language) : node.__typename;
  const description = descriptionOf(node, language);
  const others = namesOf(node).filter(({ text }) => text !== node.label);
  return html`<p><small>${type}</small></p>
    ${description !== null && html`<p><bdi>${description}</bdi></p>`}
    ${
      others.length > 0 &&
      html`<p>
        <small
          >${others
            .slice(0, NAMES_MAX)
            .map((name, index) => html`${index > 0 && ' · '}<bdi lang="${name.language}">${name.text}</bdi>`)}</small
        >
      </p>`
    }`;
}

/** The page of a preview. */
export function renderPreview(node: RecordNode, language: LabelLanguage, reader: PropertyReader): string {
  const url = reader.pageUrl(node);
  const name = html`<bdi>${node.label}</bdi>`;
  const heading = url === null ? name : html`<a href="${url}" target="_blank" rel="noopener">${name}</a>`;
  return renderDocument(
    node.label,
    language,
    html`<h1>${heading}</h1>
      ${summaryOf(node, language)}`,
  );
}

/** The page for an id without a record. */
export function renderMissing(language: LabelLanguage): string {
  return renderDocument('404', language, html`<p>404</p>`);
}

function renderDocument(title: string, language: LabelLanguage, body: Html): string {
  const style = html`<style>`.markup + STYLE + html`</style>`.markup;
  const head = html`<meta charset="utf-8" /><title>${title}</title>`.markup;
  return `<!doctype html>\n<html lang="${language}"><head>${head}${style}</head><body>${body.markup}</body></html>\n`;
}

/** The HTML of a flyout. */
export function renderFlyout(title: string, lines: Html | string | null): string {
  return html`<div>
    <strong><bdi>${title}</bdi></strong
    >${lines}
  </div>`.markup;
}

/** The HTML of the flyout of an entity. */
export function renderEntityFlyout(node: RecordNode, language: LabelLanguage): string {
  return renderFlyout(node.label, summaryOf(node, language));
}

/** The HTML of the flyout of a property. */
export function renderPropertyFlyout(name: string, { id }: Property, types: string): string {
  return renderFlyout(name, html`<p><code>${id}</code> · ${types}</p>`);
}
