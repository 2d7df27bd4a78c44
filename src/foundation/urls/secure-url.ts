/** Hosts of this machine: nobody in between can read or change what is sent to them. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The URL of `text` if what it serves can be trusted: https, or http on this machine, and no user; else null. */
export function secureUrl(text: string): URL | null {
  // Stricter than the URL standard, which tolerates a missing //, backslashes and spaces.
  if (!/^https?:\/\/[^\s\\/?#]+(?:[/?#][^\s\\]*)?$/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || LOOPBACK.test(url.hostname) ? url : null;
}
