import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../support/world.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

const SERVER = 2;
const CLIENT = 3;
const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const PARENT_ID = 'b7ad6b7169203331';

/** A collector that receives OTLP over HTTP, as JSON. */
class Collector {
  readonly spans: Span[] = [];
  resource = '';

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        expect(request.url).toBe('/v1/traces');
        const { resourceSpans } = JSON.parse(body) as {
          resourceSpans: { resource: object; scopeSpans: { spans: Span[] }[] }[];
        };
        for (const { resource, scopeSpans } of resourceSpans) {
          this.resource = JSON.stringify(resource);
          for (const { spans } of scopeSpans) this.spans.push(...spans);
        }
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
  }

  static async start(): Promise<Collector> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Collector(server);
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function attributesOf(span: Span | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]));
}

describe('traces', () => {
  let collector: Collector;
  beforeAll(async () => {
    collector = await Collector.start();
  });
  afterAll(() => collector.stop());

  it('have a span for each operation, in the client’s trace, with one below it for each statement', async () => {
    const world = await World.start('seeded', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const response = await fetch(`${world.service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${TRACE_ID}-${PARENT_ID}-01` },
      body: JSON.stringify({
        query: 'query Named($id: ID!) { relation(id: $id) { slug } }',
        variables: { id: 'china-russia' },
      }),
    });
    expect(response.status).toBe(200);
    // Pending spans are sent when the service stops.
    await world.stop();

    const operation = collector.spans.find(({ kind }) => kind === SERVER);
    expect(operation).toMatchObject({ traceId: TRACE_ID, parentSpanId: PARENT_ID, name: 'query' });
    expect(attributesOf(operation)).toMatchObject({
      'graphql.operation.name': 'Named',
      'graphql.operation.type': 'query',
      'entente.transport': 'http',
    });
    const statements = collector.spans.filter(({ kind }) => kind === CLIENT);
    expect(statements).toHaveLength(1);
    const [statement] = statements;
    expect(statement).toMatchObject({ traceId: TRACE_ID, parentSpanId: operation?.spanId, name: 'SELECT' });
    const attributes = attributesOf(statement);
    expect(attributes).toMatchObject({ 'db.system.name': 'postgresql', 'db.response.returned_rows': 1 });
    expect(attributes['db.query.text']).toMatch(/\$1/);
    expect(JSON.stringify(statements)).not.toContain('china-russia');
    expect(collector.resource).toContain('"entente"');
  });

  it('have the statements of a mutation, including TypeORM’s own', async () => {
    collector.spans.splice(0);
    const world = await World.start('empty', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    await world.mutate('createTopic', { slug: 'traced', names: [{ language: 'en', text: 'Traced' }] });
    await world.stop();
    const operation = collector.spans.find(({ kind }) => kind === SERVER);
    const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId);
    const verbs = below.map(({ name }) => name);
    expect(verbs).toEqual(expect.arrayContaining(['INSERT', 'SELECT', 'COMMIT']));
    expect(JSON.stringify(below)).not.toContain('Traced');
  });

  it('do not affect the service without a collector: it responds, and stops in time', async () => {
    const nobody = await Collector.start();
    const { url } = nobody;
    await nobody.stop();
    const world = await World.start('seeded', { OTEL_EXPORTER_OTLP_ENDPOINT: url });
    await world.get('{ relations { nodes { slug } } }');
    const startedAt = performance.now();
    await world.stop();
    expect(performance.now() - startedAt).toBeLessThan(8_000);
  });
});
