/** The values of each parameter, by its name. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

type Combination<P extends Parameters> = { [Name in keyof P]: P[Name][number] };

/**
 * Few combinations in which each two values of different parameters come together at least once, the same in each run:
 * each next one has as many new pairs as a greedy choice finds.
 */
export function allPairs<const P extends Parameters>(parameters: P): Combination<P>[] {
  const names = Object.keys(parameters);
  const missing = new Set<string>();
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      for (const first of parameters[one] ?? []) {
        for (const second of parameters[other] ?? []) missing.add(pairOf(one, first, other, second));
      }
    }
  }
  const combinations: Combination<P>[] = [];
  while (missing.size > 0) {
    const combination = nextOne(parameters, names, missing);
    for (const pair of pairsIn(combination, names)) missing.delete(pair);
    combinations.push(combination as Combination<P>);
  }
  return combinations;
}

function nextOne(
  parameters: Parameters,
  names: readonly string[],
  missing: ReadonlySet<string>,
): Record<string, string> {
  // It begins with a missing pair, so that it has one at least.
  const [one = '', first = '', other = '', second = ''] = ([...missing][0] ?? '').split('\n');
  const chosen: Record<string, string> = { [one]: first, [other]: second };
  for (const name of names) {
    if (name in chosen) continue;
    const newPairs = (value: string): number =>
      [...pairsIn({ ...chosen, [name]: value }, names)].filter((pair) => missing.has(pair)).length;
    chosen[name] = [...(parameters[name] ?? [])].sort((a, b) => newPairs(b) - newPairs(a))[0] ?? '';
  }
  return chosen;
}

function* pairsIn(combination: Readonly<Record<string, string>>, names: readonly string[]): Generator<string> {
  const known = names.filter((name) => name in combination);
  for (const [at, one] of known.entries()) {
    for (const other of known.slice(at + 1)) yield pairOf(one, combination[one] ?? '', other, combination[other] ?? '');
  }
}

const pairOf = (...parts: [one: string, first: string, other: string, second: string]): string => parts.join('\n');

/** Gives each row some of the names, so that each name meets each value of each parameter, and rows get about as many. */
export function spread<Row extends Readonly<Record<string, string>>, Name>(
  names: readonly Name[],
  rows: readonly Row[],
): Map<Row, Name[]> {
  const given = new Map(rows.map((row): [Row, Name[]] => [row, []]));
  for (const name of names) {
    const missing = new Set(rows.flatMap(valuesOf));
    while (missing.size > 0) {
      const newValues = (row: Row): number => valuesOf(row).filter((value) => missing.has(value)).length;
      const [best] = [...given].sort(
        ([one, ofOne], [other, ofOther]) => newValues(other) - newValues(one) || ofOne.length - ofOther.length,
      );
      if (!best) break;
      const [row, namesOfRow] = best;
      namesOfRow.push(name);
      for (const value of valuesOf(row)) missing.delete(value);
    }
  }
  return given;
}

const valuesOf = (row: Readonly<Record<string, string>>): string[] =>
  Object.entries(row).map((parameter) => parameter.join('\n'));
