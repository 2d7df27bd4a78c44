import type { FastifyInstance } from 'fastify';
import { refuseLargeJson } from './limits/json-extent.js';

/** Reads bodies of JSON as Fastify does, those alone that hold no more than may be. */
export function readJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    refuseLargeJson(text);
    void parse(request, text, done);
  });
}
