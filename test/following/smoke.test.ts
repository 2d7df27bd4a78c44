import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => { world = await World.start('empty'); await world.build.relation('atlantis', 'lemuria'); });
afterAll(() => world.stop());
it('follows', async () => {
  const client = createClient({ url: world.service.url.replace('http', 'ws') + '/graphql', webSocketImpl: WebSocket });
  const got: any[] = [];
  const sub = (async () => { for await (const r of client.iterate({ query: 'subscription { changes(after: "0", kinds: [RELATION, ACTOR, TOPIC]) { position kind effect subject { id label } } }' })) { got.push(r); if (got.length === 5) break; } })();
  await new Promise((r) => setTimeout(r, 500));
  console.log(JSON.stringify(got, null, 1));
  await world.tell('registerTopic', { slug: 'peace', names: [{ language: 'en', text: 'Peace' }] });
  await new Promise((r) => setTimeout(r, 500));
  console.log(JSON.stringify(got.at(-1), null, 1), world.service.domain.feed.census());
  const res = await fetch(world.service.url + '/graphql/stream?query=' + encodeURIComponent('subscription { changes(after: "0", kinds: [TOPIC]) { position } }'), { headers: { accept: 'text/event-stream' } });
  const reader = res.body!.getReader();
  await new Promise((r) => setTimeout(r, 300));
  for (let i = 0; i < 2; i++) console.log(new TextDecoder().decode((await reader.read()).value));
  await reader.cancel();
  await client.dispose();
  await new Promise((r) => setTimeout(r, 300));
  console.log(world.service.domain.feed.census());
});
