/** Where a value stands in a result, from its end on: a field's key or an item's index, and where that stands. */
export interface ResultPath {
  readonly prev: ResultPath | undefined;
  readonly key: string | number;
  /** The type whose field it is; undefined for an item of a list. */
  readonly typename: string | undefined;
}

/** The path as it is told in an error (GraphQL, 7.1.2). */
export function pathKeys(path: ResultPath | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
