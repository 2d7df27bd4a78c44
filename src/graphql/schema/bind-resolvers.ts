import { GraphQLObjectType, isAbstractType } from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { forbidden } from '../../foundation/graphql/request-error.js';
import {
  ancestors,
  throwUnsupported,
  unsupportedOf,
  unsupportedOfInput,
  unsupportedOfTypes,
} from './unsupported-decorators.js';
import type { Decorated } from './unsupported-decorators.js';

/*
 * TypeGraphQL calls a resolver through steps for validation, middleware and conversion, some of them asynchronous, for
 * every field of every row. Entente uses none of them, so here each field calls its method directly: the same classes
 * and decorators, at a fraction of the cost. Decorators that would have no effect are rejected
 * (unsupported-decorators.ts).
 */

type Storage = ReturnType<typeof getMetadataStorage>;
type FieldResolverMetadata = Storage['fieldResolvers'][number];
type Param = NonNullable<FieldResolverMetadata['params']>[number];
type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type Method = (...args: unknown[]) => unknown;
type Field = GraphQLField<unknown, unknown>;
type Constructor = abstract new (...args: never[]) => object;

/** Returns the instance of a resolver class. */
export type Container = (resolver: Constructor) => object;

/**
 * Replaces the resolvers of the fields of every object type, including the root types. The method of a subscription
 * returns its source stream. Throws for decorators that would have no effect.
 */
export function bindResolvers(schema: GraphQLSchema, container: Container, isAllowed: AuthCheck): void {
  const storage = getMetadataStorage();
  const classes = new Map<string, Constructor>(
    storage.objectTypes.map(({ name, target }) => [name, target as unknown as Constructor]),
  );
  const names = new Map<unknown, string>([...classes].map(([name, cls]) => [cls, name]));
  const unsupported = unsupportedOfTypes(schema, storage);
  for (const type of Object.values(schema.getTypeMap())) {
    // TypeGraphQL's own resolveType is always asynchronous.
    if (isAbstractType(type)) type.resolveType = (value: object) => names.get(value.constructor);
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const cls = classes.get(type.name);
      const handler = handlerOf(storage, type.name, cls, field.name);
      const property = propertyOf(storage, cls, field.name);
      const problems = unsupportedOfField(`${type.name}.${field.name}`, storage, handler, property);
      unsupported.push(...problems);
      if (problems.length > 0) continue;
      const roles = handler?.roles ?? property?.roles;
      if (handler && type.name === 'Subscription') {
        field.subscribe = withRoleCheck(roles, direct(handler, container), isAllowed);
        field.resolve = (payload) => payload;
        continue;
      }
      if (handler) field.resolve = withRoleCheck(roles, direct(handler, container), isAllowed);
      else if (property) readProperty(field, property, isAllowed);
    }
  }
  throwUnsupported(unsupported);
}

/** The unsupported decorations of a field: of its method, its property, and the class of its arguments. */
function unsupportedOfField(
  place: string,
  storage: Storage,
  handler: Handler | null,
  property: Property | null,
): string[] {
  const inputs = (handler?.params ?? []).flatMap((param) =>
    param.kind === 'args' ? unsupportedOfInput(place, storage, param.getType() as unknown as Constructor) : [],
  );
  return [
    ...(handler ? unsupportedOf(place, handler) : []),
    ...(property ? unsupportedOf(place, property) : []),
    ...inputs,
  ];
}

/** Whether the viewer has one of the roles. May throw to reject with a reason. */
export type AuthCheck = (context: unknown, roles: readonly unknown[]) => boolean;

/** Checks the roles before the method is called, so before anything is read. */
function withRoleCheck(roles: readonly unknown[] | undefined, resolve: Resolver, isAllowed: AuthCheck): Resolver {
  if (!roles) return resolve;
  return (root, args, context, info) => {
    if (!isAllowed(context, roles)) throw forbidden(info.fieldName, `needs the role ${roles.join(' or ')}`);
    return resolve(root, args, context, info);
  };
}

interface Handler extends Decorated {
  readonly target: Constructor;
  readonly methodName: string;
  /** Whether the method is on the entity's own class, not on a resolver class that receives the entity. */
  readonly isOnEntity: boolean;
}

/** The method behind a field: of the type itself, or of its nearest superclass. */
function handlerOf(storage: Storage, type: string, cls: Constructor | undefined, field: string): Handler | null {
  const roots: Readonly<Record<string, readonly { readonly schemaName: string }[]>> = {
    Query: storage.queries,
    Mutation: storage.mutations,
    Subscription: storage.subscriptions,
  };
  const all = roots[type];
  if (all) {
    const metadata = all.find(({ schemaName }) => schemaName === field);
    return metadata ? { ...(metadata as unknown as Handler), isOnEntity: false } : null;
  }
  for (const ancestor of ancestors(cls)) {
    const metadata = storage.fieldResolvers.find(
      (resolver) => resolver.schemaName === field && (resolver.getObjectType?.() as unknown) === ancestor,
    );
    if (metadata) return { ...(metadata as unknown as Handler), isOnEntity: metadata.kind === 'internal' };
  }
  return null;
}

/** A field as it is declared in the class of the type, or in its nearest superclass. */
type Property = Storage['fields'][number];

function propertyOf(storage: Storage, cls: Constructor | undefined, field: string): Property | null {
  for (const ancestor of ancestors(cls)) {
    const property = storage.fields.find(
      ({ target, schemaName }) => (target as unknown) === ancestor && schemaName === field,
    );
    if (property) return property;
  }
  return null;
}

function direct(handler: Handler, container: Container): Resolver {
  const call = bindParams([...(handler.params ?? [])].sort((a, b) => a.index - b.index).map(paramReader));
  const { methodName } = handler;
  if (handler.isOnEntity) {
    return (root, args, context, info) => {
      const value = (root as Record<string, unknown>)[methodName];
      return typeof value === 'function' ? call(value as Method, root, root, args, context, info) : value;
    };
  }
  const instance = container(handler.target);
  const method = (instance as Record<string, unknown>)[methodName] as Method;
  return (root, args, context, info) => call(method, instance, root, args, context, info);
}

type Call = (method: Method, self: unknown, ...resolverArgs: Parameters<ParamReader>) => unknown;

/** Calls a method with the values of its parameters; with up to two, as most have, without allocating lists. */
function bindParams(params: readonly ParamReader[]): Call {
  const [first, second, ...others] = params;
  if (!first) return (method, self) => method.call(self);
  if (!second) return (method, self, root, args, context, info) => method.call(self, first(root, args, context, info));
  if (others.length === 0) {
    return (method, self, root, args, context, info) =>
      method.call(self, first(root, args, context, info), second(root, args, context, info));
  }
  return (method, self, ...resolverArgs) =>
    method.apply(
      self,
      params.map((param) => param(...resolverArgs)),
    );
}

type ParamReader = (
  root: unknown,
  args: Record<string, unknown>,
  context: unknown,
  info: GraphQLResolveInfo,
) => unknown;

function paramReader(param: Param): ParamReader {
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
      throw new Error(`A parameter of kind ${param.kind} is not supported`);
  }
}

/** Reads a plain property. If it has the name of the field, no resolver is needed: that is the default. */
function readProperty(field: Field, { name, roles }: Property, isAllowed: AuthCheck): void {
  if (name === field.name && !roles) delete field.resolve;
  else field.resolve = withRoleCheck(roles, (root) => (root as Record<string, unknown>)[name], isAllowed);
}
