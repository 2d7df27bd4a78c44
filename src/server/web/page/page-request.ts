import type { FastifyRequest } from 'fastify';
import { isSlug, parseReference } from '../../../foundation/records/global-id.js';
import { languagesOf } from '../../../foundation/text/accept-language.js';
import type { ServiceUrls } from '../../../foundation/urls/service-urls.js';
import { preferredLanguage, requestedLanguage } from '../messages/page-language.js';
import { PageView } from './page-view.js';

/** The parameters in the URL of a request. */
export function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(/\?.*/s.exec(url)?.[0] ?? '');
}

/** The view of a request: in the language of `?lang=`, else the one that the client prefers. Null without a host. */
export function viewOf(
  request: FastifyRequest,
  urls: ServiceUrls,
  imageOrigins: readonly string[] = [],
): PageView | null {
  const origin = urls.origin(request.raw);
  if (origin === null) return null;
  const requested = requestedLanguage(searchOf(request).get('lang'));
  return new PageView({
    language: requested ?? preferredLanguage(languagesOf(request.headers)),
    isLanguageChosen: requested !== null,
    origin,
    basePath: urls.basePath,
    imageOrigins,
  });
}

/** The request headers that a page depends on: its language is that of the address, if that has one. */
export function varyOf({ context }: PageView): string {
  return `accept-encoding${context.isLanguageChosen ? '' : ', accept-language'}, authorization`;
}

/**
 * What to look up for a reference in an address: the reference, or the slug that it would be in lower case; null if it
 * can't be any.
 */
export function lookupOf(reference: string): string | null {
  if (parseReference(reference)) return reference;
  const slug = reference.toLowerCase();
  return isSlug(slug) ? slug : null;
}
