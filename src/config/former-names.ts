/** Reads an environment variable; undefined if it is not set or empty. */
export type ReadVariable = (name: string) => string | undefined;

/** Former names of variables, and what each is called now. */
export const FORMER_NAMES: Readonly<Record<string, string>> = {
  ALIASES_MAX: 'MAX_ALIASES',
  ANSWER_MAX_KB: 'MAX_RESPONSE_KB',
  BODY_MAX_KB: 'MAX_BODY_KB',
  CHARACTERS_MAX: 'MAX_CHARACTERS',
  CONNECTIONS_MAX_PER_CLIENT: 'MAX_CONNECTIONS_PER_CLIENT',
  COST_MAX: 'MAX_COST',
  DEADLINE_MS: 'OPERATION_TIMEOUT_MS',
  DEPTH_MAX: 'MAX_DEPTH',
  DIRECTIVES_MAX: 'MAX_DIRECTIVES',
  FIELDS_MAX: 'MAX_FIELDS',
  FRAGMENTS_MAX: 'MAX_FRAGMENTS',
  KEPT_ANSWERS_MB: 'RESPONSE_CACHE_MB',
  OPERATIONS_MAX: 'MAX_OPERATIONS',
  RATE_MAX: 'RATE_LIMIT_PER_ADDRESS',
  RATE_MAX_BY_TOKEN: 'RATE_LIMIT_PER_TOKEN',
  RATE_MAX_OF_BAD_TOKENS: 'AUTH_FAILURE_LIMIT',
  ROOT_FIELDS_MAX: 'MAX_ROOT_FIELDS',
  SLOW_MS: 'SLOW_OPERATION_MS',
  SOCKETS_MAX_PER_ADDRESS: 'MAX_SOCKETS_PER_ADDRESS',
  SUBSCRIPTIONS_COST_MAX_PER_CLIENT: 'MAX_SUBSCRIPTION_COST_PER_CLIENT',
  SUBSCRIPTIONS_MAX_PER_CLIENT: 'MAX_SUBSCRIPTIONS_PER_CLIENT',
  SUBSCRIPTIONS_MAX_PER_CONNECTION: 'MAX_SUBSCRIPTIONS_PER_CONNECTION',
  TOKENS_MAX: 'MAX_TOKENS',
};

/** Returns a problem for each variable that is set by a former name: it would have no effect. */
export function checkFormerNames(variable: ReadVariable): string[] {
  const problems = Object.entries(FORMER_NAMES)
    .filter(([former]) => variable(former) !== undefined)
    .map(([former, name]) => `${former}: is called ${name} now`);
  if (variable('DATABASE') === 'embedded')
    problems.push('DATABASE=embedded: is written ALLOW_EMBEDDED_DATABASE=on now');
  return problems;
}
