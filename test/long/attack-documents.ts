import { everyWay } from './attack.js';
import type { Attack } from './attack.js';

const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const UNREAD = 'GRAPHQL_PARSE_FAILED';

/** A document that nobody has sent before: a comment changes the text and not the meaning. */
function unlike(document: string): (number: number) => { query: string } {
  return (number) => ({ query: `#${String(number)} ${Math.random().toString(36)}\n${document}` });
}

function list(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(' ');
}

function nested(open: string, within: string, close: string, deep: number): string {
  return open.repeat(deep) + within + close.repeat(deep);
}

/** Fragments that each spread the next, and the last the first. */
function circle(length: number): string {
  return `{ ...F0 } ${list(length, (index) => `fragment F${String(index)} on Query { ...F${String((index + 1) % length)} }`)}`;
}

/** Fragments that each spread the next twice: n of them expand to 2^n fields. */
function doubling(length: number, within: string, type: string, field: string): string {
  const links = list(length, (index) => {
    const next = `...F${String(index + 1)}`;
    return `fragment F${String(index)} on ${type} { ${next} ${next} }`;
  });
  return `${within} ${links} fragment F${String(length)} on ${type} { ${field} }`;
}

const EVENTS = (selection: string): string => `{ events { nodes { ${selection} } } }`;

/** Attacks by what a document contains. */
export const DOCUMENT_ATTACKS: readonly Attack[] = [
  {
    name: 'deep documents',
    blows: [
      ...everyWay('fields 10,000 deep', `${UNREAD} nesting`, unlike(nested('{ series ', '{ id }', '}', 10_000))),
      ...everyWay(
        'lists 10,000 deep',
        `${UNREAD} nesting`,
        unlike(`{ events(first: ${nested('[', '', ']', 10_000)}) }`),
      ),
      ...everyWay('fragments 10,000 deep', `${UNREAD} nesting`, unlike(nested('{ ...', '{ id }', '}', 10_000))),
      ...everyWay('never closed', `${UNREAD} nesting`, unlike('{ a(b: ['.repeat(1_000))),
      ...everyWay('fields 16 deep', `${INVALID} depth`, unlike(nested('{ series ', '{ id }', '}', 15))),
      ...everyWay(
        'deep by a chain of fragments',
        `${INVALID} depth`,
        unlike(
          `{ ...F0 } ${list(90, (index) => `fragment F${String(index)} on Query { a { ...F${String(index + 1)} } }`)}
           fragment F90 on Query { a }`,
        ),
      ),
    ],
  },
  {
    name: 'wide documents',
    blows: [
      ...everyWay('50,000 fields', `${UNREAD} tokens`, unlike(EVENTS(list(50_000, () => 'slug')))),
      ...everyWay('4,000 fields', `${INVALID} fields`, unlike(EVENTS(list(4_000, () => 'slug')))),
      ...everyWay('300 fields of the root', `${INVALID} root fields`, unlike(`{ ${list(300, () => '__typename')} }`)),
      ...everyWay(
        '1,000 operations',
        `${INVALID} operations`,
        unlike(list(1_000, (index) => `query Q${String(index)} { __typename }`)),
      ),
      ...everyWay(
        'pages of pages of pages',
        'COST_EXCEEDED cost',
        unlike(
          '{ actors(first: 100) { nodes { timeline(first: 100) { nodes { participations { actor { timeline(first: 100) { nodes { id } } } } } } } } }',
        ),
      ),
    ],
  },
  {
    name: 'aliases',
    blows: [
      ...everyWay(
        '50,000 aliases',
        `${UNREAD} tokens`,
        unlike(`{ ${list(50_000, (index) => `a${String(index)}: __typename`)} }`),
      ),
      ...everyWay(
        '1,000 aliases',
        `${INVALID} aliases`,
        unlike(EVENTS(list(1_000, (index) => `a${String(index)}: slug`))),
      ),
      ...everyWay(
        '51 aliases in a fragment that is spread',
        `${INVALID} aliases`,
        unlike(`${EVENTS('...F')} fragment F on Event { ${list(51, (index) => `a${String(index)}: slug`)} }`),
      ),
    ],
  },
  {
    name: 'fragments in circles, and that double',
    blows: [
      ...[1, 2, 3, 10, 50, 100].flatMap((length) =>
        everyWay(`a circle of ${String(length)}`, INVALID, unlike(circle(length)), { says: /within itself/ }),
      ),
      ...everyWay(
        'circles through each other',
        INVALID,
        unlike(
          `{ ...F0 } ${list(60, (from) => `fragment F${String(from)} on Query { ${list(30, (step) => `...F${String((from + step) % 60)}`)} }`)}`,
        ),
        { says: /within itself/ },
      ),
      ...everyWay(
        '2^30 fields of the root',
        `${INVALID} root fields`,
        unlike(doubling(30, '{ ...F0 }', 'Query', '__typename')),
      ),
      ...everyWay('2^90 fields', `${INVALID} fields`, unlike(doubling(90, EVENTS('...F0'), 'Event', 'slug'))),
      ...everyWay(
        '600 fragments',
        `${INVALID} fragments`,
        unlike(`{ __typename } ${list(600, (index) => `fragment F${String(index)} on Query { a }`)}`),
      ),
    ],
  },
  {
    name: 'floods of directives',
    blows: [
      ...everyWay('10,000 of them', `${UNREAD} tokens`, unlike(`{ __typename ${'@skip(if: false) '.repeat(10_000)} }`)),
      ...everyWay(
        '2,000 that do not exist',
        `${INVALID} directives`,
        unlike(`{ __typename ${'@none '.repeat(2_000)} }`),
      ),
      ...everyWay(
        '1,000 of a variable',
        `${INVALID} directives`,
        unlike(`query ($a: Int ${'@none '.repeat(1_000)}) { __typename }`),
      ),
      ...everyWay(
        '20 of each of 20 fields',
        `${INVALID} directives`,
        unlike(`{ ${list(20, (index) => `a${String(index)}: __typename ${'@include(if: true) '.repeat(20)}`)} }`),
      ),
      ...everyWay(
        'as many as may be, of one kind',
        INVALID,
        unlike(`{ __typename ${'@include(if: true) '.repeat(50)} }`),
        {
          says: /only be used once/,
        },
      ),
    ],
  },
];
