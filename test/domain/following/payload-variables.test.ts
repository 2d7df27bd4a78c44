import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { followersOf } from '../../support/followers.js';
import { until } from '../../support/follower.js';
import { World } from '../../support/world.js';

const NAMES = [
  { language: 'en', text: 'Peace' },
  { language: 'zh', text: '和平' },
  { language: 'fr', text: 'Paix' },
];
const QUERY = `subscription ($l: LanguageTag = "zh" $toString: LanguageTag) {
  changes(kinds: [TOPIC]) { subject { label(language: $l) other: label(language: $toString) } }
}`;

/** The expected payload, with the labels of a topic in the requested languages. */
const SENT: readonly (readonly [variables: Record<string, unknown>, labels: object])[] = [
  [{}, { label: '和平', other: 'Peace' }],
  [{ l: null }, { label: 'Peace', other: 'Peace' }],
  [{ l: 'zh' }, { label: '和平', other: 'Peace' }],
  [
    { l: 'fr', toString: null },
    { label: 'Paix', other: 'Peace' },
  ],
  [{ toString: 'fr' }, { label: '和平', other: 'Paix' }],
];

describe('subscriptions that differ by a variable', () => {
  let world: World;
  const { follow, live, leave } = followersOf(() => world);
  const aborted: AbortController[] = [];
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterEach(async () => {
    for (const controller of aborted.splice(0)) controller.abort();
    await leave();
  });
  afterAll(() => world.stop());

  const write = (slug: string): Promise<unknown> => world.mutate('createTopic', { slug, names: NAMES });

  it('each receive what they select over WebSocket, with the variable absent, null or set', async () => {
    const subscriptions = SENT.map(([variables]) => follow(QUERY, { variables }));
    for (const follower of subscriptions) await live(follower);
    await write('peace');
    const received = await Promise.all(subscriptions.map((follower) => follower.until(1)));
    expect(received.map(([first]) => first?.data.changes.subject as unknown)).toEqual(SENT.map(([, labels]) => labels));
  });

  it('each receive what they select by Server-Sent Events', async () => {
    const streams = await Promise.all(
      SENT.map(async ([variables]) => {
        const controller = new AbortController();
        aborted.push(controller);
        const search = new URLSearchParams({ query: QUERY, variables: JSON.stringify(variables) });
        const response = await fetch(`${world.service.url}/graphql/stream?${String(search)}`, {
          signal: controller.signal,
        });
        return (response.body ?? new ReadableStream<Uint8Array>()).getReader();
      }),
    );
    await until('all are subscribed', () => world.service.subscriptionStats().subscriptions === SENT.length);
    await write('quiet');
    const received = await Promise.all(
      streams.map(async (stream) => {
        let text = '';
        while (!/^data: .+\n/m.test(text)) text += Buffer.from((await stream.read()).value ?? []).toString();
        const data = JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? '') as { data: { changes: { subject: unknown } } };
        return data.data.changes.subject;
      }),
    );
    expect(received).toEqual(SENT.map(([, labels]) => labels));
  });
});
