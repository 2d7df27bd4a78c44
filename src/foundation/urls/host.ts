/** Names of hosts as they are written in URLs (RFC 3986, 3.2.2), no stricter than browsers and networks of containers are. */

const NAME_MAX = 253;

/** A label of a name (RFC 1123, 2.1), underscores with it: containers are named so. */
const LABEL = /^\w(?:[\w-]{0,61}\w)?$/;

/** An address of IPv4, as it is written out. */
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** A name or an address of IPv6, and a port. */
const AUTHORITY = /^([\w.-]+|\[[\da-f:.]+\])(?::\d*)?$/i;

/** Whether a text is a name of a host that may be there: labels of letters, digits and hyphens, none of them empty. */
export function isHostName(name: string): boolean {
  const labels = (name.endsWith('.') ? name.slice(0, -1) : name).split('.');
  return name.length <= NAME_MAX && labels.every((label) => LABEL.test(label));
}

/** Whether a text is the address of a host: of IPv4 in four parts, or of IPv6 in brackets, as a URL that was parsed has it. */
export function isHostAddress(name: string): boolean {
  return IPV4.test(name) || name.startsWith('[');
}

/** Whether a text is a host, with a port or without, and no more than that: as in `Host` (RFC 9110, 7.2). */
export function isAuthority(text: string): boolean {
  const [, host = ''] = AUTHORITY.exec(text) ?? [];
  return (host.startsWith('[') || isHostName(host)) && URL.canParse(`http://${text}`);
}
