/** A seed of a few fictional records of almost every kind. */
export const SMALL_SEED = `
sources:
  - { slug: plato, kind: SCHOLARLY, publisher: Plato, language: grc }
states:
  - slug: atlantis
    names: { en: Atlantis, fr: Atlantide }
    iso3166Alpha3: ATA
    wikidataId: Q1
    existence: '0001/0360'
  - { slug: lemuria, names: { en: Lemuria } }
  - { slug: mu, names: { en: Mu } }
organizations:
  - { slug: senate, names: { en: Senate }, kind: STATE_BODY, parent: atlantis }
persons:
  - { slug: solon, names: { en: Solon } }
places:
  - { slug: acropolis, names: { en: Acropolis }, kind: SITE, wikidataId: Q2 }
offices:
  - { slug: archon, titles: { en: Archon }, body: senate }
tenures:
  - { person: solon, office: archon, period: '0594/..', extent: TERM, citations: [{ source: plato }] }
relations:
  - { slug: atlantis-lemuria, parties: [atlantis, lemuria] }
series:
  - { slug: talks, titles: { en: Talks }, parties: [atlantis, lemuria] }
  - { slug: new-talks, titles: { en: New talks }, succeeds: talks }
successions:
  - { successor: lemuria, predecessor: mu, date: '0300', citations: [{ source: plato }] }
events:
  - slug: treaty
    kind: TREATY_SIGNATURE
    titles: { en: A treaty, fr: Un traité }
    date: '0360'
    relations: [atlantis-lemuria]
    series: talks
    ordinal: 1
    participations: [{ actor: solon, role: SIGNATORY, onBehalfOf: atlantis, offices: [archon] }]
    citations: [{ source: plato, locator: { page: 4 } }]
statements:
  - slug: said
    speakers: [{ actor: solon }]
    madeAt: treaty
    paraphrases: { en: It was so. }
    citations: [{ source: plato }]
`;

/** The number of items in it; a succession is part of a state. */
export const SMALL_SEED_ITEMS = 15;
