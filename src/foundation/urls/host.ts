/** Host names in URLs (RFC 3986, 3.2.2), validated no more strictly than by browsers and container networks. */

const NAME_MAX = 253;

/** A label of a name (RFC 1123, 2.1). Underscores are allowed, since container names have them. */
const LABEL = /^\w(?:[\w-]{0,61}\w)?$/;

/** An IPv4 address in four decimal parts. */
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** A name, or an IPv6 address in brackets, and an optional port. */
const AUTHORITY = /^([\w.-]+|\[[\da-f:.]+\])(?::\d*)?$/i;

/** Whether a text is a valid host name: labels of letters, digits, hyphens and underscores, none of them empty. */
export function isHostName(name: string): boolean {
  const labels = (name.endsWith('.') ? name.slice(0, -1) : name).split('.');
  return name.length <= NAME_MAX && labels.every((label) => LABEL.test(label));
}

/** Whether a text is a host address in the form of a parsed URL: IPv4 in four parts, or IPv6 in brackets. */
export function isHostAddress(name: string): boolean {
  return IPV4.test(name) || name.startsWith('[');
}

/** Whether a text is exactly a host with an optional port, as in the `Host` header (RFC 9110, 7.2). */
export function isAuthority(text: string): boolean {
  const [, host = ''] = AUTHORITY.exec(text) ?? [];
  return (host.startsWith('[') || isHostName(host)) && URL.canParse(`http://${text}`);
}
