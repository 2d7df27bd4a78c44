import type { Client, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Cancelled } from './deadline.js';
import { isServerError, isTimeout, isUnavailable } from './sqlstate.js';
import { WriteFault } from './write-fault.js';

/**
 * Commits what `work` did, or nothing of it when it throws. Throws a WriteFault when the database failed, or
 * the time was over: ABSENT when that was before COMMIT or is COMMIT's answer, UNKNOWN when COMMIT was sent and no answer
 * came. A connection that `isSpent` is closed at the end.
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager, client: PoolClient) => Promise<Result>,
  isSpent: (client: PoolClient) => boolean,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  // TypeORM says of a connection that broke between two statements only that it was released.
  const lost: { error: Error | null } = { error: null };
  const onError = (error: Error): void => {
    lost.error = error;
  };
  let client: PoolClient | null = null;
  let isCommitting = false;
  try {
    client = (await runner.connect()) as PoolClient;
    client.on('error', onError);
    await runner.startTransaction();
    const result = await work(runner.manager, client);
    if (lost.error) throw lost.error;
    isCommitting = true;
    await runner.commitTransaction();
    return result;
  } catch (thrown) {
    const error = lost.error ?? thrown;
    const isAnswered = !isUnavailable(error) || isServerError(error);
    const isUndone = isAnswered && (await runner.rollbackTransaction().then(...SETTLED));
    // A connection that does not answer is not given back: the pool drops what is being ended.
    if (client && !isUndone) end(client);
    if (!isUnavailable(error) && !isTimeout(error) && !(error instanceof Cancelled)) throw error;
    throw new WriteFault(isCommitting && !isAnswered ? 'UNKNOWN' : 'ABSENT', error);
  } finally {
    client?.off('error', onError);
    if (client && isSpent(client)) end(client);
    await runner.release();
  }
}

function end(client: PoolClient): void {
  void (client as unknown as Client).end().catch(() => undefined);
}

const SETTLED = [(): boolean => true, (): boolean => false] as const;
