import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import type { Queryable } from '../../database/driver/queryable.js';
import { withTimeout } from '../../foundation/async/timeout.js';
import { EXEMPT_FROM_PRESSURE } from '../admission/pressure.js';

const DATABASE_TIMEOUT_MS = 2_000;

/** The database, as far as the health check needs it. */
interface HealthDatabase extends Queryable {
  /** Whether the last write failed because the disk was full. The check itself does not write. */
  readonly isFull: boolean;
}

/** State of the service that /readyz reports besides that of the database. */
export interface ServiceState {
  readonly isDraining: () => boolean;
  /** Whether the database's log ends before a position that was already seen. */
  readonly isLogBehind: () => boolean;
  /** The replicas; null if there are none. */
  readonly replicas: () => readonly { readonly isUsed: boolean }[] | null;
}

/**
 * Serves /livez, which responds while the process runs, and /readyz, which reports whether the service can respond:
 * `ok`; `read-only` while it can read and not write; `disk full` while writes fail for lack of space; `log behind`
 * while the database lacks a part of the log that was already seen, such as a lagging standby; `replicas only` while
 * the primary does not respond and replicas do; otherwise status 503 with the reason.
 */
export function serveHealth(
  fastify: FastifyInstance,
  database: HealthDatabase,
  { isDraining, isLogBehind, replicas }: ServiceState,
): void {
  fastify.get('/livez', { config: EXEMPT_FROM_PRESSURE }, () => ({ status: 'ok' }));
  let pendingCheck: ReturnType<typeof databaseState> | null = null;
  // Health checks have no rate limit, so concurrent ones share a single query.
  const checkDatabase = (): ReturnType<typeof databaseState> =>
    (pendingCheck ??= databaseState(database).finally(() => {
      pendingCheck = null;
    }));
  fastify.get('/readyz', { config: EXEMPT_FROM_PRESSURE }, async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    const state = await checkDatabase();
    const states = replicas();
    const used = states?.filter(({ isUsed }) => isUsed).length ?? 0;
    const counts = states && { replicas: { used, configured: states.length } };
    const status = (): string => {
      if (state === null) return used > 0 ? 'replicas only' : 'database unreachable';
      if (isLogBehind()) return 'log behind';
      return state === 'ok' && database.isFull ? 'disk full' : state;
    };
    return reply.code(state === null && used === 0 ? 503 : 200).send({ status: status(), ...counts });
  });
}

/** The state of the database; null if it does not respond in time. */
async function databaseState(queryable: Queryable): Promise<'ok' | 'read-only' | null> {
  const state = queryable
    .rows<{ is_read_only: boolean }>(sql`select current_setting('transaction_read_only') = 'on' as is_read_only`)
    .then(([row]) => (row?.is_read_only ? 'read-only' : 'ok'))
    .catch(() => null);
  return withTimeout(state, DATABASE_TIMEOUT_MS, null);
}
