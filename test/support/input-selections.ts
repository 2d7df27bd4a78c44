/** Selections that return, for each type, everything that its input accepts, with references by slug. */
const TEXTS = '{ language text }';
const CITATIONS = '{ source { slug } locator { page paragraph start end } assertedBy { slug } basis }';
const ACTOR = `slug names ${TEXTS} aliases { language text note } wikidataId notes ${TEXTS}`;

export const INPUT_SELECTIONS = {
  Relation: `slug titles ${TEXTS} parties { slug } notes ${TEXTS}`,
  State: `${ACTOR} officialNames ${TEXTS} iso3166Alpha3 existence { edtf }
    succeeds { predecessor { slug } date { edtf } settledBy { slug } citations ${CITATIONS} notes ${TEXTS} }`,
  // An alias, since several types have a field `kind` of different types.
  Organization: `${ACTOR} organizationKind: kind parent { slug } seat { slug } existence { edtf }`,
  Person: ACTOR,
  Group: `${ACTOR} members { slug }`,
  Office: `slug titles ${TEXTS} body { slug } notes ${TEXTS}`,
  Tenure: `person { slug } office { slug } period { edtf } extent citations ${CITATIONS} notes ${TEXTS}`,
  Place: `slug kind names ${TEXTS} aliases { language text note } within { slug } countryCode state { slug } wikidataId notes ${TEXTS}`,
  Series: `slug titles ${TEXTS} aliases { language text note } parties { slug } foundedBy { slug } succeeds { slug } notes ${TEXTS}`,
  Topic: `slug kind names ${TEXTS} notes ${TEXTS}`,
  Source: `slug kind titles ${TEXTS} publisher publishedBy { slug } language url archivedUrl repostOf { slug } publishedOn { edtf } sha256 notes ${TEXTS}`,
  Event: `slug kind titles ${TEXTS} summaries ${TEXTS} date { edtf } dateBasis
    alternativeDates { date { edtf } basis standing reasons ${TEXTS} citations ${CITATIONS} }
    places { slug } relations { slug } series { slug } ordinal anniversaryNumber confidence topics { slug }
    participations { role actor { slug } onBehalfOf { slug } offices { slug } basis citations ${CITATIONS} }
    links { kind event { slug } }
    citations { source { slug } locator { page paragraph start end } assertedBy { slug } basis supports } notes ${TEXTS}`,
  Statement: `slug kind speakers { actor { slug } onBehalfOf { slug } offices { slug } } madeAt { slug } date { edtf }
    paraphrases ${TEXTS} topics { slug } mentionedEvents { slug } mentionedActors { slug } citations ${CITATIONS} notes ${TEXTS}`,
} as const;

export type SelectedType = keyof typeof INPUT_SELECTIONS;

/** The result of such a selection, in the shape of the input that would write it. */
export function asInput(read: unknown, isComplete = true): unknown {
  if (Array.isArray(read)) return read.map((item) => asInput(item, false));
  if (typeof read !== 'object' || read === null) return read;
  const entries = Object.entries(read);
  const [only] = entries;
  if (!isComplete && entries.length === 1 && only && ['slug', 'edtf'].includes(only[0])) return only[1];
  return Object.fromEntries(
    entries
      .filter(([name, value]) => value !== null && !['id', 'version', '__typename'].includes(name))
      .map(([name, value]) => [name === 'organizationKind' ? 'kind' : name, asInput(value, false)]),
  );
}
