import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { Metrics } from '../../src/observability/metrics.js';
import { until } from '../support/follower.js';
import { RawSocket } from '../support/raw-socket.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = (await World.start('seeded')).trustLog();
});
afterAll(() => world.stop());

/** The value of each series, by its name and labels. */
async function metrics(): Promise<Map<string, number>> {
  const text = await (await fetch(`${world.service.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

/** How much each series grows while something runs, without those that stay the same. */
async function growth(work: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const before = await metrics();
  await work();
  const after = await metrics();
  const grown = [...after].map(([series, value]) => [series, value - (before.get(series) ?? 0)] as const);
  return new Map(grown.filter(([, value]) => value !== 0));
}

const requests = (status: number): string =>
  `entente_http_requests_total{route="/graphql",method="POST",status="${String(status)}"}`;

describe('/metrics', () => {
  it('is valid Prometheus text, each series once, with those of the process and the event loop’s lag', async () => {
    const response = await fetch(`${world.service.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text()).split('\n').filter((line) => line !== '');
    const series = lines.filter((line) => !line.startsWith('#'));
    for (const line of series) expect(line).toMatch(/^[a-z_0-9]+(?:\{(?:\w+="[^"]*",?)+\})? (?:-?[\d.e+-]+|Nan)$/);
    const names = series.map((line) => line.slice(0, line.lastIndexOf(' ')));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']),
    );
  });

  it('has every metric that the alerts and the dashboard are made of', async () => {
    await world.get('{ relations { nodes { slug } } }');
    await world.sendRequest('{ nothing }');
    const read = (...path: string[]): string => readFileSync(join(projectRoot(), 'deploy', ...path), 'utf8');
    const expressions = [read('alerts.yml'), read('grafana', 'dashboards', 'entente.json')].map(
      (text) => text.match(/\b(?:entente|process|nodejs)_[a-z0-9_]+/g) ?? [],
    );
    const known = new Set([...(await metrics()).keys()].map((series) => series.split('{')[0]));
    for (const names of expressions) {
      expect(names.length).toBeGreaterThan(5);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('counts a request, the statements and the rows of its operation; and a cached response as a hit', async () => {
    const query = '{ relations { nodes { slug label } } }';
    const statements = await world.count(query.replace('slug', 'slug id'));
    const built = await growth(() => world.get(query));
    expect(built.get(requests(200))).toBe(1);
    expect(built.get('entente_operation_duration_seconds_count{transport="http",type="query"}')).toBe(1);
    expect(built.get('entente_operation_sql_statements_sum{transport="http",type="query"}')).toBe(statements);
    expect(built.get('entente_operation_sql_rows_total{type="query"}')).toBeGreaterThan(0);
    expect(built.get('entente_operation_sql_seconds_total{type="query"}')).toBeGreaterThan(0);
    expect(built.get('entente_response_cache_requests_total{result="miss"}')).toBe(1);

    const cached = await growth(() => world.get(query));
    expect(cached.get(requests(200))).toBe(1);
    expect(cached.get('entente_response_cache_requests_total{result="hit"}')).toBe(1);
    expect([...cached.keys()].filter((series) => series.startsWith('entente_operation'))).toEqual([]);
  });

  it('counts the statements of a mutation’s transaction, too', async () => {
    const grown = await growth(() =>
      world.mutate('createTopic', { slug: 'metered', names: [{ language: 'en', text: 'Metered' }] }),
    );
    expect(grown.get('entente_operation_sql_statements_sum{transport="http",type="mutation"}')).toBeGreaterThan(2);
  });

  it('counts each error code once per operation', async () => {
    const grown = await growth(async () => {
      await world.sendRequest('{ one: relation(id: "a", ) { nothing } two: nothing }');
      await world.sendRequest('{');
      await world.sendRequest('{ viewer { name } }', { token: 'none' });
    });
    const errors = [...grown].filter(([series]) => series.startsWith('entente_operation_errors_total'));
    expect(Object.fromEntries(errors)).toEqual({
      'entente_operation_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'entente_operation_errors_total{code="GRAPHQL_PARSE_FAILED"}': 1,
      'entente_operation_errors_total{code="UNAUTHENTICATED"}': 1,
    });
    expect(grown.get(requests(401))).toBe(1);
  });

  it('counts a query by WebSocket that is abandoned before it starts as cancelled', async () => {
    const socket = await new RawSocket(world.service.url).init();
    const series = 'entente_operation_duration_seconds_count{transport="websocket",type="query"}';
    const before = await metrics();
    const growthOf = async (name: string): Promise<number> => (await metrics()).get(name)! - (before.get(name) ?? 0);
    socket.subscribe('1', '{ relations { nodes { slug } } }');
    socket.send({ id: '1', type: 'complete' });
    await until('it is counted', async () => (await growthOf(series)) === 1);
    expect(await growthOf('entente_operation_errors_total{code="CANCELLED"}')).toBe(1);
    expect(socket.received).toMatchObject([{ type: 'connection_ack' }]);
    await socket.close();
  });

  it('has no label with a value that clients choose', async () => {
    const before = await metrics();
    for (let index = 0; index < 20; index += 1) {
      const name = `Asked${String(index)}`;
      await world.sendRequest(`query ${name} { relation(id: "${name}") { slug } }`);
      await fetch(`${world.service.url}/${name}?${name}`, { headers: { 'x-request-id': name } });
    }
    const after = await metrics();
    expect([...after.keys()].join()).not.toMatch(/asked/i);
    // Some series of the process appear with the first collection of a kind.
    const own = (all: ReadonlyMap<string, number>): number =>
      [...all.keys()].filter((series) => series.startsWith('entente_')).length;
    expect(own(after)).toBeLessThan(own(before) + 20);
  });

  it('reports subscriptions, and how far the log was read', async () => {
    const follower = world.follow('subscription { changes { position } }');
    let now = await metrics();
    await until(
      'a subscription in the metrics',
      async () => (now = await metrics()).get('entente_subscriptions') === 1,
    );
    expect(now.get('entente_open_connections{transport="websocket"}')).toBe(1);
    expect(now.get('entente_change_feed_position')).toBeGreaterThan(0);
    expect(now.get('entente_change_feed_lag_seconds')).toBeLessThan(60);
    expect(now.get('entente_pool_waiting')).toBe(0);
    expect(now.get('entente_operation_duration_seconds_count{transport="websocket",type="subscription"}')).toBe(1);
    await follower.stop();
  });

  it('has every operation in its histograms at each scrape, however many there are between two', async () => {
    const measured = new Metrics();
    const observe = (count: number, seconds: number): void => {
      const operation = { transport: 'http', type: 'query', codes: [], statements: 2, rows: 1, sqlSeconds: 0 };
      for (let each = 0; each < count; each += 1) measured.observe({ ...operation, seconds });
    };
    const labels = 'transport="http",type="query"';
    observe(2_500, 0.004);
    expect(await measured.text()).toContain(`entente_operation_duration_seconds_count{${labels}} 2500`);
    observe(1, 0.2);
    const text = await measured.text();
    expect(text).toContain(`entente_operation_duration_seconds_bucket{le="0.1",${labels}} 2500`);
    expect(text).toContain(`entente_operation_duration_seconds_bucket{le="0.25",${labels}} 2501`);
    expect(text).toContain(`entente_operation_sql_statements_sum{${labels}} 5002`);
  });

  it('does not exist with METRICS=off', async () => {
    const other = await World.start('empty', { METRICS: 'off' });
    const { status } = await fetch(`${other.service.url}/metrics`);
    await other.stop();
    expect(status).toBe(404);
  });
});
