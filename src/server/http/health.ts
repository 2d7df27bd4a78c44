import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import type { Queryable } from '../../database/driver/queryable.js';
import { ALWAYS_ANSWERED } from '../admission/pressure.js';

const DATABASE_PATIENCE_MS = 2_000;

/** The database, as far as it is asked here. */
interface Asked extends Queryable {
  /** Whether the last write found no room: to find out by one would be to write. */
  readonly isFull: boolean;
}

/** What /readyz tells beside what the database says. */
export interface ServiceState {
  readonly isDraining: () => boolean;
  /** Whether the log ends before what was seen of it. */
  readonly isLogBehind: () => boolean;
}

/**
 * Serves /livez, true while the process serves, and /readyz, which says whether it can answer: `ok`; `read-only` while
 * it can answer and not be told anything; `disk full` while what it is told finds no room; `log behind` while the database
 * does not have all that was seen of the log, as a standby that lags; else, with status 503, why not.
 */
export function serveHealth(
  fastify: FastifyInstance,
  database: Asked,
  { isDraining, isLogBehind }: ServiceState,
): void {
  fastify.get('/livez', { config: ALWAYS_ANSWERED }, () => ({ status: 'ok' }));
  let looking: ReturnType<typeof stateOf> | null = null;
  // Nobody who asks is counted or refused: however many ask at once, the database is asked once.
  const look = (): ReturnType<typeof stateOf> =>
    (looking ??= stateOf(database).finally(() => {
      looking = null;
    }));
  fastify.get('/readyz', { config: ALWAYS_ANSWERED }, async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    const state = await look();
    if (state === null) return reply.code(503).send({ status: 'database unreachable' });
    if (isLogBehind()) return { status: 'log behind' };
    return { status: state === 'ok' && database.isFull ? 'disk full' : state };
  });
}

/** What the database is ready for; null where it does not answer in time. */
async function stateOf(queryable: Queryable): Promise<'ok' | 'read-only' | null> {
  const timer = new AbortController();
  const asked = queryable
    .rows<{ is_read_only: boolean }>(sql`select current_setting('transaction_read_only') = 'on' as is_read_only`)
    .then(([row]) => (row?.is_read_only ? 'read-only' : 'ok'))
    .catch(() => null);
  const late = sleep(DATABASE_PATIENCE_MS, null, { signal: timer.signal }).catch(() => null);
  const answer = await Promise.race([asked, late]);
  timer.abort();
  return answer;
}
