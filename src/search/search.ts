import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedText } from '../foundation/localized-text.js';
import { PageInfo } from '../foundation/paging.js';
import { Versioned } from '../foundation/versioned.js';

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
  description: 'The kinds of thing that are kept with their history.',
  valuesConfig: {
    EVENT: { description: 'Events.' },
    STATEMENT: { description: 'Statements.' },
    RELATION: { description: 'Relations.' },
    ACTOR: { description: 'Actors of all four kinds.' },
    OFFICE: { description: 'Offices.' },
    TENURE: { description: 'Tenures; they have no text of their own, and are found through person and office.' },
    PLACE: { description: 'Places.' },
    SERIES: { description: 'Series.' },
    TOPIC: { description: 'Topics.' },
    SOURCE: { description: 'Sources.' },
  },
});

@ObjectType({ description: 'Something that was found, and by what.' })
export class SearchEdge {
  @Field(() => String, { simple: true, description: 'Give it back as after.' })
  cursor!: string;

  @Field(() => Versioned, { simple: true, description: 'What was found.' })
  node!: Versioned;

  @Field(() => LocalizedText, {
    simple: true,
    description: 'The name, alias, title, summary or paraphrase that was found.',
  })
  matched!: LocalizedText;
}

@ObjectType({ description: 'A page of what was found, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { simple: true, description: 'What was found, with cursors.' })
  edges!: SearchEdge[];

  @Field(() => PageInfo, { simple: true, description: 'Where the page stands in all that was found.' })
  pageInfo!: PageInfo;

  @Field(() => [Versioned], { description: 'What was found, without cursors.' })
  get nodes(): Versioned[] {
    return this.edges.map((edge) => edge.node);
  }
}
