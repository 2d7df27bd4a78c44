import { Kind } from 'graphql';
import type { FieldNode, ValueNode } from 'graphql';

interface NamedValue {
  readonly name: { readonly value: string };
  readonly value: ValueNode;
}

/** A field's arguments as canonical text: equal for equal arguments in any order. */
export function canonicalArguments({ arguments: nodes = [] }: FieldNode): string {
  return joinSorted(nodes);
}

function joinSorted(parts: readonly NamedValue[]): string {
  return parts
    .map(({ name, value }) => `${name.value}:${valueOf(value)}`)
    .sort()
    .join();
}

/** Numbers are compared as written, strings by value. */
function valueOf(node: ValueNode): string {
  switch (node.kind) {
    case Kind.VARIABLE:
      return `$${node.name.value}`;
    case Kind.NULL:
      return 'null';
    case Kind.STRING:
      return JSON.stringify(node.value);
    case Kind.LIST:
      return `[${node.values.map(valueOf).join()}]`;
    case Kind.OBJECT:
      return `{${joinSorted(node.fields)}}`;
    default:
      return String(node.value);
  }
}
