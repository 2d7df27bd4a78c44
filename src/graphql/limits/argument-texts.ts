import { Kind } from 'graphql';
import type { FieldNode, ValueNode } from 'graphql';

interface Named {
  readonly name: { readonly value: string };
  readonly value: ValueNode;
}

/** A field's arguments as one text, which is the same for the same arguments in any order. */
export function argumentsOf({ arguments: given = [] }: FieldNode): string {
  return named(given);
}

function named(parts: readonly Named[]): string {
  return parts
    .map(({ name, value }) => `${name.value}:${valueOf(value)}`)
    .sort()
    .join();
}

/** Numbers are told from each other as they are written; texts by what they say. */
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
      return `{${named(node.fields)}}`;
    default:
      return String(node.value);
  }
}
