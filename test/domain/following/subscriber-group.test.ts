import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeStore } from '../../../src/changelog/change-store.js';
import { RecordKind } from '../../../src/changelog/record-kind.js';
import type { Queryable } from '../../../src/database/driver/queryable.js';
import { SubscriberGroup } from '../../../src/domain/following/subscriber-group.js';
import { filteredChanges } from '../../../src/domain/following/change-query.js';
import { ChangeSubscription } from '../../../src/domain/following/change-subscription.js';
import { ChangeBatches } from '../../../src/domain/following/change-batch.js';
import { parsePosition } from '../../../src/foundation/records/log-position.js';
import { createLogger } from '../../../src/observability/logger.js';
import { until } from '../../support/follower.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const REGISTER = `mutation ($slug: String!) {
  createTopic(input: { slug: $slug, names: [{ language: "en", text: "Topic" }] }) { change { position } } }`;

/** Reads go to another server than the feed's. */
const READS = 3;

describe('a subscriber group', () => {
  let ahead: World;
  let behind: World;
  beforeAll(async () => {
    [ahead, behind] = [await World.start('empty'), await World.start('empty')];
  });
  afterAll(() => Promise.all([ahead.stop(), behind.stop()]));

  async function topic(slug: string): Promise<NonNullable<ReturnType<typeof parsePosition>>> {
    const { createTopic } = await ahead.get(REGISTER, { variables: { slug }, token: ADMIN_TOKEN });
    const position = parsePosition(createTopic.change.position as string);
    if (!position) throw new Error('no position');
    return position;
  }

  it('misses nothing when it reads from a server that lags behind the feed, while writes continue', async () => {
    const start = await topic('start');
    let reads = 0;
    const queryable: Queryable = {
      rows: async (statement) => {
        reads += 1;
        const rows = await (reads <= READS ? behind : ahead).service.database.rows<never>(statement);
        // The feed continues meanwhile: the position that the group waits for must not move on with it.
        audience.advance(await topic(`more-${String(reads)}`), true);
        return rows;
      },
    };
    const audience: SubscriberGroup = new SubscriberGroup(
      {
        list: filteredChanges(new ChangeStore(ahead.service.database), { kinds: [RecordKind.TOPIC], criteria: null }),
        queryable: { ...queryable, until: () => queryable },
        loading: queryable,
        batches: new ChangeBatches(queryable),
        log: createLogger('silent'),
        withReadLimit: (work) => work(),
        onSeen: () => undefined,
        onEmpty: () => undefined,
      },
      start,
    );
    const follower = new ChangeSubscription(audience, start, start.number);
    const next = follower.next();
    await until('it has joined', () => audience.size === 1);
    const missed = await topic('missed');
    audience.advance(missed, true);
    const { value } = await next;
    expect(value?.change.position).toBe(missed.text);
    expect(reads).toBeGreaterThan(READS);
    await follower.return();
  });
});
