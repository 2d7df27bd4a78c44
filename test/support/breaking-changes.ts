import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** The end of a deprecation reason: the day from which the element stays for at least one more year. */
export const SINCE = /Since (\d{4}-\d{2}-\d{2})\.$/;

/**
 * What would break clients of the released schema, as sentences: everything except the removal of elements that were
 * released as deprecated for a year by `today` (yyyy-mm-dd).
 */
export async function breakingChanges(released: string, served: string, today: string): Promise<string[]> {
  const before = buildSchema(released);
  const changes = await diff(before, buildSchema(served));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ type, path }) => !isRemoval(type) || !mayLeave(deprecationReason(before, path ?? ''), today))
    .map(({ message }) => message);
}

function isRemoval(type: string): boolean {
  return [
    ChangeType.FieldRemoved,
    ChangeType.EnumValueRemoved,
    ChangeType.InputFieldRemoved,
    ChangeType.FieldArgumentRemoved,
  ].some((removal) => removal === type);
}

/** The deprecation reason of `Type.member` or `Type.field.argument`; null when it was not deprecated. */
function deprecationReason(schema: GraphQLSchema, path: string): string | null {
  const [typeName = '', member = '', argument] = path.split('.');
  const type = schema.getType(typeName);
  if (type === undefined) return null;
  if ('getValue' in type) return type.getValue(member)?.deprecationReason ?? null;
  if (!('getFields' in type)) return null;
  const field = type.getFields()[member];
  const found =
    argument === undefined ? field : field && 'args' in field && field.args.find(({ name }) => name === argument);
  return (found || undefined)?.deprecationReason ?? null;
}

function mayLeave(reason: string | null, today: string): boolean {
  const [, since] = SINCE.exec(reason ?? '') ?? [];
  if (since === undefined) return false;
  const [year = '', ...rest] = since.split('-');
  return [String(Number(year) + 1), ...rest].join('-') <= today;
}

/** Every deprecation of a schema whose reason does not end in its day. */
export function undatedDeprecations(sdl: string): string[] {
  const undated: string[] = [];
  const check = (path: string, reason: string | null | undefined) => {
    if (typeof reason === 'string' && !SINCE.test(reason)) undated.push(path);
  };
  for (const type of Object.values(buildSchema(sdl).getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    for (const value of 'getValues' in type ? type.getValues() : [])
      check(`${type.name}.${value.name}`, value.deprecationReason);
    for (const field of 'getFields' in type ? Object.values(type.getFields()) : []) {
      check(`${type.name}.${field.name}`, field.deprecationReason);
      for (const arg of 'args' in field ? field.args : [])
        check(`${type.name}.${field.name}.${arg.name}`, arg.deprecationReason);
    }
  }
  return undated;
}
