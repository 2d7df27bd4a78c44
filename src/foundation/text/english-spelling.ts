/*
 * Words that British and American English spell differently. A search for one finds the other: the index has each text
 * as it is written.
 */

type Rule = readonly [pattern: RegExp, replacement: string];

const OUR =
  'arb|ard|arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig';
const RE = 'calib|cent|fib|goit|lit|lust|manoeuv|meag|met|mit|och|sab|saltpet|scept|sepulch|somb|spect|theat';

/** Each way; words that come out wrong are in no text. */
const RULES: readonly Rule[] = [
  [/is(e[drs]?|ers|ing|ations?|ational)$/, 'iz$1'],
  [/iz(e[drs]?|ers|ing|ations?|ational)$/, 'is$1'],
  [/ys(e[drs]?|ers|ing)$/, 'yz$1'],
  [/yz(e[drs]?|ers|ing)$/, 'ys$1'],
  [new RegExp(`^(${OUR})our`), '$1or'],
  [new RegExp(`^(${OUR})or`), '$1our'],
  [new RegExp(`^((?:kilo|milli|centi|nano)?(?:${RE}))re(s|d)?$`), '$1er$2'],
  [new RegExp(`^((?:kilo|milli|centi|nano)?(?:${RE}))er(s|ed)?$`), '$1re$2'],
  [/^(def|off|pret|lic)ence/, '$1ense'],
  [/^(def|off|pret|lic)ense/, '$1ence'],
  [/^program$|^program(?=s$)/, 'programme'],
  [/^programme/, 'program'],
  [/(al|ol|cat)ogue(s|d)?$/, '$1og$2'],
  [/^(anal|catal|dial|monol|prol|epil|travel)og(s|ed)?$/, '$1ogue$2'],
  [/([aeiou])ll(ed|ing|ers?|ors?|ous)$/, '$1l$2'],
  [/([aeiou])l(ed|ing|ers?|ors?|ous)$/, '$1ll$2'],
  [/^(arch|encyclop|medi|an|h|p|c)ae/, '$1e'],
  [/^(arch|encyclop)e/, '$1ae'],
  [/^(f|man|am)oe(?=[a-z])/, '$1e'],
  [/^maneuv/, 'manoeuv'],
  [/^(fulfi|enro|insta|ski|wi)l(ment|ments|ful|fully)?$/, '$1ll$2'],
  [/^(fulfi|enro|insta|ski|wi)ll(ment|ments|ful|fully)?$/, '$1l$2'],
  [/^(jud|acknowled|abrid|lod)gement/, '$1gment'],
  [/^(jud|acknowled|abrid|lod)gment/, '$1gement'],
];

const PAIRS: readonly (readonly [string, string])[] = [
  ['grey', 'gray'],
  ['cheque', 'check'],
  ['aluminium', 'aluminum'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['ageing', 'aging'],
  ['jewellery', 'jewelry'],
  ['plough', 'plow'],
  ['sceptic', 'skeptic'],
  ['sceptical', 'skeptical'],
  ['sulphur', 'sulfur'],
  ['tonne', 'ton'],
  ['tyre', 'tire'],
  ['mould', 'mold'],
  ['storey', 'story'],
  ['towards', 'toward'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
];
const OTHER = new Map(
  PAIRS.flatMap(([british, american]) => [[british, american] as const, [american, british] as const]),
);

const ENGLISH = /^[a-z]{4,30}$/;

/** Other spellings of a folded word. */
export function otherSpellings(word: string): string[] {
  if (!ENGLISH.test(word)) return [];
  const found = RULES.filter(([pattern]) => pattern.test(word)).map(([pattern, by]) => word.replace(pattern, by));
  const pair = OTHER.get(word);
  return [...new Set(pair === undefined ? found : [...found, pair])].filter((other) => other !== word);
}
