import { randomUUID } from 'node:crypto';
import { prepareDatabase } from '../../src/database/driver/prepare-database.js';
import { UnsuitableDatabaseError } from '../../src/database/driver/requirements.js';
import { createLogger } from '../../src/observability/logger.js';
import { cloneDatabase } from './clone.js';
import type { Clone } from './clone.js';
import { onDatabase } from './log-that-goes-back.js';

/** One start for the table of migrations, one for what migrations created, and one that finds nothing missing. */
const CHECKS_MAX = 3;

const LACKING =
  /^the role (?<role>\w+) lacks the right to (?<right>\w+) (?:on|from) the (?<kind>table|function)s? (?<names>.+)$/;

/** A migrated database, and a role with exactly the rights that a start requires. */
export interface Restricted {
  /** With the role's URL; dropping it drops the role as well. */
  readonly clone: Clone;
  readonly ownerUrl: string;
  /** The required rights. */
  readonly granted: ReadonlySet<string>;
}

/** Grants what the messages of a start say, until a start finds nothing missing. */
export async function restrictRole({ needsWrites }: { needsWrites: boolean }): Promise<Restricted> {
  const { url: ownerUrl, drop } = await cloneDatabase('empty');
  const role = `role_${randomUUID().replaceAll('-', '')}`;
  await onDatabase(
    ownerUrl,
    `create role ${role} login password '${role}'`,
    'revoke execute on all functions in schema public from public',
  );
  const url = new URL(ownerUrl);
  url.username = url.password = role;
  const clone = {
    url: url.href,
    drop: async () => {
      await drop();
      await onDatabase(process.env['TEST_DATABASE_URL'] ?? '', `drop role ${role}`);
    },
  };
  const granted = new Set<string>();
  for (let checks = 1; ; checks += 1) {
    const faults = await problemsOf(clone.url, needsWrites);
    if (faults.length === 0) return { clone, ownerUrl, granted };
    if (checks === CHECKS_MAX) throw new Error(`What was asked for was granted, and yet: ${faults.join('\n')}`);
    for (const fault of faults) {
      const { right = '', kind = '', names = '' } = LACKING.exec(fault)?.groups ?? {};
      await onDatabase(ownerUrl, `grant ${right} on ${kind} ${names} to ${role}`);
      granted.add(right);
    }
  }
}

async function problemsOf(url: string, needsWrites: boolean): Promise<readonly string[]> {
  const { signal } = new AbortController();
  const log = createLogger('silent');
  try {
    await prepareDatabase(url, { needsWrites, timeoutMs: 30_000, log, signal });
    return [];
  } catch (error) {
    if (error instanceof UnsuitableDatabaseError) return error.problems;
    throw error;
  }
}
