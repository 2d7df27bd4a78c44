/**
 * The Content-Security-Policy of a page: it loads nothing but the service's own files, and images of the origins in the
 * settings. `frameOrigins` are those of the sites that may frame it.
 */
export function pagePolicy(
  origin: string,
  imageOrigins: readonly string[],
  frameOrigins: readonly string[] = [],
): string {
  const { host } = new URL(origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...imageOrigins].join(' '),
    // Not every browser takes 'self' to include WebSockets; behind a proxy, the scheme may not be the one seen here.
    `connect-src 'self' ws://${host} wss://${host}`,
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameOrigins.length === 0 ? "'none'" : frameOrigins.join(' ')}`,
  ].join('; ');
}
