import type { Locator } from 'playwright-core';
import { expect } from '@jest/globals';
import { until } from './follower.js';
import type { Language, TimelinePage } from './timeline-page.js';

/** A part of the page, what is there when it is shown, and what a reader does with it. */
interface Part {
  readonly path: string;
  readonly ready: string;
  readonly use?: (view: TimelinePage) => Promise<void>;
}

const RELATION = '/relations/china-russia';
const MARK = '.chart [data-slug]';
const PANEL = 'aside.event-panel h2';
const LIST = 'main a[href*="event="]';

/** A word that the seed's texts have, in each language. */
const WORDS: Readonly<Record<Language, string>> = { en: 'treaty', fr: 'traité', ru: 'договор', zh: '条约' };

const urlOf = ({ page }: TimelinePage): URL => new URL(page.url());

/** A page of one thing: its heading, and what leads on from it. */
const entity = (path: string): Part => ({ path, ready: 'main:not(#readable) h1' });

/** All parts, with the data of the seed. */
export const PARTS = {
  start: {
    path: '/',
    ready: 'main article',
    async use(view) {
      await view.activate(view.page.locator(`main article a[href$="${RELATION}"]`).first());
      await view.page.locator(`${MARK}, ${LIST}`).first().waitFor({ state: 'attached' });
      expect(urlOf(view).pathname).toBe(RELATION);
      await view.page.goBack();
      await view.page.locator('main article').first().waitFor();
    },
  },
  timeline: {
    path: `${RELATION}?view=timeline`,
    ready: MARK,
    async use(view) {
      const chart = view.page.locator('.chart');
      const nameBefore = await chart.getAttribute('aria-label');
      await zoomIn(view, chart);
      await until('its name says the span', async () => (await chart.getAttribute('aria-label')) !== nameBefore);
      await until('its address says the span', () => urlOf(view).searchParams.has('from'));
    },
  },
  event: {
    path: `${RELATION}?view=timeline&event=kazan-declaration-2024`,
    ready: PANEL,
    async use(view) {
      const panel = view.page.locator('aside.event-panel');
      await panel.getByRole('heading', { name: view.t('reading.sources') }).waitFor();
      await until('its mark is beside the panel, or above it', async () => {
        const mark = await view.page.locator('.chart [data-slug="kazan-declaration-2024"]').first().boundingBox();
        const box = await panel.boundingBox();
        return mark !== null && box !== null && (mark.y + mark.height <= box.y || mark.x + mark.width <= box.x);
      });
      await view.activate(panel.getByRole('button', { name: view.t('app.close') }));
      await panel.waitFor({ state: 'detached' });
      expect(urlOf(view).searchParams.has('event')).toBe(false);
    },
  },
  readouts: {
    path: `${RELATION}?view=timeline&event=strategic-partnership-1996&beside=strategic-partnership-1996`,
    ready: 'aside.event-panel',
  },
  list: {
    path: `${RELATION}?view=list`,
    ready: LIST,
    async use(view) {
      await view.activate(view.page.locator(LIST).first());
      await view.page.locator(PANEL).waitFor();
      expect(urlOf(view).searchParams.get('event')).toBe('nerchinsk-treaty-1689');
    },
  },
  filtered: { path: `${RELATION}?view=list&kind=SUMMIT&from=1990-01-01`, ready: LIST },
  filteredToNothing: { path: `${RELATION}?view=timeline&kind=RUPTURE&from=2020-01-01`, ready: 'main:not(#readable)' },
  search: {
    path: '/search',
    ready: 'main [type="search"], header [type="search"]',
    async use(view) {
      await view.go(`/search?text=${encodeURIComponent(WORDS[view.reader.language])}`, 'main li a[href*="/events/"]');
    },
  },
  onThisDay: { path: '/on-this-day?day=07-16', ready: 'main li a' },
  embedded: { path: `${RELATION}/embed`, ready: `${MARK}, ${LIST}` },
  eventPage: entity('/events/kazan-declaration-2024'),
  person: entity('/actors/zhou-enlai'),
  state: entity('/actors/russia'),
  organization: entity('/actors/brics'),
  office: entity('/offices/ccp-chairman'),
  place: entity('/places/kazan'),
  topic: entity('/topics/brics'),
  series: entity('/series/cn-ru-pm-regular-meeting'),
  source: entity('/sources/tass-2024-10-23'),
  missing: {
    path: '/',
    ready: 'main article',
    async use(view) {
      await view.page.evaluate("history.pushState(null, '', '/no-such-page')");
      await view.page.getByRole('heading', { name: view.t('app.notFound.title') }).waitFor();
    },
  },
} satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

/** Uses a part of the page, and returns what is wrong with it. */
export async function faultsOf(view: TimelinePage, name: PartName): Promise<string[]> {
  const part: Part = PARTS[name];
  await view.begin(part.path, part.ready);
  const barriers = await view.barriers();
  if (!(await view.fitsWidth())) barriers.push('It is wider than the window');
  if (part.use) {
    await part.use(view);
    barriers.push(...(await view.barriers()));
  }
  return [...new Set([...barriers, ...(await view.faults())])];
}

async function zoomIn(view: TimelinePage, chart: Locator): Promise<void> {
  const { page, reader } = view;
  switch (reader.input) {
    case 'mouse':
      await chart.hover();
      await page.mouse.wheel(0, -600);
      return;
    case 'keyboard':
      await view.tabTo(chart);
      await page.keyboard.press('+');
      return;
    case 'touch':
      await page.getByRole('button', { name: view.t('timeline.zoom.in'), exact: true }).tap();
  }
}
