import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { refuseLargeJson } from './limits/json-extent.js';

/** Bodies that are remembered, and their length together. */
const BODIES_MAX = 5_000;
const CHARACTERS_MAX = 8_000_000;

/** Ways to send one body that are remembered, and the length of the headers that tell one from another. */
const SLOTS_MAX = 20;
const HEADERS_MAX = 400;

/**
 * Where the answers to bodies are kept that are sent to the letter as they were before, by headers that are the same, too:
 * clients send the same few, and these need not be parsed to be answered. Of those alone who send no token.
 */
export class KnownBodies {
  /** By the body, then by the headers. */
  private readonly known = new LRUCache<string, Map<string, string>>({
    max: BODIES_MAX,
    maxSize: CHARACTERS_MAX,
    sizeCalculation: (_, body) => body.length + 1,
  });
  private readonly texts = new WeakMap<FastifyRequest, string>();
  private parseJson: ((request: FastifyRequest) => void) | null = null;

  /** Leaves the JSON bodies that a scope is sent unparsed, until `parse`. */
  readBodies(scope: FastifyInstance): void {
    const parser = scope.getDefaultJsonParser('error', 'error');
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
      this.texts.set(request, text);
      done(null, null);
    });
    this.parseJson = (request) => {
      const text = this.texts.get(request);
      if (text === undefined) return;
      refuseLargeJson(text);
      void parser(request, text, (error, body) => {
        if (error) throw error;
        request.body = body;
      });
    };
  }

  /** Parses a body that was left as it is. Throws what Fastify throws for one that is no JSON, and an OverLimit. */
  parse(request: FastifyRequest): void {
    this.parseJson?.(request);
  }

  /** The slot in which the answer to a request is kept, if it was asked before. */
  find(request: FastifyRequest): string | null {
    const text = this.texts.get(request);
    if (text === undefined) return null;
    return this.known.get(text)?.get(headersOf(request)) ?? null;
  }

  remember(request: FastifyRequest, slot: string): void {
    const text = this.texts.get(request);
    if (text === undefined) return;
    const headers = headersOf(request);
    if (headers.length > HEADERS_MAX) return;
    const slots = this.known.get(text);
    if (!slots) this.known.set(text, new Map([[headers, slot]]));
    else if (slots.size < SLOTS_MAX) slots.set(headers, slot);
  }
}

/** Those headers that decide, with the body, where an answer is kept. */
function headersOf({ headers }: FastifyRequest): string {
  const { accept = '', 'accept-language': languages = '', 'accept-encoding': encodings = '' } = headers;
  return `${accept}\n${languages}\n${encodings}`;
}
