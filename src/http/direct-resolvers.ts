import { GraphQLObjectType, isAbstractType } from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { forbidden } from '../foundation/fault.js';

/*
 * TypeGraphQL calls a resolver through steps for validation, middlewares and conversion, some of them asynchronous, for
 * every field of every row. Entente uses none of them, so here each field calls its method directly: the same classes
 * and decorators, a fraction of the cost.
 */

type Storage = ReturnType<typeof getMetadataStorage>;
type FieldResolverMetadata = Storage['fieldResolvers'][number];
type Param = NonNullable<FieldResolverMetadata['params']>[number];
type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type Method = (...args: unknown[]) => unknown;
type Field = GraphQLField<unknown, unknown>;
type Constructor = abstract new (...args: never[]) => object;

/** Gives an instance of a resolver class. */
export type Container = (resolver: Constructor) => object;

/**
 * Replaces the resolvers of every object type's fields, the root types' included. The method of a subscription gives
 * the stream of what is told.
 */
export function resolveDirectly(schema: GraphQLSchema, container: Container, isAllowed: AuthCheck): void {
  const storage = getMetadataStorage();
  const classes = new Map<string, Constructor>(
    storage.objectTypes.map(({ name, target }) => [name, target as unknown as Constructor]),
  );
  const names = new Map<unknown, string>([...classes].map(([name, cls]) => [cls, name]));
  for (const type of Object.values(schema.getTypeMap())) {
    // TypeGraphQL's own is asynchronous, whatever it does.
    if (isAbstractType(type)) type.resolveType = (value: object) => names.get(value.constructor);
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const handler = handlerOf(storage, type.name, classes.get(type.name), field.name);
      if (handler && type.name === 'Subscription') {
        field.subscribe = guardedBy(handler, direct(handler, container), isAllowed);
        field.resolve = (told) => told;
        continue;
      }
      if (handler) field.resolve = guardedBy(handler, direct(handler, container), isAllowed);
      else readProperty(field, storage, classes.get(type.name));
    }
  }
}

/** Whether whoever asks has one of the roles; throws to refuse with a reason. */
export type AuthCheck = (context: unknown, roles: readonly unknown[]) => boolean;

/** Refuses before the method is called, and so before anything is read. */
function guardedBy(handler: Handler | null, resolve: Resolver, isAllowed: AuthCheck): Resolver {
  const roles = handler?.roles;
  if (!roles) return resolve;
  return (root, args, context, info) => {
    if (!isAllowed(context, roles)) throw forbidden(info.fieldName, `needs the role ${roles.join(' or ')}`);
    return resolve(root, args, context, info);
  };
}

interface Handler {
  readonly target: Constructor;
  readonly methodName: string;
  readonly params?: Param[] | undefined;
  /** Roles of `@Authorized`: one of them is needed. */
  readonly roles?: readonly unknown[] | undefined;
  /** On the entity's own class, or on a resolver class that is given the entity. */
  readonly own: boolean;
}

/** The method behind a field: of the type itself, or of the nearest class above it. */
function handlerOf(storage: Storage, type: string, cls: Constructor | undefined, field: string): Handler | null {
  const roots: Readonly<Record<string, readonly { readonly schemaName: string }[]>> = {
    Query: storage.queries,
    Mutation: storage.mutations,
    Subscription: storage.subscriptions,
  };
  const all = roots[type];
  if (all) {
    const found = all.find(({ schemaName }) => schemaName === field);
    return found ? { ...(found as unknown as Handler), own: false } : null;
  }
  for (const above of ancestors(cls)) {
    const found = storage.fieldResolvers.find(
      (resolver) => resolver.schemaName === field && (resolver.getObjectType?.() as unknown) === above,
    );
    if (found) return { ...(found as unknown as Handler), own: found.kind === 'internal' };
  }
  return null;
}

function* ancestors(cls: Constructor | undefined): Generator<Constructor> {
  for (let above = cls; above?.prototype; above = Object.getPrototypeOf(above) as Constructor) yield above;
}

function direct(handler: Handler, container: Container): Resolver {
  const call = caller([...(handler.params ?? [])].sort((a, b) => a.index - b.index).map(read));
  const { methodName } = handler;
  if (handler.own) {
    return (root, args, context, info) => {
      const value = (root as Record<string, unknown>)[methodName];
      return typeof value === 'function' ? call(value as Method, root, root, args, context, info) : value;
    };
  }
  const instance = container(handler.target);
  const method = (instance as Record<string, unknown>)[methodName] as Method;
  return (root, args, context, info) => call(method, instance, root, args, context, info);
}

type Call = (method: Method, self: unknown, ...given: Parameters<Reader>) => unknown;

/** Calls a method with what its parameters read; with up to two, as most have, without making a list of them. */
function caller(params: readonly Reader[]): Call {
  const [first, second, ...others] = params;
  if (!first) return (method, self) => method.call(self);
  if (!second) return (method, self, ...given) => method.call(self, first(...given));
  if (others.length === 0) return (method, self, ...given) => method.call(self, first(...given), second(...given));
  return (method, self, ...given) =>
    method.apply(
      self,
      params.map((param) => param(...given)),
    );
}

type Reader = (root: unknown, args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown;

function read(param: Param): Reader {
  switch (param.kind) {
    case 'root':
      return (root) => root;
    case 'context':
      return (_root, _args, context) => context;
    case 'args':
      return (_root, args) => args;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg': {
      const { name } = param;
      return (_root, args) => args[name];
    }
    default:
      throw new Error(`A parameter of kind ${param.kind} can't be called directly`);
  }
}

/**
 * A plain field. Where the property has the field's name there is no resolver, as that is what is done without one: the
 * compiled operation then reads the property where it stands.
 */
function readProperty(field: Field, storage: Storage, cls: Constructor | undefined): void {
  for (const above of ancestors(cls)) {
    const own = storage.fields.find(
      ({ target, schemaName }) => (target as unknown) === above && schemaName === field.name,
    );
    if (!own) continue;
    const { name } = own;
    if (name === field.name) delete field.resolve;
    else field.resolve = (root) => (root as Record<string, unknown>)[name];
    return;
  }
}
