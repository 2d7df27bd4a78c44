import { GraphQLObjectType, isAbstractType } from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { forbidden } from '../../foundation/graphql/request-error.js';
import { ancestors, refuse, unsupportedOf, unsupportedOfInput, unsupportedOfTypes } from './unsupported-decorators.js';
import type { Decorated } from './unsupported-decorators.js';

/*
 * TypeGraphQL calls a resolver through steps for validation, middlewares and conversion, some of them asynchronous, for
 * every field of every row. Entente uses none of them, so here each field calls its method directly: the same classes
 * and decorators, a fraction of the cost. Decorators that would have no effect are refused (unrun-features.ts).
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
 * the stream of what is told. Throws for decorators that would not be heeded.
 */
export function bindResolvers(schema: GraphQLSchema, container: Container, isAllowed: AuthCheck): void {
  const storage = getMetadataStorage();
  const classes = new Map<string, Constructor>(
    storage.objectTypes.map(({ name, target }) => [name, target as unknown as Constructor]),
  );
  const names = new Map<unknown, string>([...classes].map(([name, cls]) => [cls, name]));
  const unrun = unsupportedOfTypes(schema, storage);
  for (const type of Object.values(schema.getTypeMap())) {
    // TypeGraphQL's own is asynchronous, whatever it does.
    if (isAbstractType(type)) type.resolveType = (value: object) => names.get(value.constructor);
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const cls = classes.get(type.name);
      const handler = handlerOf(storage, type.name, cls, field.name);
      const property = propertyOf(storage, cls, field.name);
      const faults = unrunOfField(`${type.name}.${field.name}`, storage, handler, property);
      unrun.push(...faults);
      if (faults.length > 0) continue;
      const roles = handler?.roles ?? property?.roles;
      if (handler && type.name === 'Subscription') {
        field.subscribe = guardedBy(roles, direct(handler, container), isAllowed);
        field.resolve = (told) => told;
        continue;
      }
      if (handler) field.resolve = guardedBy(roles, direct(handler, container), isAllowed);
      else if (property) readProperty(field, property, isAllowed);
    }
  }
  refuse(unrun);
}

/** What is not heeded of what a field is decorated with: at its method, at its class, and at the class of its arguments. */
function unrunOfField(place: string, storage: Storage, handler: Handler | null, property: Property | null): string[] {
  const inputs = (handler?.params ?? []).flatMap((param) =>
    param.kind === 'args' ? unsupportedOfInput(place, storage, param.getType() as unknown as Constructor) : [],
  );
  return [...(handler ? unsupportedOf(place, handler) : []), ...(property ? unsupportedOf(place, property) : []), ...inputs];
}

/** Whether whoever asks has one of the roles; throws to refuse with a reason. */
export type AuthCheck = (context: unknown, roles: readonly unknown[]) => boolean;

/** Refuses before the method is called, and so before anything is read. */
function guardedBy(roles: readonly unknown[] | undefined, resolve: Resolver, isAllowed: AuthCheck): Resolver {
  if (!roles) return resolve;
  return (root, args, context, info) => {
    if (!isAllowed(context, roles)) throw forbidden(info.fieldName, `needs the role ${roles.join(' or ')}`);
    return resolve(root, args, context, info);
  };
}

interface Handler extends Decorated {
  readonly target: Constructor;
  readonly methodName: string;
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

/** A field as it is declared: in the type's class, or in the nearest class above it. */
type Property = Storage['fields'][number];

function propertyOf(storage: Storage, cls: Constructor | undefined, field: string): Property | null {
  for (const above of ancestors(cls)) {
    const own = storage.fields.find(({ target, schemaName }) => (target as unknown) === above && schemaName === field);
    if (own) return own;
  }
  return null;
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

/** Calls a method with what its parameters read; with up to two, as most have, without making lists. */
function caller(params: readonly Reader[]): Call {
  const [first, second, ...others] = params;
  if (!first) return (method, self) => method.call(self);
  if (!second) return (method, self, root, args, context, info) => method.call(self, first(root, args, context, info));
  if (others.length === 0) {
    return (method, self, root, args, context, info) =>
      method.call(self, first(root, args, context, info), second(root, args, context, info));
  }
  return (method, self, ...given) =>
    method.apply(
      self,
      params.map((param) => param(...given)),
    );
}

type Reader = (root: unknown, args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown;

function read(param: Param): Reader {
  switch (param.kind) {
    case 'root': {
      const { propertyName: name } = param;
      return name === undefined ? (root) => root : (root) => (root as Record<string, unknown>)[name];
    }
    case 'context': {
      const { propertyName: name } = param;
      if (name === undefined) return (_root, _args, context) => context;
      return (_root, _args, context) => (context as Record<string, unknown>)[name];
    }
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
 * A plain field. Where the property has the field's name there is no resolver, as that is what is done without one.
 */
function readProperty(field: Field, { name, roles }: Property, isAllowed: AuthCheck): void {
  if (name === field.name && !roles) delete field.resolve;
  else field.resolve = guardedBy(roles, (root) => (root as Record<string, unknown>)[name], isAllowed);
}
