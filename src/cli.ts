import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkSeed } from './app/check-seed.js';
import { createSdl } from './app/domain.js';
import type { Domain } from './app/domain.js';
import { withDomain } from './app/offline-access.js';
import { reportSeedCheck } from './app/seed-report.js';
import { startFailure } from './app/start-failure.js';
import { onParentExit, onStopSignal } from './app/stop-requests.js';
import { settingsDocument } from './config/settings-document.js';
import { readSettings } from './config/settings.js';
import { isUuid } from './database/query/keyset.js';
import type { Database } from './database/driver/database.js';
import { databaseFailureOf } from './database/driver/errors.js';
import { WriteError } from './database/driver/write-error.js';
import { RequestError } from './foundation/graphql/request-error.js';
import { UserInputError } from './foundation/records/user-error.js';
import { Role, SYSTEM } from './foundation/graphql/viewer.js';
import { unavailableMessage } from './graphql/execution/unavailable.js';
import { createLogger } from './observability/logger.js';
import { printable } from './foundation/text/printable.js';
import { SeedError } from './seed/seed-error.js';
import { formatProblem } from './seed/seed-problem.js';

const USAGE = `Usage:
  npm run entente -- token create --name NAME --role READER|EDITOR|ADMIN [--relation SLUG]… [--expires YYYY-MM-DD]
  npm run entente -- token list
  npm run entente -- token revoke ID
  npm run entente -- log new-epoch
  npm run entente -- seed check FOLDER [--with FOLDER]… [--strict]
  npm run entente -- schema
  npm run entente -- settings

seed check reads a folder of seed/, or any folder by its path, and writes nothing: it reports all errors with file and
line, what a reader may miss (warnings), and what loading the folder would create, update and leave as it is.
  --with FOLDER   a folder that is loaded before it, and that it may refer to; as often as needed, in that order
  --strict        warnings are errors
It ends with 0 if there are no errors, and with 1 if there are. Without a database, it is compared with an empty one.
`;

/** Exit statuses of wrong usage and of a wrong configuration (sysexits.h). */
const EXIT_USAGE = 64;
const EXIT_CONFIG = 78;

/** A date, or an instant; JavaScript accepts much else as a date. */
const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

class UsageError extends Error {}

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  relation: { type: 'string', multiple: true },
  expires: { type: 'string' },
  with: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
} as const;

async function run(args: string[]): Promise<string> {
  const { positionals, values } = parse(args);
  const [command = '', verb = '', id = '', ...others] = positionals;
  if (command === 'schema') return createSdl();
  if (command === 'settings') return settingsDocument();
  const settings = readSettings(process.env);
  const onTimeline: <Result>(work: (domain: Domain, database: Database) => Promise<Result>) => Promise<Result> = (
    work,
  ) => {
    if (settings.databaseUrl === null && !existsSync(join(settings.dataDir, 'postgres')))
      process.stderr.write(`There is no database in ${resolve(settings.dataDir)} yet: it is created.\n`);
    return withDomain(settings, createLogger('warn'), work);
  };
  switch (`${command} ${verb}`) {
    case 'token create':
      return onTimeline(async ({ authenticator: access, references }, database) => {
        const { name, role, relation, expires } = values;
        if (name === undefined || !isRole(role)) throw new UsageError('a token needs a --name and a --role');
        const expiresAt = expires === undefined ? null : new Date(expires);
        if (expires !== undefined && (!DATE_PATTERN.test(expires) || Number.isNaN(expiresAt?.getTime())))
          throw new UsageError(`${expires} is not a day`);
        const found = await references.byReference('relation').load(database, relation ?? []);
        const unknown = relation?.find((slug) => !found.has(slug));
        if (unknown !== undefined) throw new UsageError(`there is no relation ${unknown}`);
        const relationIds = relation ? [...found.values()].flatMap((one) => (one ? [one.id] : [])) : null;
        const { secret } = await access.create(SYSTEM, { name, role, expiresAt }, relationIds);
        return `${secret}\n`;
      });
    case 'token list':
      return onTimeline(async ({ authenticator: access }) => {
        const tokens = await access.list();
        if (tokens.length === 0) process.stderr.write('There are no tokens.\n');
        return tokens
          .map(({ id: tokenId, role, name, expiresAt, revokedAt }) => {
            const until = expiresAt ? `, until ${expiresAt.toISOString()}` : '';
            return `${tokenId}  ${role}  ${name}${until}${revokedAt ? `, revoked ${revokedAt.toISOString()}` : ''}\n`;
          })
          .join('');
      });
    case 'token revoke':
      return onTimeline(async ({ authenticator: access }) => {
        const token = isUuid(id) ? await access.revoke(id) : null;
        if (!token) throw new UsageError(`there is no token ${id}`);
        return `revoked: ${token.name}\n`;
      });
    case 'log new-epoch':
      return onTimeline(async ({ changes }) => {
        await changes.startEpoch();
        return 'The log has a new epoch: clients with an older position must reload their data.\n';
      });
    case 'seed check': {
      if (id === '') throw new UsageError('a folder is missing');
      if (others.length > 0) throw new UsageError('one folder is checked at a time; for those before it, use --with');
      // npm runs its scripts in the project's folder, wherever it was called.
      const from = process.env['INIT_CWD'] ?? '.';
      const check = await checkSeed(settings, createLogger('warn'), { folder: id, before: values.with ?? [], from });
      const { stdout, stderr, isPassed } = reportSeedCheck(check, values.strict === true);
      process.stderr.write(stderr);
      if (!isPassed) process.exitCode = 1;
      return stdout;
    }
    default:
      throw new UsageError(
        command === '' ? 'a command is missing' : `${[command, verb].join(' ').trim()} is not a command`,
      );
  }
}

function parse(args: string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function isRole(role: string | undefined): role is Role {
  return role !== undefined && role in Role;
}

// Its resources are released on exit: an embedded PostgreSQL that it started is stopped.
const exit = (_reason: string, status: number): void => process.exit(status);
onStopSignal({ stop: exit, stopNow: (status) => process.exit(status) });
// npm runs it in a shell; a signal to npm ends that shell but not this process.
if (process.env['npm_lifecycle_event'] === 'entente') onParentExit(process.ppid, { stop: exit });

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  const failureKind = databaseFailureOf(error);
  // Errors that a person can fix are described in words, others with all details.
  const failure = startFailure(error);
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n${USAGE}`);
  else if (failureKind && error instanceof WriteError)
    process.stderr.write(`${unavailableMessage(failureKind, error)}\n`);
  else if (error instanceof SeedError)
    process.stderr.write(error.problems.map((problem) => `${printable(formatProblem(problem))}\n`).join(''));
  else if (error instanceof UserInputError) {
    for (const { path, message } of error.errors)
      process.stderr.write(`${printable(`${path.join('.')}: ${message}`)}\n`);
  } else if (error instanceof RequestError) process.stderr.write(`${error.reason}\n`);
  else if (failure) process.stderr.write(failure.messages.map((problem) => `${problem}\n`).join(''));
  else process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : failure?.isOfSettings ? EXIT_CONFIG : 1;
}
