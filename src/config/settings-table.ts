import { basePath } from './base-path.js';
import { databaseUrl, databaseUrls } from './database-url.js';
import { ISSUER_SETTINGS } from './issuer-settings.js';
import { collectorUrl, listedOrigins, networks, origins } from './network-types.js';
import { optionalSetting, setting } from './setting.js';
import type { Setting } from './setting.js';
import { integer, integerOrAuto, equalsWord, list, listOrNone, oneOf, onOff, secret, text } from './setting-types.js';

/** The greatest value of a limit that bounds no memory by itself. */
const MANY = 1_000_000_000;

/**
 * All settings, in the shape of the `Settings` that are read by them. docs/configuration.md is generated from this
 * table by `npm run docs:emit`.
 */
export const SETTINGS_TABLE = {
  port: setting('HTTP', 'PORT', integer(0, 65_535), {
    default: 4_000,
    meaning: 'TCP port to listen on. `0` picks a free port.',
  }),
  host: setting('HTTP', 'HOST', text('address or host name'), {
    default: '127.0.0.1',
    meaning: 'Address to listen on. `0.0.0.0` listens on every IPv4 address.',
  }),
  basePath: setting('HTTP', 'BASE_PATH', basePath, {
    default: '',
    defaultMeaning: 'no prefix',
    meaning: 'Path prefix under which clients reach the service, such as `/entente`.',
  }),
  imageOrigins: setting('HTTP', 'IMAGE_ORIGINS', listedOrigins, {
    default: [],
    defaultMeaning: 'none',
    meaning: 'Origins from which pages show images, such as `https://images.example`. Other images are links.',
  }),
  embedOrigins: setting('HTTP', 'EMBED_ORIGINS', listedOrigins, {
    default: [],
    defaultMeaning: 'none',
    meaning: 'Origins whose pages may show `/relations/{slug}/embed` in a frame, such as `https://news.example`.',
  }),
  responseCacheMb: setting('HTTP', 'RESPONSE_CACHE_MB', integer(0, 65_536), {
    default: 64,
    meaning: 'Size of the response cache, in megabytes, of each process. `0` turns the cache off.',
  }),
  workers: setting('HTTP', 'WORKERS', integerOrAuto(1, 256), {
    default: 1,
    meaning:
      'Processes that serve requests. `auto` is one for each processor. With more than one, another process starts and watches them.',
  }),

  databaseUrl: optionalSetting('Database', 'DATABASE_URL', databaseUrl, {
    defaultMeaning: 'an embedded PostgreSQL',
    meaning:
      'The database: `postgres://user:password@host:5432/database`. Percent-encode `#`, `/`, `?`, `@` and `%` in user and password.',
  }),
  directUrl: optionalSetting('Database', 'DATABASE_DIRECT_URL', databaseUrl, {
    defaultMeaning: 'the value of `DATABASE_URL`',
    meaning: 'The same database without its connection pooler, for `LISTEN` and migrations.',
  }),
  pooler: setting('Database', 'DATABASE_POOLER', oneOf(['auto', 'session', 'transaction']), {
    default: 'auto',
    meaning: 'How the pooler at `DATABASE_URL` shares its connections. `auto` detects it.',
  }),
  replicaUrls: setting('Database', 'DATABASE_REPLICA_URLS', databaseUrls, {
    default: [],
    defaultMeaning: 'none',
    meaning: 'Servers that replicate the database and answer queries, each without a pooler. Requires `DATABASE_URL`.',
  }),
  replicaMaxLagMs: setting('Database', 'REPLICA_MAX_LAG_MS', integer(0, 600_000), {
    default: 0,
    meaning:
      'Time in milliseconds by which a replica may lag and still answer those who have not written or named a position. `0`: it must have each change that this instance has seen.',
  }),
  sslMode: optionalSetting('Database', 'PGSSLMODE', text('an `sslmode` of libpq'), {
    defaultMeaning: '`prefer`',
    meaning: 'The `sslmode` of database URLs that do not set one.',
  }),
  isReadOnly: setting('Database', 'READ_ONLY', onOff, {
    default: false,
    meaning:
      'If `on`, nothing is written: no migration, no seed, no mutation. The database may then be a standby. Requires `DATABASE_URL`.',
  }),
  dataDir: setting('Database', 'DATA_DIR', text('path'), {
    default: '.data',
    meaning: 'Folder of the embedded PostgreSQL.',
  }),
  isEmbeddedAllowed: setting('Database', 'ALLOW_EMBEDDED_DATABASE', onOff, {
    default: false,
    meaning:
      'Whether the embedded PostgreSQL may be used if `NODE_ENV` is `production`. Must not be `on` together with `DATABASE_URL`.',
  }),
  isProduction: setting('Database', 'NODE_ENV', equalsWord('production'), {
    default: false,
    defaultMeaning: 'not production',
    meaning: 'In production `DATABASE_URL` is required, unless `ALLOW_EMBEDDED_DATABASE` is `on`.',
  }),
  seed: setting(
    'Database',
    'SEED',
    listOrNone(
      list(
        'folder names',
        (folder) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folder),
        'must be names of folders of seed/, such as china-russia, or none',
      ),
    ),
    { default: ['china-russia'], meaning: 'Folders of `seed/` to load at start, in this order.' },
  ),

  adminToken: optionalSetting(
    'Security',
    'ADMIN_TOKEN',
    secret(
      'secret, at least 32 characters',
      (token) => /^[\x21-\x7e]{32,}$/.test(token),
      'must have at least 32 ASCII characters, without spaces',
    ),
    { defaultMeaning: 'no such token', meaning: 'A bearer token with the role ADMIN. It is never stored.' },
  ),
  isPublic: setting('Security', 'PUBLIC_READ', onOff, {
    default: true,
    meaning: 'Whether clients may read without a token.',
  }),
  oidc: ISSUER_SETTINGS,
  origins: setting('Security', 'CORS_ORIGINS', origins, {
    default: [],
    defaultMeaning: 'none',
    meaning:
      'Other origins whose pages may send requests and open subscriptions, such as `https://app.example`. `*` allows every origin. If none is listed, pages of every origin may read `/reconcile`.',
  }),

  limits: {
    maxBodyKb: setting('Limits', 'MAX_BODY_KB', integer(1, 100_000), {
      default: 1_000,
      meaning: 'Size of a request body, or of a WebSocket message, in kilobytes.',
    }),
    maxCharacters: setting('Limits', 'MAX_CHARACTERS', integer(1, 10_000_000), {
      default: 100_000,
      meaning: 'Characters in a document.',
    }),
    maxTokens: setting('Limits', 'MAX_TOKENS', integer(1, 1_000_000), {
      default: 5_000,
      meaning: 'Tokens in a document, and also its lines.',
    }),
    maxDepth: setting('Limits', 'MAX_DEPTH', integer(1, 1_000), {
      default: 15,
      meaning: 'Depth to which fields are nested.',
    }),
    maxFields: setting('Limits', 'MAX_FIELDS', integer(1, MANY), {
      default: 1_000,
      meaning: 'Fields in an operation. The fields of a fragment count each time it is spread.',
    }),
    maxAliases: setting('Limits', 'MAX_ALIASES', integer(0, MANY), {
      default: 50,
      meaning: 'Aliases in an operation, counted as fields are.',
    }),
    maxDirectives: setting('Limits', 'MAX_DIRECTIVES', integer(0, MANY), {
      default: 50,
      meaning: 'Directives in an operation, counted as fields are.',
    }),
    maxRootFields: setting('Limits', 'MAX_ROOT_FIELDS', integer(1, MANY), {
      default: 20,
      meaning: 'Root fields in an operation.',
    }),
    maxFragments: setting('Limits', 'MAX_FRAGMENTS', integer(0, MANY), {
      default: 100,
      meaning: 'Named fragments in a document.',
    }),
    maxOperations: setting('Limits', 'MAX_OPERATIONS', integer(1, MANY), {
      default: 50,
      meaning: 'Operations in a document, of which one is executed.',
    }),
    maxCost: setting('Limits', 'MAX_COST', integer(1, MANY), {
      default: 200_000,
      meaning: 'Cost of an operation: 1 for each object that it can return, and 0.05 for each field of an object.',
    }),
    maxResponseKb: setting('Limits', 'MAX_RESPONSE_KB', integer(1, 100_000), {
      default: 16_000,
      meaning: 'Length of a response, in thousands of characters.',
    }),
    operationTimeoutMs: setting('Limits', 'OPERATION_TIMEOUT_MS', integer(10, 600_000), {
      default: 10_000,
      meaning: 'Time that an operation may take, in milliseconds. Queueing does not count.',
    }),

    rateLimitPerAddress: setting('Rate limits', 'RATE_LIMIT_PER_ADDRESS', integer(1, MANY), {
      default: 3_000,
      meaning:
        'Operations of an address in each window, and its requests for pages, files and feeds. A WebSocket counts once when it is opened.',
    }),
    rateLimitPerToken: setting('Rate limits', 'RATE_LIMIT_PER_TOKEN', integer(1, MANY), {
      default: 6_000,
      meaning: 'Operations of a token in each window.',
    }),
    authFailureLimit: setting('Rate limits', 'AUTH_FAILURE_LIMIT', integer(1, MANY), {
      default: 20,
      meaning: 'Invalid tokens that an address may send in each window.',
    }),
    rateWindowS: setting('Rate limits', 'RATE_WINDOW_S', integer(1, 86_400), {
      default: 10,
      meaning: 'Length of a window, in seconds. Counting starts again when it ends.',
    }),
    maxSocketsPerAddress: setting('Rate limits', 'MAX_SOCKETS_PER_ADDRESS', integer(1, MANY), {
      default: 2_000,
      meaning: 'Open sockets of an address, whatever they are used for.',
    }),

    maxConnectionsPerClient: setting('Subscriptions', 'MAX_CONNECTIONS_PER_CLIENT', integer(1, MANY), {
      default: 100,
      meaning: 'Open WebSockets and event streams of a client.',
    }),
    maxSubscriptionsPerClient: setting('Subscriptions', 'MAX_SUBSCRIPTIONS_PER_CLIENT', integer(1, MANY), {
      default: 500,
      meaning: 'Open subscriptions of a client.',
    }),
    maxSubscriptionCostPerClient: setting('Subscriptions', 'MAX_SUBSCRIPTION_COST_PER_CLIENT', integer(1, MANY), {
      default: 200_000,
      meaning: 'Total cost of the open subscriptions of a client.',
    }),
    maxSubscriptionsPerConnection: setting('Subscriptions', 'MAX_SUBSCRIPTIONS_PER_CONNECTION', integer(1, MANY), {
      default: 100,
      meaning: 'Operations in progress on a WebSocket, whether subscriptions or not.',
    }),

    trustedProxies: setting('HTTP', 'TRUSTED_PROXIES', networks, {
      default: [],
      defaultMeaning: 'none',
      meaning:
        'Reverse proxies, such as `10.0.0.0/8`, whose `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host` are trusted.',
    }),
    hasIntrospection: setting('Security', 'INTROSPECTION', onOff, {
      default: true,
      meaning: 'Whether clients may query the schema. If `off`, errors do not suggest names of the schema either.',
    }),
    hasGraphiql: setting('HTTP', 'GRAPHIQL', onOff, {
      default: true,
      meaning: 'Whether GraphiQL is served at `/graphiql`.',
    }),
  },

  logLevel: setting(
    'Observability',
    'LOG_LEVEL',
    oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    {
      default: 'info',
      meaning: 'Least severity that is logged. `debug` logs each request and each operation.',
    },
  ),
  observability: {
    hasMetrics: setting('Observability', 'METRICS', onOff, {
      default: true,
      meaning: 'Whether `/metrics` serves metrics for Prometheus. It needs no authentication: keep it private.',
    }),
    slowOperationMs: setting('Observability', 'SLOW_OPERATION_MS', integer(0, 600_000), {
      default: 1_000,
      meaning: 'Time in milliseconds from which an operation is logged as slow.',
    }),
    otlpEndpoint: optionalSetting('Observability', 'OTEL_EXPORTER_OTLP_ENDPOINT', collectorUrl, {
      defaultMeaning: 'no traces',
      meaning: 'Base URL of an OpenTelemetry collector that accepts OTLP over HTTP, such as `http://collector:4318`.',
    }),
  },
} as const;

/** A table of settings, or a part of one. */
export interface SettingsTable {
  readonly [member: string]: Setting<unknown> | SettingsTable;
}

/** Whether an entry of the table is a setting, and not a table of further ones. */
export function isSetting(entry: Setting<unknown> | SettingsTable): entry is Setting<unknown> {
  return typeof entry['variable'] === 'string';
}

/** All settings of a table, in its order. */
export function settingsOf(table: SettingsTable = SETTINGS_TABLE): readonly Setting<unknown>[] {
  return Object.values(table).flatMap((entry) => (isSetting(entry) ? [entry] : settingsOf(entry)));
}
