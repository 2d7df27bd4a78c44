import { domainToUnicode } from 'node:url';
import { quoted } from '../graphql/request-error.js';
import { isHostAddress, isHostName } from './host.js';

const LENGTH_MAX = 2_000;

/**
 * A URL with an authority (RFC 3986, 3), with letters of any script where an IRI allows them (RFC 3987), and nothing
 * that neither allows: the URL standard tolerates a missing //, backslashes, spaces, quotes and line breaks, which
 * other software interprets differently.
 */
const FORM = /^https?:\/\/([^\s/?#"<>\\^`{|}\p{Z}\p{C}]+)(?:[/?#][^\s"<>\\^`{|}\p{Z}\p{C}]*)?$/iu;

/** A percent sign that encodes nothing. */
const BARE_PERCENT = /%(?![\da-f]{2})/i;

export type UrlResult = { readonly url: string } | { readonly url: null; readonly problem: string };

/**
 * Parses the URL of a page: http or https, with a public host name or an address. The result is in the canonical form
 * of the URL standard, in ASCII, so that the same page has the same URL.
 */
export function parseWebUrl(text: string): UrlResult {
  const invalid = (problem: string): UrlResult => ({ url: null, problem });
  const [, authority] = text.length <= LENGTH_MAX && text.isWellFormed() ? (FORM.exec(text) ?? []) : [];
  if (authority?.includes('@') === true) return invalid('a URL must not contain a user name or password');
  const parsed = authority !== undefined && URL.canParse(text) ? new URL(text) : null;
  if (!authority || !parsed || BARE_PERCENT.test(text)) return invalid(`${quoted(text)} is not an http or https URL`);
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  if (!isValidHost(host, parsed.hostname)) {
    const host = 'a valid host: a name with a dot, or an address, in canonical form';
    return invalid(`${quoted(text)} is not an http or https URL of ${host}`);
  }
  const { href } = parsed;
  return href.length <= LENGTH_MAX ? { url: href } : invalid(`the URL is longer than ${String(LENGTH_MAX)} characters`);
}

/** Whether the host is valid and was written as it is parsed: not 0x7f.1 for 127.0.0.1. */
function isValidHost(written: string, parsed: string): boolean {
  if (parsed.startsWith('[')) return true;
  if (written !== parsed && written !== domainToUnicode(parsed)) return false;
  return isHostAddress(parsed) || (isHostName(parsed) && parsed.replace(/\.$/, '').includes('.'));
}
