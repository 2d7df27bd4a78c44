import { expect } from '@jest/globals';
import { startService } from '../../src/app/server.js';
import type { Service } from '../../src/app/service.js';
import { readSettings } from '../../src/config/settings.js';
import { createLogger } from '../../src/observability/logger.js';
import { Follower, until } from './follower.js';
import type { TcpProxy } from './tcp-proxy.js';
import { TOPIC_CHANGES, topicSlugs, writeTopic } from './topic-changes.js';
import { ADMIN_TOKEN } from './world.js';

const TIMEOUT_MS = 60_000;

/**
 * Two services behind a proxy, each with subscribers by WebSocket and Server-Sent Events, and with cached responses.
 */
export class SubscribedServices {
  readonly services: Service[] = [];
  readonly sockets: Follower[] = [];
  readonly streams: { text: string; hasEnded: boolean }[] = [];

  constructor(readonly proxy: TcpProxy) {}

  async start(): Promise<void> {
    for (let count = 0; count < 2; count += 1) {
      const settings = readSettings({ DATABASE_URL: this.proxy.url, PORT: '0', SEED: 'none', ADMIN_TOKEN });
      this.services.push(await startService(settings, createLogger('silent'), new AbortController().signal));
    }
  }

  async follow(): Promise<void> {
    for (const service of this.services) {
      this.sockets.push(new Follower(service.url, TOPIC_CHANGES));
      const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent(TOPIC_CHANGES)}`);
      const stream = { text: '', hasEnded: false };
      this.streams.push(stream);
      void (async () => {
        for await (const chunk of response.body ?? []) stream.text += Buffer.from(chunk).toString();
        stream.hasEnded = true;
      })().catch(() => undefined);
      await until('both are subscribed', () => service.subscriptionStats().subscriptions === 2);
    }
  }

  /** Writes a topic, and retries while that fails; returns its position. */
  topic(slug: string, service = this.services[0]!): Promise<string> {
    return writeTopic(service, slug, TIMEOUT_MS);
  }

  /** The slugs of all topics, once the service responds. */
  slugs(service: Service): Promise<string[]> {
    return topicSlugs(service, TIMEOUT_MS);
  }

  /** All subscribers have received a position, and all services have cached responses with a topic. */
  async untilDelivered(position: string, slug: string): Promise<void> {
    for (const service of this.services) {
      await until('it is cached', async () => {
        const { hits } = service.cacheStats();
        return (await this.slugs(service)).includes(slug) && service.cacheStats().hits > hits;
      });
    }
    await until('all have received it', () =>
      [...this.sockets.map(({ received }) => JSON.stringify(received)), ...this.streams.map(({ text }) => text)].every(
        (text) => text.includes(position),
      ),
    );
  }

  /** Every subscription ends with RESYNC, of one epoch; returns where the log ended. */
  async untilResynced(): Promise<string> {
    await until(
      'all have ended',
      () => this.sockets.every(({ ending }) => ending !== undefined) && this.streams.every(({ hasEnded }) => hasEnded),
      TIMEOUT_MS,
    );
    const positions = new Set<unknown>();
    for (const { received, ending } of this.sockets) {
      expect(ending).toBeNull();
      const [error] = received.at(-1)?.errors ?? [];
      expect(error?.extensions['code']).toBe('RESYNC');
      positions.add(error?.extensions['position']);
    }
    for (const { text } of this.streams) {
      const [, position] = /"code":"RESYNC","position":"(\d+)".*\n\nevent: complete\ndata:\n\n$/.exec(text) ?? [];
      positions.add(position);
    }
    expect(positions.size).toBe(1);
    return String([...positions][0]);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) await socket.stop();
    for (const service of this.services) await service.close();
    await this.proxy.stop();
  }
}
