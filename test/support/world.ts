import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { startService } from '../../src/app/server.js';
import type { Service } from '../../src/app/service.js';
import { projectRoot } from '../../src/config/project-root.js';
import { readSettings } from '../../src/config/settings.js';
import { createLogger } from '../../src/observability/logger.js';
import { Builders } from './builders.js';
import { cloneDatabase } from './clone.js';
import type { Clone, Template } from './clone.js';
import { recordFieldCoverage } from './field-coverage.js';
import { Follower } from './follower.js';
import { patiently, post } from './post.js';

/** The response of the service. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
  readonly data: any;
  readonly errors: readonly AnswerError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly argument?: string; readonly id?: string };
}

interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly language?: string;
  /** A bearer token. */
  readonly token?: string;
}

/** Tests send more requests a second than any client; tests of these limits set them. */
const UNLIMITED = {
  RATE_LIMIT_PER_ADDRESS: '1000000',
  RATE_LIMIT_PER_TOKEN: '1000000',
  AUTH_FAILURE_LIMIT: '1000000',
  MAX_SOCKETS_PER_ADDRESS: '100000',
  MAX_CONNECTIONS_PER_CLIENT: '100000',
  MAX_SUBSCRIPTIONS_PER_CLIENT: '100000',
  MAX_SUBSCRIPTION_COST_PER_CLIENT: '1000000000',
  MAX_SUBSCRIPTIONS_PER_CONNECTION: '100000',
};

/** The token of every world's ADMIN. */
export const ADMIN_TOKEN = 'an-admin-of-worlds-that-tests-make';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
/** Adds the fields of a response to the coverage of the tests. */
export const recordFields = recordFieldCoverage(schema);

/** The inputs that several mutations take. */
const INPUTS: Readonly<Record<string, string>> = {
  ...{ retract: 'StatusInput', reinstate: 'StatusInput', merge: 'MergeInput', unmerge: 'MergeInput' },
};

/** A running service on a database of its own, queried over HTTP, and builders that fill it. */
export class World {
  readonly build: Builders;

  private constructor(
    readonly service: Service,
    private readonly clone: Clone,
  ) {
    this.build = new Builders(service);
  }

  static async start(template: Template, environment: Record<string, string> = {}): Promise<World> {
    return World.on(await cloneDatabase(template), environment);
  }

  /** Uses an existing database, and drops it in the end. */
  static async on(clone: Clone, environment: Record<string, string> = {}): Promise<World> {
    const values = { DATABASE_URL: clone.url, PORT: '0', SEED: 'none', ADMIN_TOKEN, ...UNLIMITED, ...environment };
    const settings = readSettings(values);
    // Fault tests cause errors that the service logs: silent here; tests that need them pass their own logger.
    return new World(await startService(settings, createLogger('silent'), new AbortController().signal), clone);
  }

  get databaseUrl(): string {
    return this.clone.url;
  }

  /**
   * Has the service take its log for current, however slow the machine: else it caches nothing while it has not read
   * the log for a moment. For tests that count cached responses.
   */
  trustLog(): this {
    Object.defineProperty(this.service.domain.invalidationLog, 'isCurrent', { get: () => true });
    return this;
  }

  /** Sends a request over HTTP; errors are returned as data. */
  async sendRequest(query: string, options: AskOptions = {}): Promise<Answer> {
    return this.answer(query, await this.sent(query, options));
  }

  /** Sends a request that must succeed. */
  async get(query: string, options: AskOptions = {}): Promise<Answer['data']> {
    const { data, errors } = await this.answer(query, await patiently(() => this.sent(query, options)));
    if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
    return data as unknown;
  }

  private sent(query: string, { variables, language, token }: AskOptions): Promise<Response> {
    const headers = {
      ...(language !== undefined && { 'accept-language': language }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    return post(this.service.url, query, variables, headers);
  }

  private async answer(query: string, response: Response): Promise<Answer> {
    const body = (await response.json()) as Pick<Answer, 'data' | 'errors' | 'extensions'>;
    recordFields({ document: query, data: body.data as unknown });
    const { status, headers } = response;
    return { status, headers, data: body.data as unknown, errors: body.errors, extensions: body.extensions };
  }

  /** Runs a mutation as ADMIN; returns its payload with the selected fields. */
  async mutate(
    mutation: string,
    input: object,
    selection = 'change { position }',
    token = ADMIN_TOKEN,
  ): Promise<Answer['data']> {
    const type = INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) {
      ${selection} userErrors { code path message existing { id version } } } }`;
    return (await this.get(query, { variables: { input }, token })).payload as unknown;
  }

  /** Subscribes over a WebSocket. */
  follow(query: string, { variables, token }: Pick<AskOptions, 'variables' | 'token'> = {}): Follower {
    return new Follower(this.service.url, query, {
      ...(variables && { variables }),
      ...(token !== undefined && { token }),
      onMessage: ({ data }) => {
        recordFields({ document: query, data: data as unknown });
      },
    });
  }

  /** How many SQL statements an operation takes. */
  async count(query: string, options: AskOptions = {}): Promise<number> {
    return this.countStatements(() => this.get(query, options));
  }

  /** Counts the SQL statements that run meanwhile, except for those of the feed, which belong to no operation. */
  async countStatements(run: () => Promise<unknown>): Promise<number> {
    let statements = 0;
    const stop = this.service.database.observe((text) => {
      if (!/pg_notify|c\.subject_kind, array/.test(text)) statements += 1;
    });
    await run();
    stop();
    return statements;
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.clone.drop();
  }
}
