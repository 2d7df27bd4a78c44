import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { World } from '../../../support/world.js';
it('tries', async () => {
  const world = await World.start('seeded');
  const { url } = world.service;
  const d = await world.get(
    `{ events(first: 3) { nodes { slug places{slug} series{slug} topics{slug} participations{actor{slug} offices{slug}} citations{source{slug}} } } allSeries(first:1){nodes{slug}} topics(first:1){nodes{slug}} offices(first:1){nodes{slug}} relations{nodes{id}} }`,
  );
  console.log(JSON.stringify(d).slice(0, 1500));
  const e = d.events.nodes[0];
  const paths = [
    '/',
    '/relations/china-russia',
    '/relations/china-russia/embed',
    '/events/kazan-declaration-2024',
    `/events/${e.slug}`,
    '/actors/china',
    '/actors/CHN',
    '/actors/vladimir-putin',
    `/sources/${e.citations[0].source.slug}`,
    `/places/${e.places[0]?.slug ?? 'moscow'}`,
    `/series/${d.allSeries.nodes[0].slug}`,
    `/topics/${d.topics.nodes[0].slug}`,
    `/offices/${d.offices.nodes[0].slug}`,
    '/search',
    '/search?text=Kazan',
    '/on-this-day?day=10-02',
    '/nope',
    `/events/${d.relations.nodes[0].id}`,
    '/events/nope',
    '/events/kazan-declaration-2024/?lang=fr',
    '/relations/China-Russia',
    '/favicon.svg',
    '/readable.css',
  ];
  for (const [index, path] of paths.entries()) {
    const response = await fetch(url + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': 'fr' },
    });
    const body = await response.text();
    writeFileSync(`/tmp/pages-out/${index}.html`, body);
    console.log(path, response.status, response.headers.get('location'), body.length, response.headers.get('etag'));
    if (response.status >= 400) console.log(body.slice(0, 600));
  }
  await world.stop();
});
