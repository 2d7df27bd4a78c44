import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

const UNSUPPORTED_MEDIA_TYPE = 415;

const NOT_IMPLEMENTED = 501;

/** Every charset parameter of a Content-Type (RFC 9110, 8.3.1), with or without quotes, and ill-formed ones with them. */
const CHARSETS = /;\s*charset(?=[\s*=;]|$)\*?\s*(?:=\s*(?:"([^"]*)"|([^;]*)))?/gi;

/** JSON is UTF-8 (RFC 8259, 8.1), and so is what ASCII can say. */
const READABLE = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Refuses bodies that are compressed, or in another encoding than UTF-8: they would be read as what they are not. */
export function refuseForeignEncodings(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const isChunked = (request.headers['transfer-encoding'] ?? 'chunked').trim().toLowerCase() === 'chunked';
    const message = isChunked ? foreignEncoding(request.headers) : 'The only transfer coding that is taken is chunked.';
    if (message === null) {
      done();
      return;
    }
    void reply
      // RFC 9112, 6.1: another transfer coding is not implemented.
      .code(isChunked ? UNSUPPORTED_MEDIA_TYPE : NOT_IMPLEMENTED)
      .headers({ 'accept-encoding': 'identity', connection: 'close' })
      .send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
}

/** Why a body can't be read by its headers; null where it can. */
function foreignEncoding(headers: IncomingHttpHeaders): string | null {
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (coding !== '' && coding !== 'identity')
    return 'Compressed bodies are not supported: send it without Content-Encoding.';
  for (const [, inQuotes, bare] of (headers['content-type'] ?? '').matchAll(CHARSETS)) {
    const charset = (inQuotes ?? bare ?? '').trim().toLowerCase();
    if (!READABLE.has(charset)) return 'The body must be in UTF-8: send charset=utf-8, or no charset.';
  }
  return null;
}
