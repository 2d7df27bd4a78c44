import 'reflect-metadata';
import process from 'node:process';
import { runCommand, usage } from './app/commands/commands.js';
import { UsageError } from './app/commands/usage-error.js';
import { startFailure } from './app/start-failure.js';
import { onParentExit, onStopSignal } from './app/stop-requests.js';
import { databaseFailureOf } from './database/driver/errors.js';
import { WriteError } from './database/driver/write-error.js';
import { RequestError } from './foundation/graphql/request-error.js';
import { UserInputError } from './foundation/records/user-error.js';
import { printable } from './foundation/text/printable.js';
import { unavailableMessage } from './graphql/execution/unavailable.js';
import { SeedError } from './seed/seed-error.js';
import { formatProblem } from './seed/seed-problem.js';

/** Exit statuses of wrong usage and of a wrong configuration (sysexits.h). */
const EXIT_USAGE = 64;
const EXIT_CONFIG = 78;

// Its resources are released on exit: an embedded PostgreSQL that it started is stopped.
const exit = (_reason: string, status: number): void => process.exit(status);
onStopSignal({ stop: exit, stopNow: (status) => process.exit(status) });
// npm runs it in a shell; a signal to npm ends that shell but not this process.
if (process.env['npm_lifecycle_event'] === 'entente') onParentExit(process.ppid, { stop: exit });

try {
  process.stdout.write(await runCommand(process.argv.slice(2), process.env));
} catch (error) {
  const failure = startFailure(error);
  process.stderr.write(describe(error, failure?.messages));
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : failure?.isOfSettings ? EXIT_CONFIG : 1;
}

/** Errors that a person can fix in words, others with all details. */
function describe(error: unknown, failures: readonly string[] | undefined): string {
  if (error instanceof UsageError) return `${error.message}\n${usage()}`;
  const databaseFailure = databaseFailureOf(error);
  if (databaseFailure && error instanceof WriteError) return `${unavailableMessage(databaseFailure, error)}\n`;
  if (error instanceof SeedError)
    return error.problems.map((problem) => `${printable(formatProblem(problem))}\n`).join('');
  if (error instanceof UserInputError)
    return error.errors.map(({ path, message }) => `${printable(`${path.join('.')}: ${message}`)}\n`).join('');
  if (error instanceof RequestError) return `${error.reason}\n`;
  if (failures) return failures.map((problem) => `${problem}\n`).join('');
  return `${error instanceof Error ? String(error.stack) : String(error)}\n`;
}
