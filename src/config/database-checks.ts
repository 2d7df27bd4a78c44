import type { ReadVariable } from './former-names.js';

interface DatabaseSettings {
  readonly pooler: string;
  readonly isReadOnly: boolean;
  readonly isProduction: boolean;
  readonly isEmbeddedAllowed: boolean;
}

/** Returns the problems of settings of the database that do not go together. */
export function checkDatabaseSettings(settings: DatabaseSettings, variable: ReadVariable): string[] {
  // A URL that is set and wrong has been reported already.
  const hasUrl = variable('DATABASE_URL') !== undefined;
  return hasUrl ? checkWithUrl(settings) : checkWithoutUrl(settings, variable);
}

function checkWithUrl({ isEmbeddedAllowed }: DatabaseSettings): string[] {
  return isEmbeddedAllowed ? ['ALLOW_EMBEDDED_DATABASE: must not be on if DATABASE_URL is set'] : [];
}

function checkWithoutUrl(
  { pooler, isReadOnly, isProduction, isEmbeddedAllowed }: DatabaseSettings,
  variable: ReadVariable,
): string[] {
  const problems: string[] = [];
  if (variable('DATABASE_DIRECT_URL') !== undefined) problems.push('DATABASE_DIRECT_URL: requires DATABASE_URL');
  if (variable('DATABASE_REPLICA_URLS') !== undefined) problems.push('DATABASE_REPLICA_URLS: requires DATABASE_URL');
  if (pooler !== 'auto') problems.push('DATABASE_POOLER: requires DATABASE_URL');
  if (isReadOnly) problems.push('READ_ONLY: requires DATABASE_URL');
  if (isProduction && !isEmbeddedAllowed) {
    problems.push(
      'DATABASE_URL: is required if NODE_ENV is production, unless ALLOW_EMBEDDED_DATABASE=on allows the embedded PostgreSQL',
    );
  }
  return problems;
}
