import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import { findCommitted } from '../../src/changelog/commit-check.js';
import type { AppendedLogEntry } from '../../src/changelog/commit-check.js';
import { requiredPrivileges } from '../../src/database/driver/required-privileges.js';
import { WriteError } from '../../src/database/driver/write-error.js';
import { cited, names, notes, createEverything } from '../support/everything.js';
import { until } from '../support/follower.js';
import { goBackTo, onDatabase } from '../support/log-that-goes-back.js';
import { numberOf } from '../support/positions.js';
import { restrictRole } from '../support/restricted-role.js';
import type { Restricted } from '../support/restricted-role.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';
import { World } from '../support/world.js';

const OTHER_NAMES = [{ language: 'en', text: 'another name' }];
const OF_EVENT = [{ source: 'letter', basis: 'STATED', supports: ['EXISTENCE'] }];

describe('a role with exactly the rights that a start requires', () => {
  let restricted: Restricted;
  let world: World;
  beforeAll(async () => {
    restricted = await restrictRole({ needsWrites: true });
    world = await World.on(restricted.clone);
  });
  afterAll(() => world.stop());

  async function revise(type: string, id: string, changes: object, verb = `update${type}`): Promise<void> {
    const table = ['State', 'Person', 'Organization', 'Group'].includes(type) ? 'actor' : type.toLowerCase();
    const [row] = await world.service.database.rows<{ version: number }>(
      sql`select version from ${raw(table)} where ${type === 'Tenure' ? sql`true` : sql`slug = ${id}`}`,
    );
    const input = { id, expectedVersion: row?.version, reason: 'to see whether it may be done', ...changes };
    expect(await world.mutate(verb, input)).toMatchObject({ change: expect.anything(), userErrors: [] });
  }

  it('is told all of them at once', () => {
    expect([...restricted.granted].sort()).toEqual(['DELETE', 'EXECUTE', 'INSERT', 'SELECT', 'UPDATE']);
  });

  it('creates and updates everything, also when parts are removed', async () => {
    await createEverything(world);
    const { office } = await world.get('{ office(id: "senate-chair") { tenures(first: 1) { nodes { id } } } }');
    const [tenure] = office.tenures.nodes as { id: string }[];
    await revise('Event', 'round-1', { date: '2003' });
    await revise('Place', 'hall', { clear: ['within'] });
    const bare = { alternativeDates: [], places: [], topics: [], participations: [], links: [] };
    await revise('Event', 'round-1', { ...bare, relations: ['atlantis-lemuria'], citations: OF_EVENT });
    await revise('Statement', 'word', {
      ...{ speakers: [], topics: [], mentionedEvents: [], mentionedActors: [] },
      citations: [{ source: 'letter', basis: 'STATED' }],
    });
    await revise('State', 'atlantis', { names: OTHER_NAMES, succeeds: [] });
    await revise('Group', 'friends', { members: ['ann'] });
    await revise('Series', 'rounds', { parties: [] });
    await revise('Tenure', tenure?.id ?? '', { citations: cited });
    const others = { Person: 'ann', Organization: 'senate', Office: 'senate-chair', Source: 'letter', Topic: 'peace' };
    for (const [type, id] of Object.entries({ ...others, Relation: 'atlantis-lemuria' })) {
      await revise(type, id, { notes: names });
    }
    for (const [type, id] of Object.entries({ Event: 'round-1', Statement: 'word', Tenure: tenure?.id ?? '' })) {
      await revise(type, id, {}, `retract${type}`);
      await revise(type, id, {}, `reinstate${type}`);
    }
  });

  it('returns the first response for a repeated key', async () => {
    const input = { slug: 'keyed', names, idempotencyKey: 'a key' };
    const first = await world.mutate('createTopic', input);
    expect(first).toMatchObject({ change: expect.anything(), userErrors: [] });
    expect(await world.mutate('createTopic', input)).toEqual(first);
  });

  it('creates and revokes a token', async () => {
    const { secret, token } = await world.mutate(
      'createToken',
      { name: 'short-lived', role: 'EDITOR' },
      'secret token { id }',
    );
    await world.mutate('createTopic', { slug: 'by-token', names }, undefined, secret as string);
    const revoked = await world.mutate('revokeToken', { id: token.id as string }, 'token { revokedAt }');
    expect(revoked.token.revokedAt).not.toBeNull();
  });

  it('finds out the outcome of a write without a key', async () => {
    const { database } = world.service;
    const [row] = await database.rows<AppendedLogEntry>(sql`
      select position, tag, (select epoch from log_epoch) as epoch, xmin::text as transaction, subject_id as "subjectId",
        version, snapshot
      from change order by position desc limit 1`);
    const lost = new WriteError('UNKNOWN', new Error('Connection terminated'));
    expect(await findCommitted(database, row as AppendedLogEntry, lost, undefined)).toBe(true);
  });

  it('loads a seed, and later additions to it', async () => {
    const root = new SeedRoot();
    const seeder = await openSeeder(restricted.clone.url);
    try {
      for (const slugs of [['seeded-1'], ['seeded-1', 'seeded-2']]) {
        const topics = slugs.map((slug) => `  - { slug: ${slug}, names: { en: ${slug} } }\n`).join('');
        root.write('small', { 'topics.yaml': `topics:\n${topics}` });
        await seeder.loader.load(root.path, 'small', new AbortController().signal);
      }
    } finally {
      await seeder.close();
      root.remove();
    }
    expect(await world.get('{ topic(id: "seeded-2") { slug } }')).toEqual({ topic: { slug: 'seeded-2' } });
  });

  it('starts an epoch, on command and when the log went back', async () => {
    const epoch = async (): Promise<bigint> => {
      const [row] = await onDatabase<{ epoch: string }>(restricted.ownerUrl, 'select epoch from log_epoch');
      return BigInt(row?.epoch ?? 0);
    };
    const first = await epoch();
    await world.service.domain.changes.startEpoch();
    const second = await epoch();
    expect(second).toBeGreaterThan(first);
    const { change } = await world.mutate('createTopic', { slug: 'lost', names, notes });
    await goBackTo(restricted.ownerUrl, numberOf(change.position as string) - 1);
    await until('an epoch is begun', async () => (await epoch()) > second);
    expect(await world.mutate('createTopic', { slug: 'told-after', names })).toMatchObject({ userErrors: [] });
  });
});

describe('a read-only service', () => {
  it('requires only SELECT and EXECUTE on what it reads, and reads with these', async () => {
    const { clone, granted } = await restrictRole({ needsWrites: false });
    expect([...granted].sort()).toEqual(['EXECUTE', 'SELECT']);
    const world = await World.on(clone, { READ_ONLY: 'on' });
    try {
      const found = await world.get('{ events(first: 1, filter: { text: "summits" }) { totalCount } }');
      expect(found).toEqual({ events: { totalCount: 0 } });
    } finally {
      await world.stop();
    }
  });
});

describe('the required rights', () => {
  it('cover all tables and functions that migrations create', async () => {
    const { clone, ownerUrl } = await restrictRole({ needsWrites: true });
    const here = `(select oid from pg_namespace where nspname = current_schema())`;
    const there = await onDatabase<{ right: string; on: string[] }>(
      ownerUrl,
      `select 'SELECT' as right, array_agg(relname::text order by relname) as on from pg_class
       where relnamespace = ${here} and relkind in ('r', 'v') and relname <> 'migrations'
       union all
       select 'EXECUTE', array_agg(distinct proname::text order by proname::text) from pg_proc
       where pronamespace = ${here} and prorettype <> 'trigger'::regtype`,
    );
    const request = requiredPrivileges({ needsWrites: true });
    for (const { right, on } of there) {
      expect([...(request.find((one) => one.right === right)?.on ?? [])].sort()).toEqual([...on].sort());
    }
    await clone.drop();
  });
});
