import { expect } from '@jest/globals';
import { OwnServer } from './own-server.js';
import { ADMIN_TOKEN, World } from './world.js';
import type { Answer } from './world.js';

const OPERATION_TIMEOUT_MS = 1_500;

/** The service's promise, two seconds more than the deadline, plus a margin for a busy machine. */
const ANSWERED_MS = OPERATION_TIMEOUT_MS + 2_000 + 1_500;

export const NAMES = [{ language: 'en', text: 'A name' }];
export const OTHER_NAMES = [{ language: 'en', text: 'Another name' }];
const TOPIC = 'topic { id version } change { position kind } userErrors { code }';

/** The advice in the response to a write that may still be committed. */
export const ASK_AGAIN = 'UNKNOWN: it is unknown whether it was written; retry with the same idempotencyKey.';
export const LOOK_FIRST =
  'UNKNOWN: it is unknown whether it was written; check whether it was written before you retry.';

interface Topic {
  readonly slug: string;
  readonly names: typeof NAMES;
  readonly idempotencyKey?: string;
}

/** Two services on a PostgreSQL of their own, where commits can be made to stall. */
export class StallingWorld {
  private made = 0;

  private constructor(
    readonly server: OwnServer,
    readonly one: World,
    readonly other: World,
  ) {}

  static async start(): Promise<StallingWorld> {
    const server = await OwnServer.start();
    const clone = { url: server.url, drop: () => Promise.resolve() };
    const settings = { OPERATION_TIMEOUT_MS: String(OPERATION_TIMEOUT_MS) };
    return new StallingWorld(server, await World.on(clone, settings), await World.on(clone, settings));
  }

  /** The input of a new topic; its key is its slug. */
  topic(isKeyed = true): Topic {
    const slug = `topic-${String((this.made += 1))}`;
    return { slug, names: NAMES, ...(isKeyed && { idempotencyKey: slug }) };
  }

  mutate(mutation: string, input: object, by = this.one, selection = TOPIC): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${selection} } }`;
    return by.sendRequest(query, { variables: { input }, token: ADMIN_TOKEN });
  }

  /** The result, which must be within the promised time: the outcome with its advice, or the data. */
  async outcome(request: Promise<Answer>): Promise<string> {
    const began = performance.now();
    const { data, errors } = await request;
    expect(performance.now() - began).toBeLessThan(ANSWERED_MS);
    const [error] = errors ?? [];
    if (!error) return JSON.stringify(data);
    const { outcome } = error.extensions as { outcome?: string };
    return `${String(outcome)}: ${error.message.slice(error.message.indexOf(': ') + 2)}`;
  }

  /** How many changes of a topic the log has. */
  async changes(slug: string): Promise<number> {
    const { rows } = await this.server.admin.query<{ count: number }>(
      'select count(*)::integer as count from change join topic on topic.id = subject_id where slug = $1',
      [slug],
    );
    return rows[0]?.count ?? 0;
  }

  async stop(): Promise<void> {
    await this.one.stop();
    await this.other.stop();
    await this.server.stop();
  }
}
