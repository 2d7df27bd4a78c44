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
import {
  SCANS_ALL_RECORDS,
  SCANS_ALL_RECORDS_UNLESS_OWNED,
  SEARCHES_ALL_RECORDS,
} from '../../foundation/graphql/field-costs.js';
import type { Variables } from './cost-sizes.js';

/** An argument or an input field: its type and its extensions. */
type InputElement = Pick<GraphQLInputField, 'type' | 'extensions'>;

/** A variable with which an operation scans, depending on its value. */
interface ScanVariable {
  readonly name: string;
  readonly input: InputElement;
  /** Whether it scans if the variable is left out. */
  readonly byDefault: boolean;
}

/** How many owners' lists may be read before that counts as a scan. */
const OWNED_LISTS_MAX = 4;

/** Whether an operation scans, and whether it does so only in that it searches for words. */
export interface Scans {
  readonly isScanning: boolean;
  readonly isSearch: boolean;
}

/** How an operation scans: always, or with some of its variables. */
interface ScanAnalysis {
  isAlways: boolean;
  /** Whether it searches for words. */
  isSearch: boolean;
  /** How many owners' lists are read, counted as they are written. */
  owned: number;
  readonly variables: ScanVariable[];
}

/**
 * Finds out which operations scan: they read through all data, so their cost says nothing about the time that they
 * take. The schema marks fields, arguments and input fields that do so with the extension `scans` (see
 * foundation/graphql/field-costs.ts). An operation is analyzed once; a request only checks the variables that may scan.
 */
export class FullScanDetector {
  private readonly analyses = new WeakMap<OperationDefinitionNode, ScanAnalysis>();
  /** Whether an input type has a field that scans, at any depth. */
  private readonly scanningTypes = new Map<GraphQLInputType, boolean>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether a valid operation scans with these variables, which may be raw or coerced, and only searches for words. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Scans {
    const analysis = this.analysisOf(document, operation);
    const scansOtherwise = this.scansOtherwise(analysis, variables);
    return { isScanning: analysis.isSearch || scansOtherwise, isSearch: analysis.isSearch && !scansOtherwise };
  }

  private analysisOf(document: DocumentNode, operation: OperationDefinitionNode): ScanAnalysis {
    let analysis = this.analyses.get(operation);
    if (!analysis) this.analyses.set(operation, (analysis = this.analyze(document, operation)));
    return analysis;
  }

  private scansOtherwise(analysis: ScanAnalysis, variables: Variables): boolean {
    return (
      analysis.isAlways ||
      analysis.owned > OWNED_LISTS_MAX ||
      analysis.variables.some(({ name, input, byDefault }) =>
        Object.hasOwn(variables, name) ? this.scansWith(variables[name], input) : byDefault,
      )
    );
  }

  private analyze({ definitions }: DocumentNode, operation: OperationDefinitionNode): ScanAnalysis {
    const analysis: ScanAnalysis = { isAlways: false, isSearch: false, owned: 0, variables: [] };
    /** How many owners' lists each fragment reads. */
    const spread = new Map<string, number>();
    const collect: Collect = ({ selections }, parentType, isBelowRoot) => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD)
          this.addField(selection, { parentType, isBelowRoot }, { analysis, operation, collect });
        else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const type = selection.typeCondition ? typeFromAST(this.schema, selection.typeCondition) : parentType;
          if (isCompositeType(type)) collect(selection.selectionSet, type, isBelowRoot);
        } else {
          const name = selection.name.value;
          const key = `${name} ${String(isBelowRoot)}`;
          const owned = spread.get(key);
          if (owned !== undefined) {
            analysis.owned += owned;
            continue;
          }
          const before = analysis.owned;
          const fragment = definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
          const type = fragment?.kind === Kind.FRAGMENT_DEFINITION && typeFromAST(this.schema, fragment.typeCondition);
          if (fragment?.kind === Kind.FRAGMENT_DEFINITION && isCompositeType(type)) {
            collect(fragment.selectionSet, type, isBelowRoot);
          }
          spread.set(key, analysis.owned - before);
        }
      }
    };
    const root = this.schema.getRootType(operation.operation);
    if (root) collect(operation.selectionSet, root, false);
    return analysis;
  }

  private addField(
    node: FieldNode,
    { parentType, isBelowRoot }: Parent,
    { analysis, operation, collect }: AnalysisContext,
  ): void {
    // Introspection never scans.
    const field =
      isObjectType(parentType) || isInterfaceType(parentType) ? parentType.getFields()[node.name.value] : undefined;
    if (!field) return;
    const isOwned = field.extensions['scans'] === SCANS_ALL_RECORDS_UNLESS_OWNED.scans;
    analysis.isSearch ||= field.extensions['scans'] === SEARCHES_ALL_RECORDS.scans;
    analysis.isAlways ||= isMarked(field) || (isBelowRoot && isOwned);
    if (isOwned) analysis.owned += 1;
    // A subscription's own arguments select the changes, and are not part of the payload.
    const isSubscriptionField =
      operation.operation === OperationTypeNode.SUBSCRIPTION && parentType === this.schema.getSubscriptionType();
    for (const { name, value } of isSubscriptionField ? [] : (node.arguments ?? [])) {
      const argument = field.args.find((one) => one.name === name.value);
      if (argument) analysis.isAlways ||= this.scansAsWritten(value, argument, { analysis, operation });
    }
    const type = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(type)) {
      collect(node.selectionSet, type, parentType === this.schema.getQueryType());
    }
  }

  /** Whether a value scans as it is written. Variables with which it may are added to the analysis. */
  private scansAsWritten(
    node: ValueNode,
    input: InputElement,
    analysisContext: Omit<AnalysisContext, 'collect'> | null,
  ): boolean {
    if (!this.mayScan(input)) return false;
    if (node.kind === Kind.NULL) return false;
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value;
      const declared = analysisContext?.operation.variableDefinitions?.find((one) => one.variable.name.value === name);
      const byDefault = declared?.defaultValue !== undefined && this.scansAsWritten(declared.defaultValue, input, null);
      analysisContext?.analysis.variables.push({ name, input, byDefault });
      return false;
    }
    if (isMarked(input)) return true;
    if (node.kind === Kind.LIST) return node.values.some((value) => this.scansAsWritten(value, input, analysisContext));
    const type = getNamedType(input.type);
    if (node.kind !== Kind.OBJECT || !isInputObjectType(type)) return false;
    const fields = type.getFields();
    return node.fields.some(({ name, value }) => {
      const field = fields[name.value];
      if (!field || value.kind === Kind.NULL) return false;
      const narrowing = narrowingOf(field);
      if (!narrowing) return this.scansAsWritten(value, field, analysisContext);
      return !node.fields.some((other) => narrowing.includes(other.name.value) && narrowsAlways(other.value));
    });
  }

  /** Whether a variable's value scans. */
  private scansWith(value: unknown, input: InputElement): boolean {
    if (value === null || value === undefined) return false;
    if (isMarked(input)) return true;
    if (Array.isArray(value)) return value.some((one) => this.scansWith(one, input));
    const type = getNamedType(input.type);
    if (typeof value !== 'object' || !isInputObjectType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) =>
        this.mayScan(field) && Object.hasOwn(value, field.name) && this.fieldScansWith(value as Variables, field),
    );
  }

  private fieldScansWith(object: Variables, field: GraphQLInputField): boolean {
    const value = object[field.name];
    const narrowing = narrowingOf(field);
    if (!narrowing) return this.scansWith(value, field);
    return isProvided(value) && !narrowing.some((name) => Object.hasOwn(object, name) && isProvided(object[name]));
  }

  private mayScan(input: InputElement): boolean {
    if (isMarked(input) || narrowingOf(input)) return true;
    const type = getNamedType(input.type);
    let mayScanWithin = this.scanningTypes.get(type);
    if (mayScanWithin === undefined) this.scanningTypes.set(type, (mayScanWithin = hasScanningField(type, new Set())));
    return mayScanWithin;
  }
}

/** `visited` has the types that were visited: an input type may contain itself. */
function hasScanningField(type: GraphQLInputType, visited: Set<GraphQLInputType>): boolean {
  if (!isInputObjectType(type) || visited.has(type)) return false;
  visited.add(type);
  return Object.values(type.getFields()).some(
    (field) => isMarked(field) || narrowingOf(field) || hasScanningField(getNamedType(field.type), visited),
  );
}

/** `isBelowRoot`: the selection set is on a field of Query itself, so it belongs to no owner. */
type Collect = (set: SelectionSetNode, parentType: GraphQLCompositeType, isBelowRoot: boolean) => void;

interface Parent {
  readonly parentType: GraphQLCompositeType;
  readonly isBelowRoot: boolean;
}

interface AnalysisContext {
  readonly analysis: ScanAnalysis;
  readonly operation: OperationDefinitionNode;
  readonly collect: Collect;
}

function isMarked({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return extensions['scans'] === SCANS_ALL_RECORDS.scans;
}

/** The sibling fields that keep an input field from scanning; null if it does not depend on them. */
function narrowingOf({ extensions }: Pick<InputElement, 'extensions'>): readonly string[] | null {
  return (extensions['scansUnlessNarrowedBy'] as readonly string[] | undefined) ?? null;
}

/** Whether a literal narrows with any values of its variables. */
function narrowsAlways(node: ValueNode): boolean {
  if (node.kind === Kind.NULL || node.kind === Kind.VARIABLE) return false;
  return node.kind !== Kind.LIST || node.values.length > 0;
}

function isProvided(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
