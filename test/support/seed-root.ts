import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDomain } from '../../src/app/domain.js';
import { ENTITIES } from '../../src/app/entities.js';
import { createDataSource } from '../../src/database/driver/data-source.js';
import { Database } from '../../src/database/driver/database.js';
import { createLogger } from '../../src/observability/logger.js';
import { SeedChecker } from '../../src/seed/seed-checker.js';
import { SeedLoader } from '../../src/seed/seed-loader.js';
import type { SeedLoaderOptions } from '../../src/seed/seed-loader.js';

/** A folder of seed folders, for a test to write. */
export class SeedRoot {
  readonly path = mkdtempSync(join(tmpdir(), 'entente-seed-'));

  write(folder: string, files: Readonly<Record<string, string>>): void {
    mkdirSync(join(this.path, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.path, folder, name), text);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** What loads seeds into a database, like a starting service, with its own connections. */
export interface Seeder {
  readonly database: Database;
  readonly loader: SeedLoader;
  /** What checks seeds against the database. */
  readonly checker: SeedChecker;
  close(): Promise<void>;
}

/** Connects to a migrated database; `change` overrides options of the loader. */
export async function openSeeder(
  url: string,
  change: (options: SeedLoaderOptions, database: Database) => Partial<SeedLoaderOptions> = () => ({}),
  statementTimeoutMs?: number,
): Promise<Seeder> {
  const limits = statementTimeoutMs === undefined ? {} : { statementTimeoutMs };
  const dataSource = createDataSource({ url, entities: ENTITIES, onIdleError: () => undefined, ...limits });
  await dataSource.initialize();
  const database = new Database(dataSource);
  const {
    changes,
    references,
    seedKinds: kinds,
    inputType,
  } = createDomain(database, { adminToken: null, isPublic: true });
  const options = { database, changes, references, kinds, inputType, log: createLogger('silent') };
  return {
    database,
    loader: new SeedLoader({ ...options, ...change(options, database) }),
    checker: new SeedChecker({ database, references, kinds, inputType }),
    close: () => dataSource.destroy(),
  };
}

const ACTORS = 300;
const SOURCES = 50;

/** The files of a seed with this many events, each with two citations and three participations. */
export function bigSeed(events: number): Record<string, string> {
  const names = (what: string, index: number): string =>
    `{ en: ${what} ${String(index)}, fr: ${what} nº ${String(index)} }`;
  const list = (length: number, item: (index: number) => string): string =>
    Array.from({ length }, (_, index) => item(index)).join('');
  return {
    'actors.yaml': `states:
  - { slug: west, names: { en: West } }
  - { slug: east, names: { en: East } }
persons:
${list(ACTORS, (n) => `  - { slug: person-${String(n)}, names: ${names('Person', n)} }\n`)}`,
    'relations.yaml': 'relations:\n  - { slug: east-west, parties: [east, west] }\n',
    'sources.yaml': `sources:
${list(SOURCES, (n) => `  - { slug: source-${String(n)}, kind: PRESS, publisher: Publisher ${String(n)}, language: en }\n`)}`,
    'events.yaml': `events:
${list(
  events,
  (n) => `  - slug: event-${String(n)}
    kind: MEETING
    titles: ${names('Meeting', n)}
    summaries: { en: The ${String(n)}th time that they met and spoke of what there was to speak of. }
    date: '${String(1950 + (n % 70))}-0${String(1 + (n % 9))}-1${String(n % 10)}'
    relations: [east-west]${n % 10 === 9 ? `\n    links: [{ kind: FOLLOWS, event: event-${String(n - 9)} }]` : ''}
    participations:
      - { actor: east, role: HOST }
      - { actor: person-${String(n % ACTORS)}, role: GUEST, onBehalfOf: west }
      - { actor: person-${String((n * 7 + 1) % ACTORS)}, role: PARTICIPANT }
    citations:
      - { source: source-${String(n % SOURCES)}, locator: { page: ${String(1 + (n % 400))} } }
      - { source: source-${String((n * 3 + 1) % SOURCES)}, assertedBy: east, supports: [DATE, PLACE] }
`,
)}`,
  };
}

/** The number of records in a seed of that kind. */
export const sizeOf = (events: number): number => events + ACTORS + SOURCES + 3;
