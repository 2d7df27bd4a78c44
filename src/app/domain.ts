import { lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { Authenticator } from '../auth/authenticator.js';
import type { AuthenticatorSettings } from '../auth/authenticator.js';
import type { IssuerTokens } from '../auth/issuer/issuer-tokens.js';
import { TokenStore } from '../auth/token-store.js';
import { CreateGroupInput, CreateOrganizationInput, CreatePersonInput } from '../domain/actors/actor-input.js';
import { ChangeLog } from '../changelog/change-log.js';
import { InvalidationLog } from '../changelog/invalidation-log.js';
import { OwnWrites } from '../changelog/own-writes.js';
import { MutationPayloads } from '../changelog/mutation-resolver.js';
import { MutationRunner } from '../changelog/mutation-runner.js';
import { describeEntities } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { References } from '../database/query/references.js';
import { CreateEventInput } from '../domain/events/event-input.js';
import { CreateSeriesInput } from '../domain/series/series-input.js';
import { CreateSuccessionInput, CreateStateInput } from '../domain/states/state-input.js';
import { ChangeFeed } from '../domain/following/change-feed.js';
import { FeedStartPosition } from '../domain/following/feed-start-position.js';
import { buildInputTypes, buildServedSchema } from '../graphql/schema/schema.js';
import { CreateTenureInput, CreateOfficeInput } from '../domain/offices/office-input.js';
import { CreatePlaceInput } from '../domain/places/place-input.js';
import { CreateRelationInput } from '../domain/relations/relation-input.js';
import { CreateSourceInput } from '../domain/sources/source-input.js';
import { CreateStatementInput } from '../domain/statements/statement-input.js';
import { CreateTopicInput } from '../domain/topics/topic-input.js';
import { ENTITIES } from './entities.js';
import { MutationsResolver } from './mutations.js';
import { SimilarRecordStore } from '../domain/search/similar-record-store.js';
import { seedKinds } from '../seed/seed-kinds.js';
import type { SeedKinds, RecordServices } from '../seed/seed-kinds.js';
import { ImportedItemResolver, ImportResolver } from '../transfer/import/import-resolver.js';
import { ItemImporter } from '../transfer/import/item-importer.js';
import { buildResolvers } from './resolvers.js';
import { buildCuration, buildServices } from './services.js';
import { buildStores, registerReferences } from './stores.js';

const INPUTS = [
  ...[CreateOrganizationInput, CreatePersonInput, CreateGroupInput, CreateStateInput, CreateSourceInput],
  ...[CreateOfficeInput, CreateTenureInput, CreatePlaceInput, CreateTopicInput, CreateRelationInput],
  ...[CreateSeriesInput, CreateEventInput, CreateSuccessionInput, CreateStatementInput],
];

/** The domain, wired to a database. */
export interface Domain {
  readonly schema: GraphQLSchema;
  readonly services: RecordServices;
  readonly changes: ChangeLog;
  readonly authenticator: Authenticator;
  readonly tokens: TokenStore;
  readonly invalidationLog: InvalidationLog;
  readonly ownWrites: OwnWrites;
  readonly feed: ChangeFeed;
  readonly latest: FeedStartPosition;
  readonly references: References;
  readonly seedKinds: SeedKinds;
  readonly importer: ItemImporter;
  readonly inputType: (name: string) => GraphQLInputObjectType;
}

/** Constructs and wires stores, services and resolvers. */
export function createDomain(
  database: Database,
  settings: AuthenticatorSettings,
  issuerTokens: IssuerTokens | null = null,
): Domain {
  const tokens = new TokenStore(database);
  const access = new Authenticator(tokens, settings, issuerTokens);
  const references = new References();
  const stores = buildStores(database);
  registerReferences(references, stores);
  const services = buildServices(stores, references);
  const curation = buildCuration(stores, references, services);
  const invalidationLog = new InvalidationLog();
  const ownWrites = new OwnWrites();
  const changes = new ChangeLog(database, invalidationLog, ownWrites);
  const feed = new ChangeFeed(database, stores.changes, invalidationLog);
  const similar = new SimilarRecordStore();
  const mutations = new MutationPayloads(new MutationRunner(database, changes), stores.changes, references, similar);
  const kinds = seedKinds(services, curation.curation);
  const importer = new ItemImporter(database, changes, references);
  const resolvers = new Map(
    [
      ...buildResolvers(stores, references, access, feed),
      new ImportResolver(importer, kinds),
      new ImportedItemResolver(references, stores.changes, similar),
      new MutationsResolver(mutations, { ...services, ...curation }),
    ].map((resolver) => [resolver.constructor, resolver]),
  );
  const classes = [...resolvers.keys()];
  const container = (resolver: { readonly name: string }): object => {
    const instance = resolvers.get(resolver as (typeof classes)[number]);
    if (!instance) throw new Error(`No instance of the resolver ${resolver.name}`);
    return instance;
  };
  let inputType: ((name: string) => GraphQLInputObjectType) | undefined;
  return {
    schema: buildServedSchema(classes, container),
    services,
    changes,
    invalidationLog,
    ownWrites,
    authenticator: access,
    tokens,
    feed,
    latest: new FeedStartPosition(stores.changes, references),
    references,
    seedKinds: kinds,
    importer,
    // Built lazily, for seeds only: it takes as long as building the served schema.
    inputType: (name) => (inputType ??= buildInputTypes(classes, INPUTS))(name),
  };
}

/** Builds the schema that is served; needs no database. */
export async function createSchema(): Promise<GraphQLSchema> {
  const database = new Database(await describeEntities(ENTITIES));
  return createDomain(database, { adminToken: null, isPublic: true }).schema;
}

/** The SDL of the served schema. */
export async function createSdl(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
}
