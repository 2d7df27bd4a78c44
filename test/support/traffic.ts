import { setTimeout as sleep } from 'node:timers/promises';
import { Follower } from './follower.js';
import { ADMIN_TOKEN } from './world.js';

const WRITERS = 3;
const READERS = 2;
const PAUSE_MS = 50;
const CODES = ['UNAVAILABLE', 'TIMEOUT', 'OVERLOADED'];

interface Answer {
  readonly data?: { readonly payload: { readonly change: { readonly position: string } } | null } | null;
  readonly errors?: { readonly message: string; readonly extensions: { readonly code: string; outcome?: string } }[];
}

/** All kinds of requests while something fails: writers, readers, a subscriber, and /readyz. */
export class Traffic {
  /** Writes that the service acknowledged. */
  readonly acknowledged = new Set<string>();
  /** Writes that it reported as not committed, and that were not retried. */
  readonly absent = new Set<string>();
  /** The responses of /readyz, each once, in the order of their first occurrence. */
  readonly ready = new Set<string>();
  /** Messages of errors of reads and writes. */
  readonly refusals = new Set<string>();
  /** Responses that must never occur: of another kind, or none at all. */
  readonly faults: string[] = [];
  reads = 0;
  readonly follower: Follower;
  private isOver = false;
  private readonly running: Promise<void>[];

  constructor(
    private readonly url: string,
    name: string,
  ) {
    this.follower = new Follower(url, 'subscription { changes(kinds: [TOPIC]) { position } }');
    this.running = [
      ...Array.from({ length: WRITERS }, (_, index) => this.write(`${name}-${String(index)}`)),
      ...Array.from({ length: READERS }, () => this.read()),
      this.watch(),
    ];
  }

  /** The positions that the subscriber received. */
  get received(): string[] {
    return this.follower.received.map(({ data }) => data.changes.position as string);
  }

  /** Ends it once every writer has a response. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.running);
  }

  private async sendRequest(query: string, variables: object): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer;
    for (const { message, extensions } of answer.errors ?? []) {
      this.refusals.add(message);
      if (!CODES.includes(extensions.code)) this.faults.push(`${extensions.code}: ${message}`);
      const isPassing = extensions.code !== 'TIMEOUT';
      if (isPassing && (response.status !== 503 || response.headers.get('retry-after') === null)) {
        this.faults.push(`status ${String(response.status)} of ${message}`);
      }
    }
    return answer;
  }

  /**
   * Writes one topic after the other. A write that was not committed is dropped; one with an unknown outcome is retried
   * until it is known.
   */
  private async write(name: string): Promise<void> {
    const query =
      'mutation ($input: CreateTopicInput!) { payload: createTopic(input: $input) { change { position } } }';
    for (let count = 0; !this.isOver; count += 1) {
      const slug = `${name}-${String(count)}`;
      const input = { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug };
      for (let isCurrent = false, wasBegun = false; !isCurrent;) {
        const { data, errors } = await this.sendRequest(query, { input });
        const { code, outcome } = errors?.[0]?.extensions ?? {};
        isCurrent = true;
        if (data?.payload?.change.position !== undefined || outcome === 'COMMITTED') this.acknowledged.add(slug);
        else if (outcome === 'NOT_COMMITTED' || (code === 'OVERLOADED' && !wasBegun)) this.absent.add(slug);
        // A write that never started says nothing about an earlier attempt.
        else if (outcome === 'UNKNOWN' || code === 'OVERLOADED') [isCurrent, wasBegun] = [false, true];
        else this.faults.push(`${slug}: ${JSON.stringify(errors)}`);
        await sleep(PAUSE_MS);
      }
    }
  }

  private async read(): Promise<void> {
    for (let count = 0; !this.isOver; count += 1) {
      // Each is another query, so that the response cache is not used.
      const { errors } = await this.sendRequest(
        `{ q${String(count)}: topics(first: 3) { totalCount nodes { slug } } }`,
        {},
      );
      if (!errors) this.reads += 1;
      await sleep(PAUSE_MS);
    }
  }

  private async watch(): Promise<void> {
    while (!this.isOver) {
      const response = await fetch(`${this.url}/readyz`);
      this.ready.add(`${String(response.status)} ${((await response.json()) as { status: string }).status}`);
      const { status } = await fetch(`${this.url}/livez`);
      if (status !== 200) this.faults.push(`/livez ${String(status)}`);
      await sleep(PAUSE_MS);
    }
  }
}
