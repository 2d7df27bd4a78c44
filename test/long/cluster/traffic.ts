import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ADMIN_TOKEN } from '../../support/world.js';

const RETRY_MS = 250;
const PAUSE_MS = 50;
const REQUEST_MS = 20_000;

const CREATE = `mutation ($input: CreateTopicInput!) {
  createTopic(input: $input) { change { position } userErrors { code } } }`;
const FOLLOW = `subscription ($after: String) {
  changes(kinds: [TOPIC], after: $after) { position subject { label } } }`;
const LOG = `query ($after: String) {
  changes(kinds: [TOPIC], after: $after, first: 100) { nodes { position subject { label } } } }`;

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, string> }[];
}

interface Head {
  readonly position: string;
  readonly subject: { readonly label: string };
}

async function ask(url: string, query: string, variables: object, headers: object = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  return (await response.json()) as Answer;
}

/** A write as its client knows it. */
interface Write {
  readonly slug: string;
  state: 'unknown' | 'written' | 'not written';
  position: string;
  atMs: number;
}

/** A subscriber that subscribes again from its last change whenever its connection breaks. */
class Subscriber {
  readonly received: Head[] = [];
  resyncs = 0;

  constructor(
    private readonly urls: readonly string[],
    public last: string,
  ) {}

  async follow(signal: AbortSignal): Promise<void> {
    const isEnded = (): boolean => signal.aborted;
    for (let attempt = 0; !isEnded(); attempt += 1) {
      const url = (this.urls[attempt % this.urls.length] ?? '').replace(/^http/, 'ws');
      const client = createClient({ url: `${url}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
      const end = (): void => void client.dispose();
      signal.addEventListener('abort', end);
      try {
        for await (const { data, errors } of client.iterate({ query: FOLLOW, variables: { after: this.last } })) {
          this.take(data as { changes: Head } | null, errors);
        }
      } catch (error) {
        if (Array.isArray(error)) this.take(null, error as Answer['errors']);
      }
      signal.removeEventListener('abort', end);
      await client.dispose();
      if (!isEnded()) await sleep(RETRY_MS);
    }
  }

  private take(data: { changes: Head } | null | undefined, errors: Answer['errors'] | readonly unknown[]): void {
    const [error] = (errors ?? []) as NonNullable<Answer['errors']>;
    if (error?.extensions['code'] === 'RESYNC') {
      this.resyncs += 1;
      this.last = error.extensions['position'] ?? this.last;
    }
    if (!data) return;
    this.received.push(data.changes);
    this.last = data.changes.position;
  }
}

/** What came of the traffic. */
export interface Outcome {
  /** Writes that were acknowledged and are not in the log, or elsewhere in it. */
  readonly lost: readonly string[];
  /** Writes that are in the log twice. */
  readonly repeated: readonly string[];
  /** Writes of which the client was informed that they were not committed, and that are there. */
  readonly untrue: readonly string[];
  /** Writes that another instance did not show when asked with their position. */
  readonly unseen: readonly string[];
  /** Subscribers that missed a change, or received one twice or out of order. */
  readonly wrongSubscribers: number;
  readonly resyncs: number;
}

/** Writers with idempotency keys, which read their writes from another instance, and subscribers. */
export class Traffic {
  readonly writes: Write[] = [];
  private readonly unseen: string[] = [];
  private readonly ending = new AbortController();
  private readonly stopping = new AbortController();
  private readonly work: Promise<void>[];
  private readonly following: Promise<void>[];

  private constructor(
    private readonly urls: readonly string[],
    private readonly after: string,
    private readonly subscribers: readonly Subscriber[],
    writers: number,
  ) {
    this.following = subscribers.map((subscriber) => subscriber.follow(this.stopping.signal));
    this.work = Array.from({ length: writers }, (_, number) => this.write(number));
  }

  static async start(urls: readonly string[], { writers = 3, subscribers = 6 } = {}): Promise<Traffic> {
    const after = '0';
    const followers = Array.from({ length: subscribers }, (_, index) => new Subscriber(rotated(urls, index), after));
    return Promise.resolve(new Traffic(urls, after, followers, writers));
  }

  get subscriberCount(): number {
    return this.subscribers.length;
  }

  /** The longest time without an acknowledged write since a moment, in seconds. */
  secondsWithoutWrites(sinceMs: number): number {
    const moments = this.writes.filter(({ state }) => state === 'written').map(({ atMs }) => atMs);
    const sorted = [sinceMs, ...moments.filter((at) => at >= sinceMs), performance.now()].sort((a, b) => a - b);
    return Math.max(...sorted.map((at, index) => at - (sorted[index - 1] ?? at))) / 1_000;
  }

  /** Ends the writes, waits until the subscribers have caught up, and says what came of it. */
  async finish(timeoutMs = 30_000): Promise<Outcome> {
    this.ending.abort();
    await Promise.all(this.work);
    const log = await this.log();
    const last = log.at(-1)?.position;
    const until = performance.now() + timeoutMs;
    while (performance.now() < until && this.subscribers.some((one) => one.last !== last)) await sleep(RETRY_MS);
    this.stopping.abort();
    await Promise.all(this.following);
    const counts = new Map<string, number>();
    for (const { subject } of log) counts.set(subject.label, (counts.get(subject.label) ?? 0) + 1);
    const positions = new Map(log.map(({ position, subject }) => [subject.label, position]));
    const expected = JSON.stringify(log);
    const isWrong = (one: Subscriber): boolean => JSON.stringify(one.received) !== expected;
    return {
      lost: this.slugs('written', ({ slug, position }) => positions.get(slug) !== position),
      repeated: [...counts].filter(([, count]) => count > 1).map(([slug]) => slug),
      untrue: this.slugs('not written', ({ slug }) => positions.has(slug)),
      unseen: this.unseen,
      wrongSubscribers: this.subscribers.filter(isWrong).length,
      resyncs: this.subscribers.reduce((sum, { resyncs }) => sum + resyncs, 0),
    };
  }

  private slugs(state: Write['state'], isAffected: (write: Write) => boolean): string[] {
    return this.writes.filter((write) => write.state === state && isAffected(write)).map(({ slug }) => slug);
  }

  private async write(number: number): Promise<void> {
    const [own = '', other = ''] = rotated(this.urls, number);
    const urls = [own, other];
    for (let count = 0; !this.ending.signal.aborted; count += 1) {
      const slug = `load-${String(number)}-${String(count)}`;
      const write: Write = { slug, state: 'unknown', position: '', atMs: 0 };
      this.writes.push(write);
      const isOpen = (): boolean => write.state === 'unknown';
      for (let attempt = 0; isOpen(); attempt += 1) {
        await this.attempt(urls[attempt % 2] ?? '', write, attempt === 0).catch(() => undefined);
        if (isOpen()) await sleep(RETRY_MS);
      }
      if (write.state === 'written') await this.readFrom(other, write);
      await sleep(PAUSE_MS);
    }
  }

  /** `isFirst`: later, an earlier attempt may have been committed. */
  private async attempt(url: string, write: Write, isFirst: boolean): Promise<void> {
    const { slug } = write;
    const input = { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug };
    const { data, errors } = await ask(url, CREATE, { input }, { authorization: `Bearer ${ADMIN_TOKEN}` });
    const position = (data?.createTopic as { change: { position: string } | null } | null)?.change?.position;
    if (position !== undefined) Object.assign(write, { state: 'written', position, atMs: performance.now() });
    else if (isFirst && errors?.[0]?.extensions['outcome'] === 'NOT_COMMITTED') write.state = 'not written';
  }

  private async readFrom(url: string, { slug, position }: Write): Promise<void> {
    const query = `query ($id: ID!) { topic(id: $id) { slug } }`;
    const { data, errors } = await ask(url, query, { id: slug }, { 'x-timeline-position': position }).catch(
      (): Answer => ({ errors: [] }),
    );
    const isNotFound = errors?.some(({ extensions }) => extensions['code'] === 'NOT_FOUND') ?? !data?.topic;
    if (isNotFound) this.unseen.push(slug);
  }

  private async log(): Promise<Head[]> {
    const heads: Head[] = [];
    const written = this.writes.filter(({ state }) => state === 'written').sort((a, b) => a.atMs - b.atMs);
    const headers = { 'x-timeline-position': written.at(-1)?.position ?? this.after };
    for (;;) {
      const after = heads.at(-1)?.position ?? this.after;
      const { data, errors } = await ask(this.urls[0] ?? '', LOG, { after }, headers);
      if (errors) {
        await sleep(RETRY_MS);
        continue;
      }
      const nodes = (data as { changes: { nodes: Head[] } }).changes.nodes;
      if (nodes.length === 0) return heads;
      heads.push(...nodes);
    }
  }
}

function rotated(urls: readonly string[], by: number): readonly string[] {
  return [...urls.slice(by % urls.length), ...urls.slice(0, by % urls.length)];
}
