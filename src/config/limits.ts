import { BlockList, isIP } from 'node:net';

/** A limit that is an integer: its variable, its meaning, its default, and its range. */
interface WholeNumber {
  readonly variable: string;
  readonly meaning: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

const MANY = 1_000_000_000;

/** All numeric limits. The README has the same table; a test compares them. */
export const LIMITS = {
  bodyMaxKb: {
    variable: 'BODY_MAX_KB',
    meaning: 'kilobytes of a request’s body, or of a WebSocket message',
    ...{ default: 1_000, least: 1, most: 100_000 },
  },
  charactersMax: {
    variable: 'CHARACTERS_MAX',
    meaning: 'characters of a document',
    ...{ default: 100_000, least: 1, most: 10_000_000 },
  },
  tokensMax: {
    variable: 'TOKENS_MAX',
    meaning: 'tokens of a document, and its lines',
    ...{ default: 5_000, least: 1, most: 1_000_000 },
  },
  depthMax: {
    variable: 'DEPTH_MAX',
    meaning: 'fields within fields',
    ...{ default: 15, least: 1, most: 1_000 },
  },
  fieldsMax: {
    variable: 'FIELDS_MAX',
    meaning: 'fields of an operation, those of a fragment once for each time that it is spread',
    ...{ default: 1_000, least: 1, most: MANY },
  },
  aliasesMax: {
    variable: 'ALIASES_MAX',
    meaning: 'aliases, counted as fields are',
    ...{ default: 50, least: 0, most: MANY },
  },
  directivesMax: {
    variable: 'DIRECTIVES_MAX',
    meaning: 'directives, counted as fields are',
    ...{ default: 50, least: 0, most: MANY },
  },
  rootFieldsMax: {
    variable: 'ROOT_FIELDS_MAX',
    meaning: 'fields of an operation that stand in no other',
    ...{ default: 20, least: 1, most: MANY },
  },
  fragmentsMax: {
    variable: 'FRAGMENTS_MAX',
    meaning: 'named fragments of a document',
    ...{ default: 100, least: 0, most: MANY },
  },
  operationsMax: {
    variable: 'OPERATIONS_MAX',
    meaning: 'operations of a document, of which one is executed',
    ...{ default: 50, least: 1, most: MANY },
  },
  costMax: {
    variable: 'COST_MAX',
    meaning:
      'what an operation may cost: one for each object that it can return, and a twentieth for each of its fields',
    ...{ default: 200_000, least: 1, most: MANY },
  },
  maxResponseKb: {
    variable: 'ANSWER_MAX_KB',
    meaning: 'thousands of characters of an answer',
    ...{ default: 16_000, least: 1, most: 100_000 },
  },
  deadlineMs: {
    variable: 'DEADLINE_MS',
    meaning: 'milliseconds that an operation may take',
    ...{ default: 10_000, least: 10, most: 600_000 },
  },
  rateMax: {
    variable: 'RATE_MAX',
    meaning: 'operations from an address in RATE_WINDOW_S',
    ...{ default: 3_000, least: 1, most: MANY },
  },
  rateMaxByToken: {
    variable: 'RATE_MAX_BY_TOKEN',
    meaning: 'operations by a token in RATE_WINDOW_S',
    ...{ default: 6_000, least: 1, most: MANY },
  },
  rateMaxOfBadTokens: {
    variable: 'RATE_MAX_OF_BAD_TOKENS',
    meaning: 'tokens from an address that are not good, in RATE_WINDOW_S',
    ...{ default: 20, least: 1, most: MANY },
  },
  rateWindowS: {
    variable: 'RATE_WINDOW_S',
    meaning: 'seconds after which counting begins anew',
    ...{ default: 10, least: 1, most: 86_400 },
  },
  socketsMax: {
    variable: 'SOCKETS_MAX_PER_ADDRESS',
    meaning: 'open sockets of an address, whatever is asked on them',
    ...{ default: 2_000, least: 1, most: MANY },
  },
  connectionsMax: {
    variable: 'CONNECTIONS_MAX_PER_CLIENT',
    meaning: 'open WebSockets and event streams of a client',
    ...{ default: 100, least: 1, most: MANY },
  },
  subscriptionsMax: {
    variable: 'SUBSCRIPTIONS_MAX_PER_CLIENT',
    meaning: 'subscriptions of a client',
    ...{ default: 500, least: 1, most: MANY },
  },
  subscriptionsCostMax: {
    variable: 'SUBSCRIPTIONS_COST_MAX_PER_CLIENT',
    meaning: 'cost of a client’s subscriptions together',
    ...{ default: 200_000, least: 1, most: MANY },
  },
  subscriptionsMaxPerConnection: {
    variable: 'SUBSCRIPTIONS_MAX_PER_CONNECTION',
    meaning: 'operations under way on a WebSocket',
    ...{ default: 100, least: 1, most: MANY },
  },
} as const satisfies Record<string, WholeNumber>;

/** Limits for clients. A client is a token, or without one an address. */
export interface Limits extends Readonly<Record<keyof typeof LIMITS, number>> {
  /** Addresses and networks of proxies whose X-Forwarded-For, -Proto and -Host are trusted. */
  readonly trustedProxies: readonly string[];
  /** Whether introspection is allowed; if not, errors do not reveal the schema either. */
  readonly hasIntrospection: boolean;
  readonly hasGraphiql: boolean;
}

type Variable = (name: string) => string | undefined;

/** Reads the limits; errors are added to `problems`. */
export function readLimits(variable: Variable, problems: string[]): Limits {
  const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
  const numbers = names.map((name) => [name, readWholeNumber(LIMITS[name], variable, problems)] as const);
  return Object.freeze({
    ...(Object.fromEntries(numbers) as Record<keyof typeof LIMITS, number>),
    trustedProxies: readProxies(variable, problems),
    hasIntrospection: isOn('INTROSPECTION', variable, problems),
    hasGraphiql: isOn('GRAPHIQL', variable, problems),
  });
}

function readWholeNumber(limit: WholeNumber, variable: Variable, problems: string[]): number {
  const { variable: name, default: defaultValue, least, most } = limit;
  const text = variable(name);
  if (text === undefined) return defaultValue;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  problems.push(`${name}=${text}: is a whole number from ${String(least)} to ${String(most)}`);
  return defaultValue;
}

function readProxies(variable: Variable, problems: string[]): readonly string[] {
  const all = (variable('TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  for (const entry of all) {
    if (!isNetwork(entry)) {
      problems.push(`TRUSTED_PROXIES=${entry}: must be addresses or networks, such as 10.0.0.1 or fd00::/8`);
    }
  }
  return all;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  // A network of all addresses would let any client choose its own address.
  if (!/^[1-9]\d{0,2}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), version === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}

function isOn(name: string, variable: Variable, problems: string[]): boolean {
  const value = variable(name) ?? 'on';
  if (value !== 'on' && value !== 'off') problems.push(`${name}=${value}: must be on or off`);
  return value === 'on';
}
