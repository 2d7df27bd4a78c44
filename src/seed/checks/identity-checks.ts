import { foldCase, foldLetters } from '../../foundation/text/fold.js';
import type { SeedProblem } from '../seed-problem.js';
import type { SeedInputs, SeedView, ViewedItem } from './seed-view.js';
import { slugOf } from './seed-view.js';

type Named = Readonly<Record<string, unknown>>;

/** The lists whose items are told apart by their names, and the field with the names. */
const NAMED = {
  ...{ states: 'names', organizations: 'names', persons: 'names', groups: 'names', places: 'names', topics: 'names' },
  ...{ offices: 'titles', series: 'titles' },
} as const satisfies Partial<Record<keyof SeedInputs, string>>;

/** Lists in which things of different kinds may have one name: a city and its region. */
const OF_KINDS: ReadonlySet<string> = new Set(['places', 'topics']);

/** Things that seem to be in the folders twice: with the same name, with the same address, or on the same day. */
export function identityWarnings(view: SeedView): SeedProblem[] {
  return [
    ...Object.entries(NAMED).flatMap(([list, field]) => namesakes(view, list as keyof typeof NAMED, field)),
    ...repeated(view, 'sources', ({ url }) => (typeof url === 'string' ? [url] : []), 'url'),
    ...repeated(
      view,
      'events',
      (event) => textsOf(event, 'titles').map((title) => `${title} ${String(event['date'])}`),
      'titles',
    ),
  ];
}

function namesakes(view: SeedView, list: keyof typeof NAMED, field: string): SeedProblem[] {
  const namesOf = (input: Named): string[] =>
    textsOf(input, field).map((name) => (OF_KINDS.has(list) ? `${String(input['kind'])} ${name}` : name));
  return repeated(view, list, namesOf, field);
}

/** Items that have a value of an earlier one, unless each of the two has its own Wikidata id. */
function repeated(
  view: SeedView,
  list: keyof SeedInputs,
  valuesOf: (input: Named) => readonly string[],
  field: string,
): SeedProblem[] {
  const first = new Map<string, ViewedItem>();
  return view.all(list).flatMap((item) => {
    const values = [...new Set(valuesOf(item.input as unknown as Named))];
    const other = values.map((value) => first.get(value)).find((found) => found !== undefined);
    for (const value of values) if (!first.has(value)) first.set(value, item);
    if (!item.isOwn || !other || (hasIdentity(item) && hasIdentity(other))) return [];
    return [item.warning([field], `the same as of ${slugOf(other)} (${other.place()})`)];
  });
}

function hasIdentity({ input }: ViewedItem): boolean {
  return typeof (input as { readonly wikidataId?: unknown }).wikidataId === 'string';
}

/** The texts of a field with their languages, without differences of case and accents. */
function textsOf(input: Named, field: string): string[] {
  const texts = (input[field] ?? []) as readonly { readonly language: string; readonly text: string }[];
  return texts.map(({ language, text }) => `${language} ${foldCase(foldLetters(text))}`);
}
