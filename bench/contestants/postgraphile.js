import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/* PostGraphile 5 on Entente's tables. DATABASE_URL is its database; it prints its port. */

const POOL_SIZE = 10;

const serve = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Some of the indexes are partial, and PostGraphile omits fields for which it finds no index.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: POOL_SIZE } }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv);
const server = createServer();
await serve.addTo(server);
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on ${String(server.address().port)}`);
});
process.on('SIGTERM', () => process.exit(0));
