import type { IncomingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Content codings of a body (RFC 9110, 8.4), in order of preference among equal weights. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A shorter body fits in one packet without compression. */
const COMPRESSION_MIN_BYTES = 1_400;

/** A tenth smaller than 4 at about the same time; better ones take many times as long. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 5;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

export interface EncodedBody {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

/** The `preferred` option, which the library's own types lack. */
interface PreferringNegotiator {
  encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[];
}

/** How many headers are cached, and their maximum length; a longer header is parsed each time. */
const HEADERS_MAX = 1_000;
const HEADER_MAX = 200;

const cache = new LRUCache<string, Encoding>({ max: HEADERS_MAX });

/** The supported encoding that the client prefers. */
export function encodingFor(headers: IncomingHttpHeaders): Encoding {
  const header = headers['accept-encoding'];
  if (header === undefined) return 'identity';
  const cached = cache.get(header);
  if (cached) return cached;
  const negotiator = new Negotiator({ headers }) as unknown as PreferringNegotiator;
  const encoding = negotiator.encodings([...ENCODINGS], { preferred: [...ENCODINGS] })[0] ?? 'identity';
  if (header.length <= HEADER_MAX) cache.set(header, encoding);
  return encoding;
}

/** Encodes a body, or returns it unchanged when compression is not worthwhile. */
export function encodeBody(body: Buffer, encoding: Encoding): EncodedBody | Promise<EncodedBody> {
  const isWorthwhile = encoding !== 'identity' && body.length >= COMPRESSION_MIN_BYTES;
  return isWorthwhile ? compressBody(body, encoding) : { encoding: 'identity', bytes: body };
}

async function compressBody(body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<EncodedBody> {
  const bytes =
    encoding === 'br'
      ? await brotliAsync(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await gzipAsync(body, { level: GZIP_LEVEL });
  return { encoding, bytes };
}

/** The size of Brotli's window for bodies of any length, as the power of two: a quarter of a megabyte for each. */
const BROTLI_STREAM_WINDOW = 18;

/** Encodes a body while it is read. Ending either stream ends the other. */
export function encodeStream(body: Readable, encoding: Encoding): Readable {
  if (encoding === 'identity') return body;
  const encoder =
    encoding === 'br'
      ? createBrotliCompress({
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_LGWIN]: BROTLI_STREAM_WINDOW,
          },
        })
      : createGzip({ level: GZIP_LEVEL });
  // Its errors are those of the streams, which are told of them.
  return pipeline(body, encoder, () => undefined);
}
