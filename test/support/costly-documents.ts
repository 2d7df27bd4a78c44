const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/**
 * Documents within the limits, each the most expensive of its kind to parse, validate or hold: found by a search over
 * the possible contents of a document. `mark` makes each text different.
 */
export const COSTLY_DOCUMENTS: readonly (readonly [what: string, document: (mark: string) => string])[] = [
  [
    'a field, 380 times',
    (mark) =>
      `query ${mark} { relation(id: "china-russia") { ${many(380, () => 'timeline(filter:{text:"a"}){totalCount}')} } }`,
  ],
  [
    'a field with other arguments, 400 times',
    (mark) =>
      `query ${mark} { relation(id: "a") { ${many(400, (at) => `timeline(first:${String(at)}){totalCount}`)} } }`,
  ],
  [
    'a field within a field within a field, 9 times each',
    (mark) =>
      `query ${mark} { relation(id: "a") { ${many(9, () => `timeline { ${many(9, () => `nodes { ${many(9, () => 'id')} }`)} }`)} } }`,
  ],
  [
    'a field on 480 fragments without a name',
    (mark) => `query ${mark} { node(id: "a") { ${many(480, () => '... on Relation { timeline { totalCount } }')} } }`,
  ],
  [
    'a field on objects of many types',
    (mark) =>
      `query ${mark} { node(id: "a") { ${many(240, (at) => `... on ${['State', 'Organization', 'Person', 'Group'][at % 4] ?? ''} { timeline { totalCount } }`)} } }`,
  ],
  [
    'fragments within fragments, with fields',
    (mark) =>
      `query ${mark} { events { nodes { ${many(10, () => `${'... { date { edtf } '.repeat(30)} ${'} '.repeat(30)}`)} } } }`,
  ],
  [
    '99 fragments in one place',
    (mark) =>
      `query ${mark} { events { nodes { ${many(99, (at) => `...F${String(at)}`)} } } } ${many(99, (at) => `fragment F${String(at)} on Event { date{edtf} slug title kind status participations{role} }`)}`,
  ],
  [
    '50 operations with a chain of 99 fragments',
    (mark) =>
      `${many(50, (at) => `query ${mark}${String(at)} { events { nodes { ...F0 } } }`)} ${many(99, (at) => `fragment F${String(at)} on Event { slug title ${at < 98 ? `...F${String(at + 1)}` : ''} }`)}`,
  ],
  [
    '45 operations with a variable, 2,000 times',
    (mark) =>
      `${many(45, (at) => `query ${mark}${String(at)}($a: ID!) { ...F }`)} fragment F on Query { nodes(ids: [${many(2_000, () => '$a')}]) { id } }`,
  ],
  [
    '1,000 variables',
    (mark) => `query ${mark}(${many(1_000, (at) => `$v${String(at)}:Int`)}) { events(first:$v0) { totalCount } }`,
  ],
  ['a list of 4,900', (mark) => `query ${mark} { nodes(ids: [${many(4_900, () => '"a"')}]) { id } }`],
  [
    '900 fields that do not exist',
    (mark) => `query ${mark} { events { nodes { ${many(900, (at) => `titl${String(at)}`)} } } }`,
  ],
  [
    '1,200 types that do not exist',
    (mark) => `query ${mark}(${many(1_200, (at) => `$v${String(at)}: EventFilterOf${String(at)}`)}) { __typename }`,
  ],
  [
    '1,600 arguments that do not exist',
    (mark) => `query ${mark} { events(${many(1_600, (at) => `filterOf${String(at)}: 1`)}) { totalCount } }`,
  ],
  ['an argument, 1,600 times', (mark) => `query ${mark} { events(${many(1_600, () => 'first: 1')}) { totalCount } }`],
  [
    '4,800 values that do not exist',
    (mark) =>
      `query ${mark} { events(filter: {kinds: [${many(4_800, (at) => `MEETING${String(at)}`)}]}) { totalCount } }`,
  ],
  ['names of 4,000 characters', (mark) => `query ${mark} { ${many(20, (at) => `${'f'.repeat(4_000)}${String(at)}`)} }`],
  [
    'values of 4,000 characters',
    (mark) =>
      `query ${mark} { events(filter: {kinds: [${many(20, (at) => `${'MEETING_OF'.repeat(400)}${String(at)}`)}]}) { totalCount } }`,
  ],
  [
    'values that don’t fit, and are long',
    (mark) => `query ${mark} { ${many(19, () => `events(first: [${many(200, () => '"a"')}]) { totalCount }`)} }`,
  ],
  [
    'fragments in circles',
    (mark) =>
      `query ${mark} { ...F0 } ${many(99, (at) => `fragment F${String(at)} on Query { ${many(20, (step) => `...F${String((at + step) % 99)}`)} }`)}`,
  ],
  [
    '90,000 lines',
    (mark) => `query ${mark} { events { nodes { ${'\n'.repeat(90_000)} ${many(300, (at) => `titl${String(at)}`)} } } }`,
  ],
  ['45,000 comments', (mark) => `query ${mark} { events { nodes { ${'#\n'.repeat(45_000)} slug } } }`],
];
