/*
 * Responses as tables. Each list of objects is a table with a row for each element: the objects in it become columns
 * with dotted names, and the values of lists in it are joined. A list within another list is also a table of its own,
 * whose rows repeat the columns of the elements around them. Connections are lists: `nodes`, `edges` and `node` are not
 * part of any name.
 */

export type Cell = string | number | boolean | null;

/** A row: its cells by the name of the column. */
type Row = ReadonlyMap<string, Cell>;

export interface Table {
  /** The path of the list in the response. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const SEPARATOR = '; ';
const NOT_SHOWN = new Set(['__typename', 'pageInfo']);
const NOTHING: Row = new Map();

/** Name of the table of all values that are not in any list. */
const WHOLE = 'result';

/** The tables of a response's data, those with the most rows first; a list within another comes after it. */
export function tablesOf(data: unknown): Table[] {
  const lists = new Map<string, Row[]>();
  if (Array.isArray(data)) addList(data, WHOLE, NOTHING, lists);
  else if (isObject(data)) addListsWithin(data, '', NOTHING, lists);
  const whole = isObject(data) && !Array.isArray(data) ? [...scalarsOf(data)].filter(([, cell]) => cell !== null) : [];
  if (whole.length > 0 && !lists.has(WHOLE)) lists.set(WHOLE, [new Map(whole)]);
  const depth = (name: string): number => [...lists.keys()].filter((other) => name.startsWith(`${other}.`)).length;
  return [...lists]
    .map(([name, rows]) => ({
      depth: depth(name),
      isWhole: name === WHOLE && isObject(data),
      table: tableOf(name, rows),
    }))
    .sort(
      (one, other) =>
        Number(one.isWhole) - Number(other.isWhole) ||
        one.depth - other.depth ||
        other.table.rows.length - one.table.rows.length,
    )
    .map(({ table }) => table);
}

function tableOf(name: string, rows: readonly Row[]): Table {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { name, columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

function addListsWithin(value: object, path: string, around: Row, lists: Map<string, Row[]>): void {
  for (const [name, nested] of fieldsOf(value)) {
    const at = joined(path, name);
    if (Array.isArray(nested)) addList(nested, at, around, lists);
    else if (isObject(nested)) addListsWithin(nested, at, around, lists);
  }
}

function addList(list: readonly unknown[], path: string, around: Row, lists: Map<string, Row[]>): void {
  for (const element of list) {
    if (!isObject(element)) continue;
    const rows = lists.get(path) ?? [];
    rows.push(new Map([...around, ...cellsOf(element)]));
    lists.set(path, rows);
    const own = [...scalarsOf(element)].map(([name, cell]) => [joined(lastName(path), name), cell] as const);
    addListsWithin(element, path, new Map([...around, ...own]), lists);
  }
}

/** The fields of an object; the list of a connection is under the connection's own name. */
function* fieldsOf(value: object): Generator<readonly [name: string, value: unknown]> {
  for (const [name, nested] of Object.entries(value)) {
    if (NOT_SHOWN.has(name)) continue;
    if (isObject(nested)) {
      const list = connectionList(nested);
      if (list) {
        yield [name, list];
        const others = Object.entries(nested).filter(([other]) => other !== 'nodes' && other !== 'edges');
        yield [name, Object.fromEntries(others)];
        continue;
      }
    }
    yield [name, nested];
  }
}

/** The elements of a connection; those of its edges, if they say more than its nodes. */
function connectionList({ nodes, edges }: { readonly nodes?: unknown; readonly edges?: unknown }): unknown[] | null {
  if (!Array.isArray(edges)) return Array.isArray(nodes) ? (nodes as unknown[]) : null;
  const elements = edges.map((edge: unknown) => {
    if (!isObject(edge) || !('node' in edge)) return edge;
    const { node, ...rest } = edge as { readonly node: unknown };
    return isObject(node) ? { ...rest, ...node } : { ...rest, node };
  });
  return Array.isArray(nodes) && nodes.length > elements.length ? (nodes as unknown[]) : elements;
}

/** All cells of an element. */
function* cellsOf(value: object): Generator<[name: string, cell: Cell]> {
  for (const [name, nested] of fieldsOf(value)) {
    if (Array.isArray(nested)) yield* joinedCells(name, nested);
    else if (isObject(nested)) for (const [below, cell] of cellsOf(nested)) yield [joined(name, below), cell];
    else yield [name, cellOf(nested)];
  }
}

/** The cells of an element that are not in a list. */
function* scalarsOf(value: object): Generator<[name: string, cell: Cell]> {
  for (const [name, nested] of fieldsOf(value)) {
    if (Array.isArray(nested)) continue;
    if (isObject(nested)) for (const [below, cell] of scalarsOf(nested)) yield [joined(name, below), cell];
    else yield [name, cellOf(nested)];
  }
}

/** The values of a list, joined by column. */
function* joinedCells(name: string, list: readonly unknown[]): Generator<[name: string, cell: Cell]> {
  const columns = new Map<string, string[]>();
  const add = (column: string, cell: Cell): void => {
    const texts = columns.get(column) ?? [];
    if (cell !== null) texts.push(String(cell));
    columns.set(column, texts);
  };
  for (const element of list) {
    if (Array.isArray(element)) add(name, JSON.stringify(element));
    else if (isObject(element)) for (const [below, cell] of cellsOf(element)) add(joined(name, below), cell);
    else add(name, cellOf(element));
  }
  for (const [column, texts] of columns) yield [column, texts.length === 0 ? null : texts.join(SEPARATOR)];
}

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
