import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/*
 * The limit: a bare HTTP server that passes on the bytes of one prepared statement, which builds the whole answer in
 * PostgreSQL. GET /?relation=SLUG. DATABASE_URL is its database; it prints its port.
 */

const POOL_SIZE = 10;
const text = readFileSync(new URL('limit.sql', import.meta.url), 'utf8');
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: POOL_SIZE });

const server = createServer((request, response) => {
  const relation = new URL(request.url ?? '', 'http://localhost').searchParams.get('relation');
  pool.query({ name: 'page', text, values: [relation] }).then(
    ({ rows }) => {
      const body = Buffer.from(rows[0].answer);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
      response.end(body);
    },
    (error) => {
      response.writeHead(500).end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening on ${String(typeof address === 'object' && address?.port)}`);
});
process.on('SIGTERM', () => process.exit(0));
