import { isAbstractType, isInputObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { getMetadataStorage } from 'type-graphql';
import { calledDirectly } from '../../foundation/graphql/called-directly.js';

/*
 * What TypeGraphQL's decorators can say and direct-resolvers.ts does not heed. It is refused at start: a check that is
 * written down and silently not run is worse than none.
 */

type Storage = ReturnType<typeof getMetadataStorage>;
type Param = NonNullable<Storage['fieldResolvers'][number]['params']>[number];
type Constructor = abstract new (...args: never[]) => object;

/** Where class-validator keeps what it was told, once it was loaded: nothing here loads it. */
interface Validations {
  getTargetValidationMetadatas(cls: Constructor, schema: string, always: boolean, strictGroups: boolean): unknown[];
}
const validated = globalThis as { classValidatorMetadataStorage?: Validations };

/** What a field, or the method behind one, may have been decorated with. */
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

/** The options of a schema that have an effect on what is called directly. */
const HEEDED = new Set(['resolvers', 'orphanedTypes', 'pubSub', 'authChecker', 'container', 'validate']);

/** Throws for options of `buildSchemaSync` that would have no effect. */
export function refuseUnsupportedOptions(options: Readonly<Record<string, unknown>>): void {
  const faults = Object.keys(options)
    .filter((name) => !HEEDED.has(name))
    .map((name) => `the schema's option ${name}`);
  if (options['validate'] !== false) faults.push("the schema's option validate");
  refuse(faults);
}

/** What of these decorations is not run, each as a message. */
export function unsupportedOf(place: string, decorated: Decorated): string[] {
  const faults: string[] = [];
  const { params = [], roles, middlewares = [], directives = [] } = decorated;
  if (middlewares.length > 0) faults.push('@UseMiddleware');
  if (directives.length > 0) faults.push('@Directive');
  if (roles?.length === 0) faults.push('@Authorized without roles');
  for (const option of ['complexity', 'topics', 'topicId', 'filter'] as const) {
    if (decorated[option] !== undefined) faults.push(`the option ${option}`);
  }
  if (decorated.subscribe !== undefined && decorated.subscribe !== calledDirectly) faults.push('the option subscribe');
  return [...faults, ...params.flatMap(unrunOfParam)].map((what) => `${place}: ${what}`);
}

function unrunOfParam(param: Param): string[] {
  const what = `of the parameter ${String(param.index + 1)}`;
  if (param.kind === 'custom' || param.kind === 'pubSub') return [`the decorator ${what}, which is of another kind`];
  if (param.kind !== 'arg' && param.kind !== 'args') return [];
  const faults: string[] = [];
  const { validateSettings, validateFn } = param;
  if (validateSettings !== undefined && validateSettings !== false) faults.push(`the option validate ${what}`);
  if (validateFn !== undefined) faults.push(`the option validateFn ${what}`);
  return faults;
}

/** What is not run of the classes of a schema's inputs, and of its interfaces and unions. */
export function unsupportedOfTypes(schema: GraphQLSchema, storage: Storage): string[] {
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      const all = [...storage.unions, ...storage.interfaceTypes];
      const isResolved = all.some(({ name, resolveType }) => name === type.name && resolveType !== undefined);
      if (isResolved) faults.push(`${type.name}: the option resolveType`);
    }
    if (!isInputObjectType(type)) continue;
    const input = storage.inputTypes.find(({ name }) => name === type.name);
    if (input) faults.push(...unsupportedOfInput(type.name, storage, input.target as unknown as Constructor));
  }
  return faults;
}

/** What is not run of the class of an input, or of arguments: a method is given them as they are, and no instance of it. */
export function unsupportedOfInput(place: string, storage: Storage, cls: Constructor): string[] {
  const faults: string[] = [];
  const validations = validated.classValidatorMetadataStorage?.getTargetValidationMetadatas(cls, '', true, false);
  if (validations?.length) faults.push(`${place}: the decorators of class-validator`);
  for (const above of ancestors(cls)) {
    const methods = Object.getOwnPropertyNames(above.prototype).filter((name) => name !== 'constructor');
    faults.push(...methods.map((name) => `${place}.${name}: a method of an input`));
    for (const field of storage.fields.filter(({ target }) => (target as unknown) === above)) {
      const at = `${place}.${field.name}`;
      faults.push(...unsupportedOf(at, field));
      if (field.name !== field.schemaName) faults.push(`${at}: the option name of an input's field`);
      if (field.roles) faults.push(`${at}: @Authorized of an input's field`);
    }
  }
  return faults;
}

/** A class and those above it, the nearest first. */
export function* ancestors(cls: Constructor | undefined): Generator<Constructor> {
  for (let above = cls; above?.prototype; above = Object.getPrototypeOf(above) as Constructor) yield above;
}

/** Throws with all that is not run, if there is any. */
export function refuse(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const all = [...new Set(faults)].map((fault) => `\n- ${fault}`).join('');
  throw new Error(`Resolvers are called directly, and what is not run then must not be asked for:${all}`);
}
