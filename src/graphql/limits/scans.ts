import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  typeFromAST,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLCompositeType,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import { SCANS, SCANS_ALL } from '../../foundation/graphql/field-costs.js';
import type { Variables } from './cost-sizes.js';

/** An argument, or a field of an input, with what its value may be. */
type Input = Pick<GraphQLInputField, 'type' | 'extensions'>;

/** A variable by which an operation scans, where it has such a value. */
interface Asked {
  readonly name: string;
  readonly input: Input;
  /** Whether it scans where the variable is left out. */
  readonly byDefault: boolean;
}

/** So many of an owner's lists may be gone through before that is a scan. */
const OWNED_MAX = 4;

/** What of an operation scans: all of it, or by some of its variables. */
interface Found {
  isAlways: boolean;
  /** How many lists of owners are gone through, by how often that is written. */
  owned: number;
  readonly variables: Asked[];
}

/**
 * Tells which operations scan: look through as much as there is, so that their cost says nothing of the time that they
 * take. Fields, arguments and fields of inputs that do are marked in the schema, by the extension `scans`
 * (see foundation/graphql/field-costs.ts). An operation is looked through once, and each request's variables only as far as they may scan.
 */
export class Scans {
  private readonly known = new WeakMap<OperationDefinitionNode, Found>();
  /** Whether a type of input has a field that scans, at any depth. */
  private readonly reaching = new Map<GraphQLInputType, boolean>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether a valid operation scans with these variables, as they were sent or coerced. */
  has(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): boolean {
    let found = this.known.get(operation);
    if (!found) this.known.set(operation, (found = this.find(document, operation)));
    return (
      found.isAlways ||
      found.owned > OWNED_MAX ||
      found.variables.some(({ name, input, byDefault }) =>
        Object.hasOwn(variables, name) ? this.isScanning(variables[name], input) : byDefault,
      )
    );
  }

  private find({ definitions }: DocumentNode, operation: OperationDefinitionNode): Found {
    const found: Found = { isAlways: false, owned: 0, variables: [] };
    /** How many lists each fragment goes through. */
    const spread = new Map<string, number>();
    const collect: Collect = ({ selections }, on, isOfAll) => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) this.addField(selection, { on, isOfAll }, { found, operation, collect });
        else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const type = selection.typeCondition ? typeFromAST(this.schema, selection.typeCondition) : on;
          if (isCompositeType(type)) collect(selection.selectionSet, type, isOfAll);
        } else {
          const name = selection.name.value;
          const key = `${name} ${String(isOfAll)}`;
          const owned = spread.get(key);
          if (owned !== undefined) {
            found.owned += owned;
            continue;
          }
          const before = found.owned;
          const part = definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
          const type = part?.kind === Kind.FRAGMENT_DEFINITION && typeFromAST(this.schema, part.typeCondition);
          if (part?.kind === Kind.FRAGMENT_DEFINITION && isCompositeType(type)) {
            collect(part.selectionSet, type, isOfAll);
          }
          spread.set(key, found.owned - before);
        }
      }
    };
    const root = this.schema.getRootType(operation.operation);
    if (root) collect(operation.selectionSet, root, false);
    return found;
  }

  private addField(node: FieldNode, { on, isOfAll }: Parent, { found, operation, collect }: Looking): void {
    // Of the schema itself nothing scans.
    const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[node.name.value] : undefined;
    if (!field) return;
    const isOwned = field.extensions['scans'] === SCANS_ALL.scans;
    found.isAlways ||= isMarked(field) || (isOfAll && isOwned);
    if (isOwned) found.owned += 1;
    // Which changes are followed is no part of what is sent of each.
    const isFollowed =
      operation.operation === OperationTypeNode.SUBSCRIPTION && on === this.schema.getSubscriptionType();
    for (const { name, value } of isFollowed ? [] : (node.arguments ?? [])) {
      const argument = field.args.find((one) => one.name === name.value);
      if (argument) found.isAlways ||= this.isWritten(value, argument, { found, operation });
    }
    const type = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(type)) {
      collect(node.selectionSet, type, on === this.schema.getQueryType());
    }
  }

  /** Whether a value scans as it is written; the variables by which it may are added to what was found. */
  private isWritten(node: ValueNode, input: Input, looking: Omit<Looking, 'collect'> | null): boolean {
    if (!this.mayScan(input)) return false;
    if (node.kind === Kind.NULL) return false;
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value;
      const declared = looking?.operation.variableDefinitions?.find((one) => one.variable.name.value === name);
      const byDefault = declared?.defaultValue !== undefined && this.isWritten(declared.defaultValue, input, null);
      looking?.found.variables.push({ name, input, byDefault });
      return false;
    }
    if (isMarked(input)) return true;
    if (node.kind === Kind.LIST) return node.values.some((value) => this.isWritten(value, input, looking));
    const type = getNamedType(input.type);
    if (node.kind !== Kind.OBJECT || !isInputObjectType(type)) return false;
    const fields = type.getFields();
    return node.fields.some(({ name, value }) => {
      const field = fields[name.value];
      if (!field || value.kind === Kind.NULL) return false;
      const narrowing = narrowingOf(field);
      if (!narrowing) return this.isWritten(value, field, looking);
      return !node.fields.some((other) => narrowing.includes(other.name.value) && isNarrow(other.value));
    });
  }

  /** Whether a variable's value scans. */
  private isScanning(value: unknown, input: Input): boolean {
    if (value === null || value === undefined) return false;
    if (isMarked(input)) return true;
    if (Array.isArray(value)) return value.some((one) => this.isScanning(one, input));
    const type = getNamedType(input.type);
    if (typeof value !== 'object' || !isInputObjectType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) =>
        this.mayScan(field) && Object.hasOwn(value, field.name) && this.isFieldScanning(value as Variables, field),
    );
  }

  private isFieldScanning(object: Variables, field: GraphQLInputField): boolean {
    const value = object[field.name];
    const narrowing = narrowingOf(field);
    if (!narrowing) return this.isScanning(value, field);
    return isGiven(value) && !narrowing.some((name) => Object.hasOwn(object, name) && isGiven(object[name]));
  }

  private mayScan(input: Input): boolean {
    if (isMarked(input) || narrowingOf(input)) return true;
    const type = getNamedType(input.type);
    let reaches = this.reaching.get(type);
    if (reaches === undefined) this.reaching.set(type, (reaches = isReaching(type, new Set())));
    return reaches;
  }
}

/** `seen` has the types that were looked into: one may hold itself. */
function isReaching(type: GraphQLInputType, seen: Set<GraphQLInputType>): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) => isMarked(field) || narrowingOf(field) || isReaching(getNamedType(field.type), seen),
  );
}

/** `isOfAll`: what is selected is of a field of the query's own, and no owner's. */
type Collect = (set: SelectionSetNode, on: GraphQLCompositeType, isOfAll: boolean) => void;

interface Parent {
  readonly on: GraphQLCompositeType;
  readonly isOfAll: boolean;
}

interface Looking {
  readonly found: Found;
  readonly operation: OperationDefinitionNode;
  readonly collect: Collect;
}

function isMarked({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return extensions['scans'] === SCANS.scans;
}

/** The fields beside a field of an input that keep it from scanning; null for one that they do not matter to. */
function narrowingOf({ extensions }: Pick<Input, 'extensions'>): readonly string[] | null {
  return (extensions['scansWithout'] as readonly string[] | undefined) ?? null;
}

/** Whether what is written narrows, whatever is given for variables. */
function isNarrow(node: ValueNode): boolean {
  if (node.kind === Kind.NULL || node.kind === Kind.VARIABLE) return false;
  return node.kind !== Kind.LIST || node.values.length > 0;
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
