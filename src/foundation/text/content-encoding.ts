import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** How a body may be sent (RFC 9110, 8.4), the one preferred among equals first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What is shorter fits in one packet as it is. */
const WORTH_BYTES = 1_400;

/** Near the best ratio for a third of its time: bodies are made often and read once or a few times. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 5;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export interface Encoded {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

/** What the library's own types do not say of it. */
interface Preferring {
  encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[];
}

/** Headers that are remembered; a longer one is read each time. */
const HEADERS_MAX = 1_000;
const HEADER_MAX = 200;

const known = new LRUCache<string, Encoding>({ max: HEADERS_MAX });

/** The encoding that the client likes best of those there are. */
export function encodingFor(headers: IncomingHttpHeaders): Encoding {
  const header = headers['accept-encoding'];
  if (header === undefined) return 'identity';
  const remembered = known.get(header);
  if (remembered) return remembered;
  const negotiator = new Negotiator({ headers }) as unknown as Preferring;
  const encoding = negotiator.encodings([...ENCODINGS], { preferred: [...ENCODINGS] })[0] ?? 'identity';
  if (header.length <= HEADER_MAX) known.set(header, encoding);
  return encoding;
}

/** The body in an encoding, or as it is where encoding it does not pay. */
export async function encoded(body: Buffer, encoding: Encoding): Promise<Encoded> {
  if (encoding === 'identity' || body.length < WORTH_BYTES) return { encoding: 'identity', bytes: body };
  const bytes =
    encoding === 'br'
      ? await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await zip(body, { level: GZIP_LEVEL });
  return { encoding, bytes };
}
