import { STATEMENT_TIMEOUT_MS } from '../database/driver/data-source.js';
import type { Database } from '../database/driver/database.js';
import { Replicas } from '../replicas/replicas.js';
import type { Domain } from './domain.js';
import type { StartContext } from './start-context.js';

/** Starts to watch the replicas of the settings, whether they respond or not; null if there are none. */
export function startReplicas(
  { settings, log, releases }: StartContext,
  database: Database,
  { feed, invalidationLog, ownWrites }: Domain,
): Replicas | null {
  const { replicaUrls: urls, replicaMaxLagMs: maxLagMs, limits } = settings;
  if (urls.length === 0) return null;
  const statementTimeoutMs = Math.max(limits.operationTimeoutMs, STATEMENT_TIMEOUT_MS);
  const replicas = new Replicas(database, invalidationLog, ownWrites, { urls, statementTimeoutMs, maxLagMs, log });
  feed.expectFrom((position) => replicas.haveReached(position));
  releases.add('replicas', () => replicas.stop());
  return replicas;
}
