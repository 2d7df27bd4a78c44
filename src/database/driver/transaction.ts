import type { Client, PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { CancelledError } from './deadline.js';
import type { Deadline } from './deadline.js';
import { isCommitRejection, isStatementError, isTimeout, isUnavailable } from './errors.js';
import { WriteError } from './write-error.js';

/** Options of a transaction. */
export interface TransactionOptions {
  /** Whether to close the connection after the transaction. */
  readonly shouldClose: (client: PoolClient) => boolean;
  /** The operation's deadline: neither the work nor COMMIT may take much longer. */
  readonly deadline?: Deadline | undefined;
}

interface Progress {
  client: PoolClient | null;
  isCommitting: boolean;
  /** Nobody waits for the transaction any more, and it must not commit. */
  isAbandoned: boolean;
}

/**
 * READ COMMITTED, whatever the database's default: a read after taking a lock must see what the previous holder wrote.
 * The log's positions and the outcome of a write depend on it.
 */
const BEGIN = 'START TRANSACTION ISOLATION LEVEL READ COMMITTED';

/** The SQLSTATE class of warnings. */
const WARNING = '01';

interface Notice {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/**
 * Commits what `work` did, or rolls back if it throws. Throws a WriteError if the database failed or the deadline
 * passed: NOT_COMMITTED if that was before COMMIT was sent or is the response to COMMIT, UNKNOWN if COMMIT was sent and
 * not confirmed. With a deadline, it returns after `deadline.commitTimeoutMs` at the latest: PostgreSQL may then still
 * be committing, for example while it waits for a standby.
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager, client: PoolClient) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const progress: Progress = { client: null, isCommitting: false, isAbandoned: false };
  const running = run(dataSource, work, options, progress);
  return options.deadline ? withDeadline(running, options.deadline, progress) : running;
}

/** Abandons a transaction after its deadline, if it has no connection or response yet, or cannot be committed. */
function withDeadline<Result>(running: Promise<Result>, deadline: Deadline, progress: Progress): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      progress.isAbandoned = true;
      if (progress.client) end(progress.client);
      reject(new WriteError(progress.isCommitting ? 'UNKNOWN' : 'NOT_COMMITTED', deadline.timeoutError));
    }, deadline.commitTimeoutMs);
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
  { shouldClose }: TransactionOptions,
  progress: Progress,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  // If a connection breaks between two statements, TypeORM only reports that it was released.
  const connection: { error: Error | null } = { error: null };
  const onError = (error: Error): void => {
    connection.error = error;
  };
  let client: PoolClient | null = null;
  try {
    client = (await runner.connect()) as PoolClient;
    client.on('error', onError);
    progress.client = client;
    throwIfAbandoned(progress);
    await beginTransaction(runner);
    const result = await work(runner.manager, client);
    if (connection.error) throw connection.error;
    throwIfAbandoned(progress);
    progress.isCommitting = true;
    if (!(await commit(runner, client))) {
      progress.isCommitting = false;
      throw new Error('COMMIT rolled back: a statement of the transaction had failed unnoticed');
    }
    return result;
  } catch (thrown) {
    const error = connection.error ?? thrown;
    const hasResponse = progress.isCommitting
      ? isCommitRejection(error)
      : !isUnavailable(error) || isStatementError(error);
    const isRolledBack = hasResponse && (await runner.query('ROLLBACK').then(...SUCCEEDED));
    // A connection that does not respond is not reused: the pool drops clients that are being ended.
    if (client && !isRolledBack) end(client);
    if (progress.isCommitting && !isRolledBack) throw new WriteError('UNKNOWN', error);
    if (!isUnavailable(error) && !isTimeout(error) && !(error instanceof CancelledError)) throw error;
    throw new WriteError('NOT_COMMITTED', error);
  } finally {
    client?.off('error', onError);
    if (client && shouldClose(client)) end(client);
    await runner.release();
  }
}

function throwIfAbandoned({ isAbandoned }: Progress): void {
  if (isAbandoned) throw new CancelledError(null);
}

/** Like `runner.startTransaction`, but with the isolation level in the same statement. */
async function beginTransaction(runner: QueryRunner): Promise<void> {
  await runner.query(BEGIN);
  const state: { isTransactionActive: boolean } = runner;
  state.isTransactionActive = true;
}

/** Events of pg's connections that its types lack. */
interface ConnectionEvents {
  on(event: 'commandComplete', listener: (message: { readonly text: string }) => void): void;
  off(event: 'commandComplete', listener: (message: { readonly text: string }) => void): void;
}

/**
 * Returns whether COMMIT has committed: for a failed transaction, PostgreSQL responds with ROLLBACK and no error.
 * Throws its error, and also its warning: the commit may then be only local. If an administrator has cancelled the wait
 * for a synchronous standby, the commit is lost if that standby is promoted.
 */
async function commit(runner: QueryRunner, client: PoolClient): Promise<boolean> {
  const { connection } = client as unknown as { readonly connection: ConnectionEvents };
  let commandTag = '';
  const onComplete = ({ text }: { readonly text: string }): void => {
    commandTag = text;
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
  return commandTag === 'COMMIT';
}

function end(client: PoolClient): void {
  void (client as unknown as Client).end().catch(() => undefined);
}

const SUCCEEDED = [(): boolean => true, (): boolean => false] as const;
