import { isAbstractType, isInputObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { getMetadataStorage } from 'type-graphql';
import { unusedSubscribe } from '../../foundation/graphql/called-directly.js';

/*
 * What can be declared with TypeGraphQL decorators and is not supported by bind-resolvers.ts. It is rejected at start:
 * a check that is declared but silently not run is worse than none.
 */

type Storage = ReturnType<typeof getMetadataStorage>;
type Param = NonNullable<Storage['fieldResolvers'][number]['params']>[number];
type Constructor = abstract new (...args: never[]) => object;

/** Where class-validator stores what its decorators declare, if it is loaded; nothing in this project loads it. */
interface ClassValidatorStorage {
  getTargetValidationMetadatas(cls: Constructor, schema: string, always: boolean, strictGroups: boolean): unknown[];
}
const globals = globalThis as { classValidatorMetadataStorage?: ClassValidatorStorage };

/** The decorations that a field, or the method behind it, may have. */
export interface Decorated {
  readonly params?: readonly Param[] | undefined;
  readonly roles?: readonly unknown[] | undefined;
  readonly middlewares?: readonly unknown[] | undefined;
  readonly directives?: readonly unknown[] | undefined;
  readonly complexity?: unknown;
  readonly topics?: unknown;
  readonly topicId?: unknown;
  readonly filter?: unknown;
  readonly subscribe?: unknown;
}

/** The schema options that have an effect when resolvers are called directly. */
const SUPPORTED_OPTIONS = new Set(['resolvers', 'orphanedTypes', 'pubSub', 'authChecker', 'container', 'validate']);

/** Throws for options of `buildSchemaSync` that would have no effect. */
export function rejectUnsupportedOptions(options: Readonly<Record<string, unknown>>): void {
  const problems = Object.keys(options)
    .filter((name) => !SUPPORTED_OPTIONS.has(name))
    .map((name) => `the schema's option ${name}`);
  if (options['validate'] !== false) problems.push("the schema's option validate");
  throwUnsupported(problems);
}

/** Describes each of the decorations that have no effect. */
export function unsupportedOf(place: string, decorated: Decorated): string[] {
  const problems: string[] = [];
  const { params = [], roles, middlewares = [], directives = [] } = decorated;
  if (middlewares.length > 0) problems.push('@UseMiddleware');
  if (directives.length > 0) problems.push('@Directive');
  if (roles?.length === 0) problems.push('@Authorized without roles');
  for (const option of ['complexity', 'topics', 'topicId', 'filter'] as const) {
    if (decorated[option] !== undefined) problems.push(`the option ${option}`);
  }
  if (decorated.subscribe !== undefined && decorated.subscribe !== unusedSubscribe)
    problems.push('the option subscribe');
  return [...problems, ...params.flatMap(unsupportedOfParam)].map((what) => `${place}: ${what}`);
}

function unsupportedOfParam(param: Param): string[] {
  const what = `of the parameter ${String(param.index + 1)}`;
  if (param.kind === 'custom' || param.kind === 'pubSub') return [`the decorator ${what}, which is of another kind`];
  if (param.kind !== 'arg' && param.kind !== 'args') return [];
  const problems: string[] = [];
  const { validateSettings, validateFn } = param;
  if (validateSettings !== undefined && validateSettings !== false) problems.push(`the option validate ${what}`);
  if (validateFn !== undefined) problems.push(`the option validateFn ${what}`);
  return problems;
}

/** Describes the unsupported decorations of the classes of inputs, interfaces and unions of a schema. */
export function unsupportedOfTypes(schema: GraphQLSchema, storage: Storage): string[] {
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      const all = [...storage.unions, ...storage.interfaceTypes];
      const isResolved = all.some(({ name, resolveType }) => name === type.name && resolveType !== undefined);
      if (isResolved) problems.push(`${type.name}: the option resolveType`);
    }
    if (!isInputObjectType(type)) continue;
    const input = storage.inputTypes.find(({ name }) => name === type.name);
    if (input) problems.push(...unsupportedOfInput(type.name, storage, input.target as unknown as Constructor));
  }
  return problems;
}

/**
 * Describes the unsupported decorations of the class of an input or of arguments: a method receives plain values, not
 * an instance of the class.
 */
export function unsupportedOfInput(place: string, storage: Storage, cls: Constructor): string[] {
  const problems: string[] = [];
  const validations = globals.classValidatorMetadataStorage?.getTargetValidationMetadatas(cls, '', true, false);
  if (validations?.length) problems.push(`${place}: the decorators of class-validator`);
  for (const ancestor of ancestors(cls)) {
    const methods = Object.getOwnPropertyNames(ancestor.prototype).filter((name) => name !== 'constructor');
    problems.push(...methods.map((name) => `${place}.${name}: a method of an input`));
    for (const field of storage.fields.filter(({ target }) => (target as unknown) === ancestor)) {
      const at = `${place}.${field.name}`;
      problems.push(...unsupportedOf(at, field));
      if (field.name !== field.schemaName) problems.push(`${at}: the option name of an input's field`);
      if (field.roles) problems.push(`${at}: @Authorized of an input's field`);
    }
  }
  return problems;
}

/** A class and its superclasses, the nearest first. */
export function* ancestors(cls: Constructor | undefined): Generator<Constructor> {
  for (let ancestor = cls; ancestor?.prototype; ancestor = Object.getPrototypeOf(ancestor) as Constructor)
    yield ancestor;
}

/** Throws an error that lists all unsupported decorations, if there are any. */
export function throwUnsupported(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const all = [...new Set(problems)].map((problem) => `\n- ${problem}`).join('');
  throw new Error(`Resolvers are called directly, which does not support:${all}`);
}
