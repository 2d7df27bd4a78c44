import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/*
 * The limit: a bare HTTP server that forwards the bytes of one prepared statement, which builds the whole response in
 * PostgreSQL. GET /?statement=NAME&values=JSON. DATABASE_URL is its database; it prints its port.
 */

const POOL_SIZE = 10;

const read = (name) => readFileSync(new URL(`../limit/${name}.sql`, import.meta.url), 'utf8');
const event = read('event-json');
const page = read('page');

/** The tables that are searched, in the order in which equally good matches are listed, with their names. */
const SEARCHED = [
  ...[
    ['actor', 'names'],
    ['relation', 'titles'],
    ['office', 'titles'],
    ['place', 'names'],
    ['series', 'titles'],
  ],
  ...[
    ['topic', 'names'],
    ['event', 'titles'],
    ['statement', 'paraphrases'],
    ['source', 'titles'],
  ],
];
const searchOf = ([table, label], rank) =>
  read('search-kind').replace(':rank', String(rank)).replace(':label', label).replace(':table', table);

/** The SQL of each statement, by name. */
export const STATEMENTS = Object.fromEntries(
  Object.entries({
    page: page.replace(/\/\*after.*\*\//, ''),
    deep: page.replace(/\/\*after(.*)\*\//, '$1'),
    filtered: read('filtered'),
    event: read('event'),
    search: read('search').replace(':kinds', SEARCHED.map(searchOf).join('union all\n')),
    searchPlain: read('search-plain'),
  }).map(([name, text]) => [name, text.replaceAll(':event', event)]),
);

function serve() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: POOL_SIZE });
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const name = searchParams.get('statement');
    pool.query({ name, text: STATEMENTS[name], values: JSON.parse(searchParams.get('values')) }).then(
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
    console.log(`listening on ${String(server.address().port)}`);
  });
  process.on('SIGTERM', () => process.exit(0));
}

if (process.argv[1] === new URL(import.meta.url).pathname) serve();
