import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { projectRoot } from '../../src/config/project-root.js';
import { fullSelection } from '../support/full-selection.js';
import { ADMIN_TOKEN } from '../support/world.js';

/** How a client was served for a while; times in milliseconds. */
export interface Served {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** Wrong or missing responses. */
  readonly problems: readonly string[];
}

interface Written {
  readonly acknowledged: readonly string[];
  readonly received: readonly string[];
}

/**
 * A healthy client during an attack: it reads cached and new data and a page with all fields, writes, and subscribes.
 */
export class Bystander {
  private constructor(private readonly child: ChildProcess) {}

  static async start(url: string, address: string): Promise<Bystander> {
    const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
    const page = `{ relation(id: "china-russia") { timeline(first: 10) {
      totalCount pageInfo { hasNextPage } nodes ${fullSelection(schema, 'Event')} } } }`;
    const program = join(projectRoot(), 'test', 'long', 'healthy-client.js');
    const child = fork(program, [url, address, ADMIN_TOKEN, page], { execArgv: [] });
    await once(child, 'message');
    return new Bystander(child);
  }

  /** Measures how it is served while an action runs. */
  async during(work: () => Promise<unknown>): Promise<Served> {
    await this.served();
    await work();
    return this.served();
  }

  /** Ends it, once it has had time to receive all its own writes. */
  async stop(): Promise<Written> {
    this.child.send('stop');
    const [last] = (await once(this.child, 'message')) as [Written];
    await once(this.child, 'exit');
    return last;
  }

  /** Ends it, if it has not ended. */
  end(): void {
    this.child.kill();
  }

  private async served(): Promise<Served> {
    this.child.send('served?');
    const [{ took, problems }] = (await once(this.child, 'message')) as [{ took: number[]; problems: string[] }];
    took.sort((one, other) => one - other);
    const at = (part: number): number => took[Math.ceil(took.length * part) - 1] ?? 0;
    return { count: took.length, p50: at(0.5), p99: at(0.99), slowest: took.at(-1) ?? 0, problems };
  }
}
