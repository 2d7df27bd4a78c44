import type { Client, PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Cancelled } from './deadline.js';
import type { Deadline } from './deadline.js';
import { isServerAnswer, isServerError, isTimeout, isUnavailable } from './errors.js';
import { WriteError } from './write-error.js';

/** What a transaction runs on. */
export interface TransactionTerms {
  /** A connection of which this is true is closed at the end. */
  readonly isSpent: (client: PoolClient) => boolean;
  /** The time that the operation has: neither the work nor COMMIT is waited for much longer. */
  readonly deadline?: Deadline | undefined;
}

interface Progress {
  client: PoolClient | null;
  isCommitting: boolean;
  /** Nobody waits for it any more, and it must not commit. */
  isAbandoned: boolean;
}

/**
 * What is read after a lock must be as the lock's last holder left it, whatever the database's default is: the log's
 * positions and the outcome of a write depend on it.
 */
const BEGIN = 'START TRANSACTION ISOLATION LEVEL READ COMMITTED';

/** The class of SQLSTATEs that are warnings. */
const WARNING = '01';

interface Notice {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/**
 * Commits what `work` did, or nothing of it when it throws. Throws a WriteFault when the database failed, or the time was
 * over: ABSENT when that was before COMMIT was sent or is COMMIT's answer, UNKNOWN when COMMIT was sent and no answer came
 * that says that all was done. With a deadline it comes back `deadline.commitMs` from now at the latest: PostgreSQL may
 * then still be committing, as when it waits for a standby.
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager, client: PoolClient) => Promise<Result>,
  terms: TransactionTerms,
): Promise<Result> {
  const progress: Progress = { client: null, isCommitting: false, isAbandoned: false };
  const running = run(dataSource, work, terms, progress);
  return terms.deadline ? inTime(running, terms.deadline, progress) : running;
}

/** Gives a transaction up that outlasts its deadline: one that has no connection, no answer, or that can't be committed. */
function inTime<Result>(running: Promise<Result>, deadline: Deadline, progress: Progress): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      progress.isAbandoned = true;
      if (progress.client) end(progress.client);
      reject(new WriteError(progress.isCommitting ? 'UNKNOWN' : 'ABSENT', deadline.overdue));
    }, deadline.commitMs);
    running
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}

async function run<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager, client: PoolClient) => Promise<Result>,
  { isSpent }: TransactionTerms,
  progress: Progress,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  // TypeORM says of a connection that broke between two statements only that it was released.
  const lost: { error: Error | null } = { error: null };
  const onError = (error: Error): void => {
    lost.error = error;
  };
  let client: PoolClient | null = null;
  try {
    client = (await runner.connect()) as PoolClient;
    client.on('error', onError);
    progress.client = client;
    throwIfAbandoned(progress);
    await begin(runner);
    const result = await work(runner.manager, client);
    if (lost.error) throw lost.error;
    throwIfAbandoned(progress);
    progress.isCommitting = true;
    if (!(await commit(runner, client))) {
      progress.isCommitting = false;
      throw new Error('A statement failed in a transaction, and nobody was told');
    }
    return result;
  } catch (thrown) {
    const error = lost.error ?? thrown;
    const isAnswered = progress.isCommitting ? isServerAnswer(error) : !isUnavailable(error) || isServerError(error);
    const isUndone = isAnswered && (await runner.query('ROLLBACK').then(...SETTLED));
    // A connection that does not answer is not given back: the pool drops what is being ended.
    if (client && !isUndone) end(client);
    if (progress.isCommitting && !isUndone) throw new WriteError('UNKNOWN', error);
    if (!isUnavailable(error) && !isTimeout(error) && !(error instanceof Cancelled)) throw error;
    throw new WriteError('ABSENT', error);
  } finally {
    client?.off('error', onError);
    if (client && isSpent(client)) end(client);
    await runner.release();
  }
}

function throwIfAbandoned({ isAbandoned }: Progress): void {
  if (isAbandoned) throw new Cancelled(null);
}

/** As `runner.startTransaction` does it, and with the isolation level in the same statement. */
async function begin(runner: QueryRunner): Promise<void> {
  await runner.query(BEGIN);
  const begun: { isTransactionActive: boolean } = runner;
  begun.isTransactionActive = true;
}

/** What pg shows of each of PostgreSQL's messages, and does not type. */
interface Wire {
  on(event: 'commandComplete', listener: (message: { readonly text: string }) => void): void;
  off(event: 'commandComplete', listener: (message: { readonly text: string }) => void): void;
}

/**
 * Answers whether COMMIT has committed: PostgreSQL answers that of a transaction that has failed with ROLLBACK, and no error.
 * Throws what it answers where that is not that all was done. With a warning it may be done here alone: where an
 * administrator has cancelled the wait for a synchronous standby, it is lost if that standby takes over.
 */
async function commit(runner: QueryRunner, client: PoolClient): Promise<boolean> {
  const { connection } = client as unknown as { readonly connection: Wire };
  let done = '';
  const onComplete = ({ text }: { readonly text: string }): void => {
    done = text;
  };
  const warnings: Notice[] = [];
  const onNotice = (notice: Notice): void => {
    if (notice.code?.startsWith(WARNING)) warnings.push(notice);
  };
  client.on('notice', onNotice);
  connection.on('commandComplete', onComplete);
  try {
    await runner.query('COMMIT');
  } finally {
    client.off('notice', onNotice);
    connection.off('commandComplete', onComplete);
  }
  const [warning] = warnings;
  if (warning) throw Object.assign(new Error(warning.message), { code: warning.code });
  return done === 'COMMIT';
}

function end(client: PoolClient): void {
  void (client as unknown as Client).end().catch(() => undefined);
}

const SETTLED = [(): boolean => true, (): boolean => false] as const;
