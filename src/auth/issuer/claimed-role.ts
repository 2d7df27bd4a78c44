import { Role } from '../../foundation/graphql/viewer.js';

/** The role that a value of the claim stands for; `*` stands for every token. */
export interface ClaimedRole {
  readonly value: string;
  readonly role: `${Role}`;
}

/** The value that every token has. */
const ANY = '*';

/** Greatest permissions first. */
const ROLES = [Role.ADMIN, Role.EDITOR, Role.READER] as const;

/** The greatest of the roles that the claims of a token stand for; null if there is none. */
export function claimedRole(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  roles: readonly ClaimedRole[],
): Role | null {
  const values = new Set([ANY, ...valuesOf(valueAt(claims, claim))]);
  const claimed = new Set(roles.filter(({ value }) => values.has(value)).map(({ role }) => role));
  return ROLES.find((role) => claimed.has(role)) ?? null;
}

/** The value of a claim: by its name, which may contain dots, else by the names of the objects that it is nested in. */
function valueAt(claims: Readonly<Record<string, unknown>>, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[name];
  }, claims);
}

/** The values of a list, or of a text that has them separated by spaces. */
function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...value.split(' ')].filter((part) => part !== ANY);
  if (!Array.isArray(value)) return [];
  return value.filter((part): part is string => typeof part === 'string' && part !== ANY);
}
