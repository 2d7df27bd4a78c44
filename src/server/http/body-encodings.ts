import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

const UNSUPPORTED_MEDIA_TYPE = 415;

const NOT_IMPLEMENTED = 501;

/** Every charset parameter of a Content-Type (RFC 9110, 8.3.1), quoted or not, including malformed ones. */
const CHARSETS = /;\s*charset(?=[\s*=;]|$)\*?\s*(?:=\s*(?:"([^"]*)"|([^;]*)))?/gi;

/** JSON is UTF-8 (RFC 8259, 8.1), and ASCII is a subset of it. */
const SUPPORTED_CHARSETS = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Rejects bodies that are compressed or in another charset than UTF-8: they would be misread. */
export function rejectEncodings(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const isChunked = (request.headers['transfer-encoding'] ?? 'chunked').trim().toLowerCase() === 'chunked';
    const message = isChunked ? encodingProblem(request.headers) : 'The only supported transfer coding is chunked.';
    if (message === null) {
      done();
      return;
    }
    void reply
      // RFC 9112, 6.1: 501 for an unknown transfer coding.
      .code(isChunked ? UNSUPPORTED_MEDIA_TYPE : NOT_IMPLEMENTED)
      .headers({ 'accept-encoding': 'identity', connection: 'close' })
      .send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
}

/** Why a body with these headers can't be read; null if it can. */
function encodingProblem(headers: IncomingHttpHeaders): string | null {
  const contentCoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (contentCoding !== '' && contentCoding !== 'identity')
    return 'Compressed bodies are not supported: send it without Content-Encoding.';
  const contentType = headers['content-type'] ?? '';
  if (!contentType.includes(';')) return null;
  for (const [, quoted, unquoted] of contentType.matchAll(CHARSETS)) {
    const charset = (quoted ?? unquoted ?? '').trim().toLowerCase();
    if (!SUPPORTED_CHARSETS.has(charset)) return 'The body must be in UTF-8: send charset=utf-8, or no charset.';
  }
  return null;
}
