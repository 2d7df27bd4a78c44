import { createDataSource } from '../../src/database/driver/data-source.js';
import { Database } from '../../src/database/driver/database.js';
import type { PreparedStatementLimits } from '../../src/database/driver/prepared.js';
import { cloneDatabase } from './clone.js';
import type { Clone } from './clone.js';

/** An empty database of a test's own and a pool of connections to it, without a service that queries it as well. */
export class BareDatabase {
  readonly database: Database;

  private constructor(
    private readonly source: ReturnType<typeof createDataSource>,
    private readonly clone: Clone,
    bounds: PreparedStatementLimits | undefined,
  ) {
    this.database = new Database(source, bounds && { bounds });
  }

  static async start(bounds?: PreparedStatementLimits): Promise<BareDatabase> {
    return BareDatabase.on(await cloneDatabase('empty'), bounds);
  }

  /** Uses an existing database, and drops it in the end. */
  static async on(clone: Clone, bounds?: PreparedStatementLimits): Promise<BareDatabase> {
    const source = createDataSource({ url: clone.url, entities: [], onIdleError: () => undefined });
    await source.initialize();
    return new BareDatabase(source, clone, bounds);
  }

  get url(): string {
    return this.clone.url;
  }

  async stop(): Promise<void> {
    await this.source.destroy();
    await this.clone.drop();
  }
}
