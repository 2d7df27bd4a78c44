import { readBasePath } from './base-path.js';
import { readDatabaseUse } from './database.js';
import type { DatabaseUse } from './database.js';
import { readDatabaseUrl } from './database-url.js';
import { readLimits } from './limits.js';
import type { Limits } from './limits.js';
import { readObservability } from './observing.js';
import type { ObservabilitySettings } from './observing.js';
import { readOrigins } from './origins.js';

/** Settings from the environment, read once. */
export interface Settings extends DatabaseUse {
  readonly port: number;
  readonly host: string;
  /** Path prefix under which clients reach the service, such as `/entente`; empty: the root. */
  readonly basePath: string;
  /** null: an embedded PostgreSQL with its files in dataDir. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Folders of seed/ to load, in this order. */
  readonly seed: readonly string[];
  /** A bearer token with the role ADMIN, never stored; null: none. */
  readonly adminToken: string | null;
  /** Whether anyone may read without a token. */
  readonly isPublic: boolean;
  /** Size of the response cache; 0: responses are not cached. */
  readonly responseCacheBytes: number;
  readonly limits: Limits;
  readonly logLevel: LogLevel;
  readonly observability: ObservabilitySettings;
  /** Origins whose pages may send requests, in addition to the service's own; `*`: any. */
  readonly origins: readonly string[];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const ADMIN_TOKEN = /^[\x21-\x7e]{32,}$/;

const PORT_MAX = 65_535;

const KEPT_ANSWERS_MB = 64;
const KEPT_ANSWERS_MB_MAX = 65_536;
const MEGABYTE = 1_000_000;

/** All errors in the settings, one line each. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/** Reads the settings; an empty variable counts as not set. Throws a SettingsError with all errors at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const variable = (name: string): string | undefined => environment[name]?.trim() || undefined;

  const port = Number(variable('PORT') ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > PORT_MAX) {
    problems.push(
      `PORT=${variable('PORT') ?? ''}: a port is a whole number from 0 (any free port) to ${String(PORT_MAX)}`,
    );
  }

  const basePath = readBasePath(variable, problems);

  const databaseUrl = readDatabaseUrl('DATABASE_URL', variable, problems);
  const isEmbedded = variable('DATABASE_URL') === undefined;

  const databaseUse = readDatabaseUse(variable, problems);

  const database = variable('DATABASE');
  if (database !== undefined && database !== 'embedded')
    problems.push(`DATABASE=${database}: must be embedded, or left out`);
  if (database !== undefined && !isEmbedded) problems.push('DATABASE: must not be set together with DATABASE_URL');
  if (variable('NODE_ENV') === 'production' && isEmbedded && database === undefined) {
    problems.push(
      'DATABASE_URL: is required when NODE_ENV is production, unless DATABASE=embedded selects the embedded PostgreSQL',
    );
  }

  const seed = (variable('SEED') ?? 'china-russia')
    .split(/[\s,]+/)
    .filter((folder) => folder !== '' && folder !== 'none');
  for (const folder of seed) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folder)) {
      problems.push(`SEED=${folder}: must be names of folders of seed/, such as china-russia, or none`);
    }
  }

  const adminToken = variable('ADMIN_TOKEN') ?? null;
  if (adminToken !== null && !ADMIN_TOKEN.test(adminToken)) {
    // The value is not shown, as it is a secret.
    problems.push('ADMIN_TOKEN: must have at least 32 characters of ASCII, without spaces');
  }

  const publicRead = variable('PUBLIC_READ') ?? 'on';
  if (publicRead !== 'on' && publicRead !== 'off') problems.push(`PUBLIC_READ=${publicRead}: must be on or off`);

  const cacheMb = Number(variable('KEPT_ANSWERS_MB') ?? String(KEPT_ANSWERS_MB));
  if (!Number.isInteger(cacheMb) || cacheMb < 0 || cacheMb > KEPT_ANSWERS_MB_MAX) {
    problems.push(
      `KEPT_ANSWERS_MB=${variable('KEPT_ANSWERS_MB') ?? ''}: is a whole number from 0 (no cache) to ${String(KEPT_ANSWERS_MB_MAX)}`,
    );
  }

  const limits = readLimits(variable, problems);

  const logLevel = variable('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) problems.push(`LOG_LEVEL=${logLevel}: must be one of ${LOG_LEVELS.join(', ')}`);

  const observability = readObservability(variable, problems);
  const origins = readOrigins(variable, problems);

  if (problems.length > 0) throw new SettingsError(problems);
  return Object.freeze({
    port,
    host: variable('HOST') ?? '127.0.0.1',
    basePath,
    databaseUrl,
    ...databaseUse,
    dataDir: variable('DATA_DIR') ?? '.data',
    seed,
    adminToken,
    isPublic: publicRead === 'on',
    responseCacheBytes: cacheMb * MEGABYTE,
    limits,
    logLevel: logLevel as LogLevel,
    observability,
    origins,
  });
}

function isLogLevel(level: string): level is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(level);
}
