/** File and line of a part of a folder; null: none in particular. */
export interface SeedPlace {
  /** `folder/file.yaml` */
  readonly file: string | null;
  readonly line: number | null;
}

/** What is wrong with a folder, or what a reader may take for a mistake in it. */
export interface SeedProblem extends SeedPlace {
  /** The part of the item; empty: the item as a whole, or no item. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface PlacedItem {
  readonly at: (path: readonly (string | number)[]) => SeedPlace;
}

/** A problem of a part of an item. */
export function problemAt(item: PlacedItem, path: readonly (string | number)[], message: string): SeedProblem {
  return { ...item.at(path), path, message };
}

/** A problem of no file in particular. */
export function problemOfFolder(message: string): SeedProblem {
  return { file: null, line: null, path: [], message };
}

/** `events.yaml:120` */
export function formatPlace({ file, line }: SeedPlace): string {
  return [file, line].filter((part) => part !== null).join(':');
}

/** `events.yaml:120: participations.0: the message`, or with a label: `events.yaml:120: warning: …`. */
export function formatProblem(problem: SeedProblem, label = ''): string {
  const { path, message } = problem;
  return [formatPlace(problem), label, path.join('.'), message].filter((part) => part !== '').join(': ');
}

/** Sorts problems by file and line, each once. */
export function sortedByPlace(problems: Iterable<SeedProblem>): SeedProblem[] {
  const unique = new Map([...problems].map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort((a, b) => order(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
