import { readDatabaseUrl } from './database-url.js';
import type { Variables } from './variables.js';

/** How the pooler behind DATABASE_URL shares connections; `auto`: this is detected. */
const POOLERS = ['auto', 'session', 'transaction'] as const;

/** How the database is used. */
export interface DatabaseUse {
  /** URL of PostgreSQL itself, for LISTEN and migrations, when databaseUrl is that of a pooler; null: not set. */
  readonly directUrl: string | null;
  readonly pooler: (typeof POOLERS)[number];
  /** Whether the service writes nothing, so that the database may be a standby. */
  readonly isReadOnly: boolean;
}

/** Reads the settings of the database's use; errors are added to `faults`. */
export function readDatabaseUse(variable: Variables, problems: string[]): DatabaseUse {
  const directUrl = readDatabaseUrl('DATABASE_DIRECT_URL', variable, problems);
  const pooler = variable('DATABASE_POOLER') ?? 'auto';
  const readOnly = variable('READ_ONLY') ?? 'off';
  if (!isPooler(pooler)) problems.push(`DATABASE_POOLER=${pooler}: must be one of ${POOLERS.join(', ')}`);
  if (readOnly !== 'on' && readOnly !== 'off') problems.push(`READ_ONLY=${readOnly}: must be on or off`);
  if (variable('DATABASE_URL') === undefined) {
    const isSet = {
      DATABASE_DIRECT_URL: variable('DATABASE_DIRECT_URL') !== undefined,
      DATABASE_POOLER: pooler !== 'auto',
      READ_ONLY: readOnly === 'on',
    };
    for (const [name, isUsed] of Object.entries(isSet)) {
      if (isUsed) problems.push(`${name}: requires DATABASE_URL`);
    }
  }
  return { directUrl, pooler: isPooler(pooler) ? pooler : 'auto', isReadOnly: readOnly === 'on' };
}

function isPooler(name: string): name is DatabaseUse['pooler'] {
  return (POOLERS as readonly string[]).includes(name);
}
