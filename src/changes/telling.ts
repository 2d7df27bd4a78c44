import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Transaction } from '../database/database.js';
import { isConflict } from '../database/sqlstate.js';
import type { Terms } from '../database/terms.js';
import { Judge } from '../foundation/judge.js';
import { Refused } from '../foundation/refusal.js';
import type { Refusal } from '../foundation/refusal.js';
import type { Versioned } from '../foundation/versioned.js';
import type { Viewer } from '../foundation/viewer.js';
import type { ChangeLog, Writing } from './change-log.js';

/** What was told: the thing's type and id, and its change's number in the log. */
export interface Told {
  readonly type: string;
  readonly id: string;
  readonly position: string;
}

/** Who tells, and what that runs on. */
export interface Teller extends Terms {
  readonly viewer: Viewer;
}

/** What came of telling: the thing and its change, or why it was refused. */
export type Outcome =
  | { readonly told: Told; readonly refusals: readonly [] }
  | { readonly told: null; readonly refusals: readonly Refusal[] };

interface TellableInput {
  readonly idempotencyKey?: string | null;
}

/** How often a transaction is tried that PostgreSQL ends for the sake of another one. */
const ATTEMPTS = 4;

const KEY_MAX = 200;

/** Tells one thing: in a transaction, once a key, with what is refused as data. */
export class Telling {
  constructor(private readonly log: ChangeLog) {}

  async tell(
    teller: Teller,
    verb: string,
    input: TellableInput,
    work: (writing: Writing) => Promise<Versioned>,
  ): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { told: await this.attempt(teller, verb, input, work), refusals: [] };
      } catch (error) {
        if (error instanceof Refused) return { told: null, refusals: error.refusals };
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt(
    { viewer, meter, deadline }: Teller,
    verb: string,
    input: TellableInput,
    work: (writing: Writing) => Promise<Versioned>,
  ): Promise<Told> {
    const { idempotencyKey: key } = input;
    const terms = { meter, deadline };
    if (key === null || key === undefined) {
      const { result, position } = await this.log.write(viewer, work, terms);
      return toldOf(result, position);
    }
    const judge = new Judge();
    judge.text(['idempotencyKey'], key, KEY_MAX);
    judge.conclude();
    const once: Once = { holder: viewer.holder, key, digest: digestOf(verb, input) };
    const { result, position } = await this.log.write(
      viewer,
      async (writing) => {
        const before = await claim(writing, once);
        if (before) return before;
        const subject = await work(writing);
        await keep(writing, once, subject);
        return subject;
      },
      terms,
    );
    return 'globalId' in result ? toldOf(result, position) : result;
  }
}

interface Once {
  readonly holder: string;
  readonly key: string;
  readonly digest: Buffer;
}

function toldOf(subject: Versioned, position: string): Told {
  return { type: subject.constructor.name, id: subject.id, position };
}

/**
 * Claims a key. Two that claim it at once: the second waits here for the first one's end, and then sees what came of it.
 * Answers what was told with it before; throws Refused when that was another input.
 */
async function claim(transaction: Transaction, { holder, key, digest }: Once): Promise<Told | null> {
  const claimed = await transaction.rows(sql`
    insert into told_once (holder, key, digest) values (${holder}, ${key}, ${digest})
    on conflict do nothing returning key`);
  if (claimed.length > 0) return null;
  const [known] = await transaction.rows<Told & { same: boolean }>(sql`
    select o.digest = ${digest} as same, o.subject_type as type, o.subject_id as id, c.position
    from told_once o join change c on c.subject_id = o.subject_id and c.version = o.version
    where o.holder = ${holder} and o.key = ${key}`);
  if (!known) throw new Error('An idempotency key was there, and then was not');
  if (known.same) return { type: known.type, id: known.id, position: known.position };
  throw new Refused([
    { code: 'KEY_REUSED', path: ['idempotencyKey'], message: 'the key has come with another input before' },
  ]);
}

async function keep(transaction: Transaction, { holder, key }: Once, subject: Versioned): Promise<void> {
  const { constructor, id, version } = subject;
  await transaction.rows(sql`
    update told_once set subject_type = ${constructor.name}, subject_id = ${id}::uuid, version = ${version}
    where holder = ${holder} and key = ${key}`);
}

/** The same for two inputs that say the same: in whatever order of their fields, null or left out. */
function digestOf(verb: string, { idempotencyKey: _key, ...input }: TellableInput): Buffer {
  const canonical = JSON.stringify(input, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, given]) => given !== null && given !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(`${verb} ${canonical}`).digest();
}
