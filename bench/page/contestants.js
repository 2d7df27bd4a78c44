import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { drag, wheel } from './frames.js';

/* Pages on which TimelineJS 3 and vis-timeline show the same events, as their guides say, served compressed. */

const installed = (path) => readFileSync(fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)));

const page = (head, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}
<style>html,body,#timeline{height:100%;margin:0}</style><body><div id="timeline"></div><script type="module">${body}</script>`;

/** The style sheet of TimelineJS refers to its icons beside it. */
const TIMELINEJS = Object.fromEntries(
  [
    ['css/timeline.css', 'text/css'],
    ['js/timeline.js', 'text/javascript'],
    ['css/icons/tl-icons.woff2', 'font/woff2'],
  ].map(([path, type]) => [`/timelinejs/${path}`, [type, () => installed(`@knight-lab/timelinejs/dist/${path}`)]]),
);

const FILES = {
  ...TIMELINEJS,
  '/vis.css': ['text/css', () => installed('vis-timeline/styles/vis-timeline-graph2d.min.css')],
  '/vis.js': ['text/javascript', () => installed('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js')],
  '/timelinejs': [
    'text/html',
    () =>
      page(
        '<link rel="stylesheet" href="/timelinejs/css/timeline.css"><script src="/timelinejs/js/timeline.js"></script>',
        `const events = await (await fetch('/events.json')).json();
        const date = (day) => { const [year, month, date] = day.split('-').map(Number); return { year, month, day: date }; };
        new TL.Timeline('timeline', { events: events.map(({ slug, title, earliest, latest }) => ({
          unique_id: slug, start_date: date(earliest), end_date: date(latest), text: { headline: title } })) }, { font: null });`,
      ),
  ],
  '/vis': [
    'text/html',
    () =>
      page(
        '<link rel="stylesheet" href="/vis.css"><script src="/vis.js"></script>',
        `const events = await (await fetch('/events.json')).json();
        const items = events.map(({ slug, title, earliest, latest }) => ({ id: slug, content: title, start: earliest,
          ...(latest === earliest ? { type: 'point' } : { end: latest }) }));
        new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(items), { height: '100%' });`,
      ),
  ],
};

const middleOf = (selector) => async (tab) => {
  const { x, y, width, height } = await tab.locator(selector).first().boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

/** What is measured beside the page. TimelineJS zooms by its buttons alone. */
export const CONTESTANTS = [
  {
    name: 'TimelineJS 3',
    path: '/timelinejs',
    ready: '.tl-timemarker',
    gestures: {
      middle: middleOf('.tl-timenav'),
      zoom: (tab, _at, step) =>
        tab.evaluate(
          (name) => {
            document.querySelector(`.tl-menubar-button[aria-label*="${name}" i], .tl-icon-zoom-${name}`)?.click();
          },
          step % 8 < 4 ? 'in' : 'out',
        ),
      pan: drag,
    },
  },
  {
    name: 'vis-timeline',
    path: '/vis',
    ready: '.vis-item',
    gestures: { middle: middleOf('.vis-center'), zoom: wheel, pan: drag },
  },
];

/** @param {readonly { slug: string, title: string, earliest: string, latest: string }[]} events */
export async function serveContestants(events) {
  const files = new Map(
    Object.entries({ ...FILES, '/events.json': ['application/json', () => JSON.stringify(events)] }).map(
      ([path, [type, read]]) => [path, { type, body: brotliCompressSync(read()) }],
    ),
  );
  const server = createServer(({ url }, response) => {
    const file = files.get(new URL(url, 'http://localhost').pathname);
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
