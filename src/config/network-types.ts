import { BlockList, isIP } from 'node:net';
import { isAuthority } from '../foundation/urls/host.js';
import { list, secret } from './setting-types.js';

/** Any origin: any page may read what is public. */
export const ANY_ORIGIN = '*';

/** Origins of web pages, or any. */
export const origins = list(
  'origins, or `*`',
  (entry) => entry === ANY_ORIGIN || isOrigin(entry),
  'must be origins such as https://app.example, or *',
);

/** Origins of web pages or files, one by one. */
export const listedOrigins = list(
  'origins',
  isOrigin,
  'must be origins such as https://images.example, without a path',
);

/** IP addresses and networks. */
export const networks = list(
  'addresses and networks',
  isNetwork,
  'must be addresses or networks, such as 10.0.0.1 or fd00::/8',
);

/** The base URL of an OpenTelemetry collector. It may contain a password. */
export const collectorUrl = secret('URL, `http://…` or `https://…`', isHttpUrl, 'must be like http://collector:4318');

/** As browsers write it: a scheme, a lower-case host and a port unless it is the scheme's default; no path. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text) || !/^https?:/.test(text)) return false;
  const { origin, host } = new URL(text);
  // The URL standard allows more in a host than any name has, such as * and ;.
  return origin === text && isAuthority(host);
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  // A network of all addresses would let any client choose its own address.
  if (!/^[1-9]\d{0,2}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), version === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}

/** Stricter than the URL standard, which tolerates a missing //, backslashes and spaces. */
function isHttpUrl(url: string): boolean {
  return /^https?:\/\/[^\s\\/?#]+(?:[/?#][^\s\\]*)?$/i.test(url) && URL.canParse(url);
}
