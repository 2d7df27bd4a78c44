import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseLargeJson } from './limits/json-extent.js';

/**
 * Leaves the JSON bodies that a scope is sent unparsed, and answers what parses that of a request: who asks too often is
 * refused without that work. It throws what Fastify throws for a body that is no JSON, and an OverLimit.
 */
export function parseLate(scope: FastifyInstance): (request: FastifyRequest) => void {
  const texts = new WeakMap<FastifyRequest, string>();
  const parser = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    texts.set(request, text);
    done(null, null);
  });
  return (request) => {
    const text = texts.get(request);
    if (text === undefined) return;
    refuseLargeJson(text);
    void parser(request, text, (error, body) => {
      if (error) throw error;
      request.body = body;
    });
  };
}
