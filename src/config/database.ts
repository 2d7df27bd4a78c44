import { readDatabaseUrl } from './database-url.js';
import type { Variables } from './variables.js';

/** How what DATABASE_URL leads to pools connections; `auto`: that is found out. */
const POOLERS = ['auto', 'session', 'transaction'] as const;

/** How the database is used. */
export interface DatabaseUse {
  /** Leads to PostgreSQL itself, for LISTEN and migrations, where databaseUrl leads to a pooler; null: is not given. */
  readonly directUrl: string | null;
  readonly pooler: (typeof POOLERS)[number];
  /** Whether nothing is written, so that the database may be a standby. */
  readonly isReadOnly: boolean;
}

/** Reads how the database is used; each fault is added to `faults`. */
export function readDatabaseUse(variable: Variables, faults: string[]): DatabaseUse {
  const directUrl = readDatabaseUrl('DATABASE_DIRECT_URL', variable, faults);
  const pooler = variable('DATABASE_POOLER') ?? 'auto';
  const readOnly = variable('READ_ONLY') ?? 'off';
  if (!isPooler(pooler)) faults.push(`DATABASE_POOLER=${pooler}: must be one of ${POOLERS.join(', ')}`);
  if (readOnly !== 'on' && readOnly !== 'off') faults.push(`READ_ONLY=${readOnly}: must be on or off`);
  if (variable('DATABASE_URL') === undefined) {
    const given = {
      DATABASE_DIRECT_URL: variable('DATABASE_DIRECT_URL') !== undefined,
      DATABASE_POOLER: pooler !== 'auto',
      READ_ONLY: readOnly === 'on',
    };
    for (const [name, isGiven] of Object.entries(given)) {
      if (isGiven) faults.push(`${name}: is for where there is a DATABASE_URL`);
    }
  }
  return { directUrl, pooler: isPooler(pooler) ? pooler : 'auto', isReadOnly: readOnly === 'on' };
}

function isPooler(name: string): name is DatabaseUse['pooler'] {
  return (POOLERS as readonly string[]).includes(name);
}
