import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import type { Queryable } from '../database/queryable.js';

const DATABASE_PATIENCE_MS = 2_000;

/** Serves /livez, true while the process serves, and /readyz, true while it can also answer. */
export function serveHealth(fastify: FastifyInstance, queryable: Queryable, isDraining: () => boolean): void {
  fastify.get('/livez', () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    if (await answers(queryable)) return { status: 'ok' };
    return reply.code(503).send({ status: 'database unreachable' });
  });
}

async function answers(queryable: Queryable): Promise<boolean> {
  const timer = new AbortController();
  const asked = queryable.rows(sql`select 1`).then(
    () => true,
    () => false,
  );
  const late = sleep(DATABASE_PATIENCE_MS, false, { signal: timer.signal }).catch(() => false);
  const answer = await Promise.race([asked, late]);
  timer.abort();
  return answer;
}
