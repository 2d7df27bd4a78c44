import { domainToUnicode } from 'node:url';
import { quoted } from '../graphql/request-error.js';
import { isHostAddress, isHostName } from './host.js';

const LENGTH_MAX = 2_000;

/**
 * A URL with an authority (RFC 3986, 3), letters of any script where an IRI has them (RFC 3987), and nothing that is in
 * neither: the URL standard forgives a missing //, backslashes, spaces, quotes and line breaks, and others read these
 * otherwise.
 */
const FORM = /^https?:\/\/([^\s/?#"<>\\^`{|}\p{Z}\p{C}]+)(?:[/?#][^\s"<>\\^`{|}\p{Z}\p{C}]*)?$/iu;

/** A percent sign that encodes nothing. */
const BARE_PERCENT = /%(?![\da-f]{2})/i;

export type ReadUrl = { readonly url: string } | { readonly url: null; readonly fault: string };

/**
 * Reads the address of a page: http or https, of a host with a public name or an address. Its URL is in the canonical form
 * of the URL standard: the same page has the same address, in ASCII.
 */
export function readWebUrl(text: string): ReadUrl {
  const none = (fault: string): ReadUrl => ({ url: null, fault });
  const [, authority] = text.length <= LENGTH_MAX && text.isWellFormed() ? (FORM.exec(text) ?? []) : [];
  if (authority?.includes('@') === true) return none('a URL has no user name and no password in it');
  const parsed = authority !== undefined && URL.canParse(text) ? new URL(text) : null;
  if (!authority || !parsed || BARE_PERCENT.test(text)) return none(`${quoted(text)} is not an http or https URL`);
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  if (!isSaid(host, parsed.hostname)) {
    const host = 'a host that is there: a name with a dot in it, or an address, written out';
    return none(`${quoted(text)} is not an http or https URL of ${host}`);
  }
  const { href } = parsed;
  return href.length <= LENGTH_MAX ? { url: href } : none(`the URL is longer than ${String(LENGTH_MAX)} characters`);
}

/** Whether a host is there by what is written, and what is written is what is read: not 0x7f.1 for 127.0.0.1. */
function isSaid(written: string, read: string): boolean {
  if (read.startsWith('[')) return true;
  if (written !== read && written !== domainToUnicode(read)) return false;
  return isHostAddress(read) || (isHostName(read) && read.replace(/\.$/, '').includes('.'));
}
