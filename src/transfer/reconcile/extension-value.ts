import type { DateValueForm, ReadProperty } from './extension-query.js';
import type { PropertyReader, PropertyValue } from './property.js';
import type { RecordNode } from './record-node.js';

/** A cell as the protocol writes it. */
export type Cell =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly float: number }
  | { readonly date: string };

/** The values of a property of a record, as cells. */
export function cellsOf(
  node: RecordNode,
  { property, limit, dates }: ReadProperty,
  reader: PropertyReader,
): readonly Cell[] {
  const cells = property.read(node, reader).flatMap((value) => cellOf(value, dates) ?? []);
  return limit === null ? cells : cells.slice(0, limit);
}

function cellOf(value: PropertyValue, dates: DateValueForm): Cell | null {
  switch (value.kind) {
    case 'text':
      return { str: value.text };
    case 'identifier':
      return { str: value.value };
    case 'number':
      return Number.isInteger(value.number) ? { int: value.number } : { float: value.number };
    case 'entity':
      return { id: value.entity.id, name: value.entity.label };
    case 'date': {
      if (dates === 'edtf') return { str: value.date.edtf };
      const day = value.date[dates];
      return day === null ? null : { date: `${day}T00:00:00Z` };
    }
  }
}
