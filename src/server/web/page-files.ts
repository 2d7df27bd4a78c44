import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { encodeBody, encodingFor } from '../../foundation/text/content-encoding.js';
import { READABLE_CSS } from './readable-css.js';

/** Two parties' marks above and below one axis, in ink of equal lightness. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<style>path{stroke:#1d2229}@media (prefers-color-scheme:dark){path{stroke:#e9e8e3}}</style>
<path d="M2 16h28" stroke-width="2.5" stroke-linecap="round"/>
<rect x="4" y="6" width="13" height="5" rx="2.5" fill="#245f8c"/>
<circle cx="24" cy="8.5" r="2.5" fill="#245f8c"/>
<circle cx="8" cy="23.5" r="2.5" fill="#b57a3a"/>
<rect x="15" y="21" width="13" height="5" rx="2.5" fill="#b57a3a"/>
</svg>
`;

const YEAR_S = 31_536_000;

/** Browsers ask for these again in a day: their addresses have no hash of their content. */
const DAY_S = 86_400;

/**
 * Serves the files of the pages: those of the app at /assets, whose names have a hash of their content and so never
 * change, the icon and the style sheet of readable pages.
 */
export async function servePageFiles(fastify: FastifyInstance, appFolder: string, hasApp: boolean): Promise<void> {
  serveText(fastify, '/favicon.svg', 'image/svg+xml', FAVICON);
  serveText(fastify, '/readable.css', 'text/css; charset=utf-8', READABLE_CSS);
  if (!hasApp) return;
  await fastify.register(fastifyStatic, {
    root: join(appFolder, 'assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    // Kept for good, they are never asked for again.
    cacheControl: false,
    etag: false,
    lastModified: false,
    acceptRanges: false,
    preCompressed: true,
    setHeaders: (response) => {
      response.setHeader('cache-control', `public, max-age=${String(YEAR_S)}, immutable`);
    },
  });
}

function serveText(fastify: FastifyInstance, path: string, type: string, text: string): void {
  const raw = Buffer.from(text);
  const etag = createHash('sha256').update(raw).digest('base64url');
  fastify.get(path, async (request: FastifyRequest, reply: FastifyReply) => {
    const { encoding, bytes } = await encodeBody(raw, encodingFor(request.headers));
    const headers = {
      etag: encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`,
      'cache-control': `public, max-age=${String(DAY_S)}`,
      vary: 'accept-encoding',
      // An image of its own document may style itself.
      ...(type === 'image/svg+xml' && { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }),
    };
    void reply.headers(headers);
    if (fresh(request.headers, headers)) return reply.code(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.type(type).send(bytes);
  });
}
