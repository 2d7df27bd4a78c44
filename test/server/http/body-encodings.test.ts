import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Raw } from '../../support/plain-http.js';
import { World } from '../../support/world.js';

const QUERY = '{"query":"{ viewer { role } }"}';

describe.each(['/graphql', '/graphql/stream'])('a body that is sent to %s', (path) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    // Known from here on, with these exact bytes.
    await send(QUERY);
  });
  afterAll(() => world.stop());

  async function send(body: string | Buffer, headers: Record<string, string> = {}) {
    const response = await fetch(`${world.service.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  it.each(['utf-8', 'UTF-8', '"utf-8"', 'us-ascii'])('is accepted with charset=%s', async (charset) => {
    expect((await send(QUERY, { 'content-type': `application/json; charset=${charset}` })).status).toBe(200);
  });

  it.each(['utf-16', 'UTF-16LE', '"utf-16"', 'iso-8859-1', 'gb18030', 'utf-8; charset=utf-16', ''])(
    'is rejected with charset=%s',
    async (charset) => {
      const { status, text } = await send(QUERY, { 'content-type': `application/json; charset=${charset}` });
      expect(status).toBe(415);
      expect(text).toContain('UTF-8');
    },
  );

  it.each(['gzip', 'br', 'deflate', 'gzip, gzip', 'identity, gzip'])(
    'is rejected with Content-Encoding %s and a message',
    async (coding) => {
      const { status, headers, text } = await send(coding === 'gzip' ? gzipSync(QUERY) : QUERY, {
        'content-encoding': coding,
      });
      expect(status).toBe(415);
      expect(headers.get('accept-encoding')).toBe('identity');
      expect(text).toContain('Compressed bodies are not supported');
    },
  );

  it.each(['gzip, chunked', 'deflate, chunked', 'x-unknown, chunked', 'chunked, gzip', 'gzip'])(
    'is rejected with Transfer-Encoding %s',
    async (coding) => {
      const raw = await Raw.to(world.service.url);
      const gone = new Promise((resolve) => raw.socket.once('close', resolve));
      const headers = `host: x\r\ncontent-type: application/json\r\ntransfer-encoding: ${coding}\r\nconnection: close`;
      const size = Buffer.byteLength(QUERY).toString(16);
      raw.socket.write(`POST ${path} HTTP/1.1\r\n${headers}\r\n\r\n${size}\r\n${QUERY}\r\n0\r\n\r\n`);
      await gone;
      expect([400, 501]).toContain(Number(raw.statuses[0]));
    },
  );

  it('may begin with a byte order mark (RFC 8259, 8.1)', async () => {
    expect((await send(`\ufeff${QUERY}`)).status).toBe(200);
  });

  it.each([
    'charset',
    'charset=',
    'Charset=UTF-16',
    'charset="utf-16',
    "charset*=utf-8''utf-16",
    'charset=utf-8 utf-16',
  ])('is rejected with an invalid charset: %s', async (parameter) => {
    const { status, text } = await send(QUERY, { 'content-type': `application/json; ${parameter}` });
    expect([status, text.slice(0, 60)]).toEqual([415, expect.any(String)]);
  });

  it('is accepted as identity', async () => {
    expect((await send(QUERY, { 'content-encoding': 'identity' })).status).toBe(200);
  });

  it('is rejected if its bytes are not UTF-8', async () => {
    const { status, text } = await send(Buffer.from('{"query":"{ viewer { role } } # caf\xe9"}', 'latin1'));
    expect(status).toBe(400);
    expect(text).toContain('The body is not UTF-8.');
  });
});
