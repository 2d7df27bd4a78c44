import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseLargeJson } from './limits/json-extent.js';

const BAD_REQUEST = 400;

/** Reads a body that came as text, and tells what it holds. */
type Parser = (request: FastifyRequest, text: string, done: (error: Error | null, body?: unknown) => void) => void;

/** Takes note of how long a body is that has come. */
export type NoteLength = (request: FastifyRequest, length: number) => void;

/** Reads bodies of JSON as Fastify does, those alone that hold no more than may be. */
export function readJson(fastify: FastifyInstance, note: NoteLength): void {
  takeJson(fastify, note, parserOf(fastify));
}

/**
 * Leaves the JSON bodies that a scope is sent unparsed, and answers what parses that of a request: who asks too often is
 * refused without that work. It throws what Fastify throws for a body that is no JSON, and an OverLimit.
 */
export function readJsonLate(scope: FastifyInstance, note: NoteLength): (request: FastifyRequest) => void {
  const texts = new WeakMap<FastifyRequest, string>();
  const parse = parserOf(scope);
  takeJson(scope, note, (request, text, done) => {
    texts.set(request, text);
    done(null, null);
  });
  return (request) => {
    const text = texts.get(request);
    if (text === undefined) return;
    parse(request, text, (error, body) => {
      if (error) throw error;
      request.body = body;
    });
  };
}

function takeJson(fastify: FastifyInstance, note: NoteLength, parser: Parser): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    note(request, bytes.length);
    // Read all the same, what is none would be taken for other characters.
    if (isUtf8(bytes)) parser(request, bytes.toString('utf8'), done);
    else done(Object.assign(new Error('The body is not UTF-8.'), { statusCode: BAD_REQUEST }));
  });
}

/** Fastify's own, for what holds no more than may be; of anything else it throws an OverLimit. */
function parserOf(fastify: FastifyInstance): Parser {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  return (request, text, done) => {
    refuseLargeJson(text);
    void parse(request, text, done);
  };
}
