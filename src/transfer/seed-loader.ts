import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { coerceInputValue } from 'graphql';
import type { GraphQLInputObjectType } from 'graphql';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { ChangeLog, Writing } from '../changes/change-log.js';
import type { Transaction } from '../database/database.js';
import { constraintOf } from '../database/sqlstate.js';
import { SYSTEM } from '../foundation/viewer.js';
import { Refused } from '../foundation/refusal.js';
import type { Refusal } from '../foundation/refusal.js';
import { parseSeedFiles, readSeedFiles, SeedError } from './seed-file.js';
import type { SeedItem } from './seed-file.js';
import type { SeedKind, SeedKinds } from './seed-kinds.js';

/** One instance seeds at a time; "seed" in ASCII. */
const SEED_LOCK = 0x73656564;

/** How often it is tried for: a transaction may not be idle for long. */
const LOCK_RETRY_MS = 250;

interface Pending {
  readonly item: SeedItem;
  readonly kind: SeedKind;
  readonly key: string;
  readonly input: Record<string, unknown>;
}

/**
 * Loads folders of seed/ through the services that the API uses. What a folder has put in once is never put in again,
 * so that loading twice changes nothing, and nothing that an editor has changed is overwritten.
 */
export class SeedLoader {
  constructor(
    private readonly changes: ChangeLog,
    private readonly kinds: SeedKinds,
    private readonly inputType: (name: string) => GraphQLInputObjectType,
    private readonly log: Logger,
  ) {}

  /** Loads a folder in one transaction: all of it or, with a SeedError that names files and lines, nothing. */
  async load(root: string, folder: string): Promise<void> {
    const path = join(root, folder);
    if (!existsSync(path)) throw new SeedError([`there is no folder ${folder} in seed/`]);
    const files = readSeedFiles(path);
    const digest = createHash('sha256')
      .update(JSON.stringify([...files]))
      .digest('hex');
    await this.changes.write(SYSTEM, async (transaction) => {
      await locked(transaction);
      const known = await transaction.rows<{ digest: string }>(
        sql`select digest from seeded_folder where folder = ${folder}`,
      );
      if (known[0]?.digest === digest) return;
      const count = await this.loadItems(transaction, folder, parseSeedFiles(files));
      await transaction.rows(sql`
        insert into seeded_folder (folder, digest) values (${folder}, ${digest})
        on conflict (folder) do update set digest = excluded.digest, loaded_at = now()`);
      this.log.info({ folder, recorded: count }, 'seeded');
    });
  }

  private async loadItems(transaction: Writing, folder: string, items: readonly SeedItem[]): Promise<number> {
    const pending = await this.withoutKnown(transaction, folder, this.shaped(items));
    const keys = pending.map(({ key }) => key);
    await this.record(transaction, pending);
    await transaction.rows(sql`
      insert into seeded (folder, item) select ${folder}, unnest(${keys}::text[]) on conflict do nothing`);
    return pending.length;
  }

  /** Items in the shape of their inputs, judged by the API's own types. */
  private shaped(items: readonly SeedItem[]): Pending[] {
    const faults: string[] = [];
    const shaped: Pending[] = [];
    for (const item of items) {
      const kind = this.kinds[item.list];
      if (!kind) {
        faults.push(`${item.at([])}: ${item.list} is no list of a seed: ${Object.keys(this.kinds).join(', ')}`);
        continue;
      }
      const input = coerceInputValue(item.value, this.inputType(kind.input), (path, _value, error) => {
        faults.push(faultAt(item, path, error.message));
      }) as Record<string, unknown>;
      shaped.push({ item, kind, input, key: `${item.list}/${kind.key(item.value)}` });
    }
    if (faults.length > 0) throw new SeedError(faults);
    const order = Object.keys(this.kinds);
    return shaped.sort((a, b) => order.indexOf(a.item.list) - order.indexOf(b.item.list));
  }

  /** Leaves out what the folder has put in before, and what has its slug already. */
  private async withoutKnown(transaction: Transaction, folder: string, all: readonly Pending[]): Promise<Pending[]> {
    const rows = await transaction.rows<{ item: string }>(sql`select item from seeded where folder = ${folder}`);
    const seeded = new Set(rows.map((row) => row.item));
    const fresh = all.filter(({ key }) => !seeded.has(key));
    const kept: Pending[] = [];
    for (const kind of new Set(fresh.map((pending) => pending.kind))) {
      const ofKind = fresh.filter((pending) => pending.kind === kind);
      const taken = await kind.existing(
        transaction,
        ofKind.map(({ item }) => kind.key(item.value)),
      );
      for (const pending of ofKind) {
        if (taken.has(kind.key(pending.item.value)))
          this.log.info({ at: pending.item.at([]) }, 'left as it is: it exists');
        else kept.push(pending);
      }
    }
    return kept;
  }

  /**
   * Records items in an order in which what they refer to is there: what fails only for a reference that another item
   * may still bring is tried again, as long as a round brings anything.
   */
  private async record(transaction: Writing, pending: readonly Pending[]): Promise<void> {
    const faults: string[] = [];
    let waiting = pending;
    while (waiting.length > 0) {
      const postponed: Postponed[] = [];
      for (const one of waiting) {
        const refusals = await recordOne(transaction, one);
        if (refusals.length > 0 && refusals.every(({ code }) => code === 'NOT_FOUND'))
          postponed.push({ one, refusals });
        else faults.push(...refusals.map((refusal) => told(one, refusal)));
      }
      if (postponed.length === waiting.length) {
        faults.push(...hopeless(postponed, pending, faults.length > 0));
        break;
      }
      waiting = postponed.map(({ one }) => one);
    }
    if (faults.length > 0) throw new SeedError(faults);
  }
}

interface Postponed {
  readonly one: Pending;
  readonly refusals: readonly Refusal[];
}

function told({ item }: Pending, { path, message }: Refusal): string {
  return faultAt(item, path, message);
}

function faultAt(item: SeedItem, path: readonly (string | number)[], message: string): string {
  return [item.at(path), ...(path.length > 0 ? [path.join('.')] : []), message].join(': ');
}

/**
 * What keeps items from being recorded: not what they miss of other items, which are told of by themselves. Where that
 * is all there is, they refer to each other in a circle.
 */
function hopeless(postponed: readonly Postponed[], all: readonly Pending[], isExplained: boolean): string[] {
  const slugs = new Set(all.map(({ item }) => item.value['slug']));
  const missing = postponed.flatMap(({ one, refusals }) =>
    refusals.filter(({ path }) => !slugs.has(valueAt(one.input, path))).map((refusal) => told(one, refusal)),
  );
  if (missing.length > 0 || isExplained) return missing;
  return postponed.flatMap(({ one, refusals }) => refusals.map((refusal) => `${told(one, refusal)} yet (a circle)`));
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], input);
}

async function recordOne(transaction: Writing, { kind, input, item }: Pending): Promise<readonly Refusal[]> {
  try {
    await kind.record(transaction, input as never);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    const constraint = constraintOf(error);
    if (constraint !== undefined) throw new SeedError([`${item.at([])}: breaks the rule ${constraint}`]);
    throw error;
  }
}

/**
 * Takes the lock on seeding, which is given back at the end of the transaction. Another instance may have it for longer
 * than a statement has, so it is tried for.
 */
async function locked(transaction: Transaction): Promise<void> {
  for (;;) {
    const [lock] = await transaction.rows<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SEED_LOCK}) as taken`,
    );
    if (lock?.taken) return;
    await sleep(LOCK_RETRY_MS);
  }
}
