import { registerEnumType } from 'type-graphql';

export enum RecordKind {
  EVENT = 'EVENT',
  STATEMENT = 'STATEMENT',
  RELATION = 'RELATION',
  ACTOR = 'ACTOR',
  OFFICE = 'OFFICE',
  TENURE = 'TENURE',
  PLACE = 'PLACE',
  SERIES = 'SERIES',
  TOPIC = 'TOPIC',
  SOURCE = 'SOURCE',
}

registerEnumType(RecordKind, {
  name: 'RecordKind',
  description: 'The kinds of record that have a history.',
  valuesConfig: {
    EVENT: { description: 'Events.' },
    STATEMENT: { description: 'Statements.' },
    RELATION: { description: 'Relations.' },
    ACTOR: { description: 'Actors of all four kinds.' },
    OFFICE: { description: 'Offices.' },
    TENURE: {
      description: 'Tenures. They have no text of their own; search finds them through the person and the office.',
    },
    PLACE: { description: 'Places.' },
    SERIES: { description: 'Series.' },
    TOPIC: { description: 'Topics.' },
    SOURCE: { description: 'Sources.' },
  },
});

/** The kind of record that a GraphQL type is. */
export function recordKindOf(type: string): RecordKind {
  if (['State', 'Organization', 'Person', 'Group'].includes(type)) return RecordKind.ACTOR;
  return type.toUpperCase() as RecordKind;
}
