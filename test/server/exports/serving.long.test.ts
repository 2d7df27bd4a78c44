import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarOf, getExport, tableRows } from '../../support/exported.js';
import { until } from '../../support/follower.js';
import { ReverseProxy } from '../../support/reverse-proxy.js';
import { World } from '../../support/world.js';

/** The header of an export, and its body not read. */
function begin(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
}

describe('an export', () => {
  let world: World;
  let base: string;
  const EVENTS = 250;
  beforeAll(async () => {
    world = await World.start('empty');
    base = world.service.url;
    // More than a socket holds, so that a client that does not read keeps its export waiting.
    for (let number = 0; number < EVENTS; number += 1) {
      const text = `${String(number)} ${'not to be compressed '.repeat(30)}.`;
      await world.build.event({ summaries: [{ language: 'en', text }] });
    }
  }, 300_000);
  afterAll(() => world.stop());

  const timeline = (document: string): string => `${base}/relations/atlantis-lemuria/${document}`;

  /** The exports that run. */
  async function running(): Promise<number> {
    const text = await (await fetch(`${base}/metrics`)).text();
    return Number(/entente_scheduler_running\{queue="exporting"\} (\d+)/.exec(text)?.[1]);
  }

  it.each([
    ['timeline.csv?foo=1', 'foo'],
    ['timeline.ics?bom=true', 'bom'],
    ['timeline.csv?bom=yes', 'bom'],
    ['timeline.csv?rows=places', 'rows'],
    ['timeline.csv?separator=%7C', 'separator'],
    ['timeline.csv?lang=en&lang=fr', 'lang'],
    ['timeline.csv?lang=not_a_language', 'lang'],
  ])('names the parameter that is wrong in %s', async (document, parameter) => {
    const { status, text } = await getExport(timeline(document));
    expect(status).toBe(400);
    expect((JSON.parse(text) as { errors: object[] }).errors[0]).toMatchObject({
      message: expect.stringMatching(new RegExp(`^${parameter}: `)) as unknown,
      extensions: { code: 'BAD_USER_INPUT', argument: parameter },
    });
  });

  it.each([
    ['format=xml', 'format'],
    ['', 'format'],
    ['format=csv&filter={', 'filter'],
    ['format=csv&filter=[]', 'filter'],
    ['format=csv&filter={"kinds":["NO_KIND"]}', 'filter.kinds'],
    ['format=csv&filter={"actors":[{"allOf":["nobody"]}]}', 'filter.actors.0.allOf.0'],
    ['format=csv&filter={"nothing":1}', 'nothing'],
    [`format=csv&filter=${'['.repeat(3_000)}`, 'nest'],
    ['format=csv&filter={"window":{"from":"2001-02-30"}}', 'filter.window.from'],
  ])('refuses /export?%s', async (search, name) => {
    const { status, text } = await getExport(`${base}/export?${search}`);
    expect([status, text]).toEqual([400, expect.stringContaining(name)]);
    expect(text).not.toMatch(/node_modules|select /);
  });

  it('is of any filter', async () => {
    const filter = { text: '"17 not to be"', window: { from: '1999-12-31', to: '2000-01-01' } };
    const { text } = await getExport(`${base}/export?format=csv&filter=${encodeURIComponent(JSON.stringify(filter))}`);
    expect(tableRows(text).map((row) => row['event'])).toEqual(['event-18']);
  });

  it.each(['nowhere', '%00', '..%2f..', 'x'.repeat(2_000)])('does not exist for %s', async (slug) => {
    const { status } = await getExport(`${base}/relations/${slug}/timeline.csv`);
    expect([404, 414]).toContain(status);
  });

  it('has its head alone for HEAD', async () => {
    const whole = await getExport(timeline('timeline.csv'));
    const response = await fetch(timeline('timeline.csv'), { method: 'HEAD' });
    expect(response.status).toBe(200);
    for (const name of ['etag', 'last-modified', 'content-type', 'content-disposition', 'vary'])
      expect(response.headers.get(name)).toBe(whole.headers.get(name));
    expect(response.headers.get('content-length')).toBeNull();
    expect(whole.headers.get('content-disposition')).toBe('attachment; filename="atlantis-lemuria.csv"');
  });

  it('is not sent again until something has changed', async () => {
    const first = await getExport(timeline('timeline.csv?lang=en'));
    const again = { 'cache-control': 'max-age=0', 'if-none-match': first.headers.get('etag') ?? '' };
    const unchanged = await getExport(timeline('timeline.csv?lang=en'), again);
    expect([unchanged.status, unchanged.text, unchanged.headers.get('etag')]).toEqual([
      304,
      '',
      again['if-none-match'],
    ]);
    const since = { 'cache-control': 'max-age=0', 'if-modified-since': first.headers.get('last-modified') ?? '' };
    expect((await getExport(timeline('timeline.csv?lang=en'), since)).status).toBe(304);
    // Another language, or another encoding, is another document.
    expect((await getExport(timeline('timeline.csv?lang=fr'), again)).status).toBe(200);
    expect(
      (await getExport(timeline('timeline.csv?lang=en'), { ...again, 'accept-encoding': 'identity' })).status,
    ).toBe(200);
    await world.build.event({ between: ['atlantis', 'mu'] });
    expect((await getExport(timeline('timeline.csv?lang=en'), again)).status).toBe(200);
  });

  it('is at one position, whatever is written meanwhile', async () => {
    const response = await begin(timeline('timeline.csv'));
    const position = response.headers['x-timeline-position'];
    await world.mutate('updateEvent', {
      id: 'event-250',
      expectedVersion: 1,
      titles: [{ language: 'en', text: 'Written meanwhile' }],
      reason: 'a test',
    });
    await world.build.event({ date: '2010' });
    let text = '';
    for await (const chunk of response) text += String(chunk);
    const rows = tableRows(text);
    expect(rows).toHaveLength(EVENTS);
    expect(rows.find((row) => row['event'] === 'event-250')?.['title']).toBe('event-250');
    const later = await getExport(timeline('timeline.csv'));
    expect(later.headers.get('x-timeline-position')).not.toBe(position);
    expect(tableRows(later.text)).toHaveLength(EVENTS + 1);
    expect(later.text).toContain('Written meanwhile');
  });

  it('ends when its client leaves', async () => {
    const response = await begin(timeline('timeline.jsonld'));
    expect(await running()).toBe(1);
    response.destroy();
    await until('it has ended', async () => (await running()) === 0);
    await until('its connection is back', () => Promise.resolve(world.service.database.pool().busy === 0));
  });

  it('is not given to one client more than twice at a time', async () => {
    const open = [await begin(timeline('timeline.jsonld')), await begin(timeline('timeline.jsonld'))];
    const third = await begin(timeline('timeline.jsonld'));
    expect([third.statusCode, third.headers['retry-after']]).toEqual([429, '1']);
    for (const one of [...open, third]) one.destroy();
    await until('they have ended', async () => (await running()) === 0);
    expect((await getExport(timeline('timeline.csv'))).status).toBe(200);
  });

  it('is a calendar whose events keep their names and count their versions', async () => {
    const before = calendarOf((await getExport(timeline('timeline.ics'))).text);
    await world.mutate('updateEvent', { id: 'event-1', expectedVersion: 1, date: '1999-05', reason: 'a test' });
    const after = calendarOf((await getExport(timeline('timeline.ics'))).text);
    const versions = (events: typeof after.events): Map<string, number> =>
      new Map(events.map(({ uid, sequence }) => [uid, sequence]));
    const [old, present] = [versions(before.events), versions(after.events)];
    expect([...present].filter(([uid, version]) => old.get(uid) !== version)).toEqual([
      [expect.stringMatching(/^urn:entente:Event_/), 2],
    ]);
    const [changed] = after.events;
    expect([changed?.startDate.toString(), changed?.endDate.toString()]).toEqual(['1999-05-01', '1999-06-01']);
    expect(changed?.summary).toBe('event-1 (May 1999)');
  });

  it('is of a relation that is there: a renamed one leads on, and a retracted one is gone', async () => {
    await world.build.event({ between: ['atlantis', 'erytheia'] });
    await world.build.relation('atlantis', 'avalon');
    const answerOf = async (path: string): Promise<readonly [number, string | null]> => {
      const { status, headers } = await getExport(`${base}${path}`);
      return [status, headers.get('location')];
    };
    await world.mutate('rename', {
      kind: 'RELATION',
      id: 'atlantis-erytheia',
      slug: 'atlantis-hesperides',
      expectedVersion: 1,
      reason: 'a test',
    });
    expect(await answerOf('/relations/atlantis-erytheia/timeline.csv?rows=participations')).toEqual([
      301,
      '/relations/atlantis-hesperides/timeline.csv?rows=participations',
    ]);
    expect(await answerOf('/relations/atlantis-erytheia/feed.json?lang=en')).toEqual([
      301,
      '/relations/atlantis-hesperides/feed.json?lang=en',
    ]);
    expect(await answerOf('/relations/Atlantis-Hesperides/timeline.ics')).toEqual([
      301,
      '/relations/atlantis-hesperides/timeline.ics',
    ]);
    const retraction = { kind: 'RELATION', id: 'atlantis-avalon', expectedVersion: 1, reason: 'a test' };
    expect(await world.mutate('retract', retraction)).toMatchObject({ userErrors: [] });
    expect((await answerOf('/relations/atlantis-avalon/timeline.csv'))[0]).toBe(410);
  });

  it('needs a token where reading does', async () => {
    const closed = await World.start('empty', { PUBLIC_READ: 'off' });
    try {
      const { status, headers } = await getExport(`${closed.service.url}/export?format=csv`);
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    } finally {
      await closed.stop();
    }
  });

  it('is counted and costs as operations do', async () => {
    const limited = await World.start('empty', { RATE_LIMIT_PER_ADDRESS: '3', MAX_COST: '120' });
    try {
      for (let number = 0; number < 12; number += 1) await limited.build.event();
      const url = `${limited.service.url}/export?format=rss`;
      // A page of fifty would cost too much: smaller ones do not.
      const { status, text } = await getExport(url);
      expect([status, text.match(/<item>/g)?.length]).toEqual([200, 12]);
      const statuses = [await getExport(url), await getExport(url), await getExport(url)].map((one) => one.status);
      expect(statuses).toEqual([200, 200, 429]);
    } finally {
      await limited.stop();
    }
  });

  it('names addresses by which clients reach the service', async () => {
    const prefixed = await World.start('empty', { BASE_PATH: '/entente', TRUSTED_PROXIES: '127.0.0.1' });
    const proxy = await ReverseProxy.start(prefixed.service.url, { prefix: '/entente', strips: true });
    try {
      await prefixed.build.event();
      const headers = { 'x-forwarded-host': 'timeline.example', 'x-forwarded-proto': 'https' };
      const url = `${proxy.url}/entente/relations/atlantis-lemuria/timeline.csv`;
      const { text } = await getExport(url, headers);
      expect(tableRows(text)[0]?.['url']).toBe('https://timeline.example/entente/events/event-1');
      const moved = await getExport(url.replace('atlantis', 'Atlantis'), headers);
      expect(moved.headers.get('location')).toBe('/entente/relations/atlantis-lemuria/timeline.csv');
    } finally {
      await proxy.stop();
      await prefixed.stop();
    }
  });
});
