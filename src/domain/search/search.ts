import { Field, ObjectType } from 'type-graphql';
import { LocalizedText } from '../../foundation/text/localized-text.js';
import { PageInfo } from '../../foundation/graphql/pagination.js';
import { Versioned } from '../../foundation/records/versioned.js';

@ObjectType({ description: 'A search result, with the text that matched.' })
export class SearchEdge {
  @Field(() => String, { simple: true, description: 'Cursor to pass as after.' })
  readonly cursor: string;

  @Field(() => Versioned, { simple: true, description: 'The record.' })
  readonly node: Versioned;

  private match?: Promise<LocalizedText>;

  constructor(
    cursor: string,
    node: Versioned,
    private readonly findMatch: () => Promise<LocalizedText>,
  ) {
    this.cursor = cursor;
    this.node = node;
  }

  @Field(() => LocalizedText, { description: 'The name, alias, title, summary or paraphrase that matched.' })
  matched(): Promise<LocalizedText> {
    this.match ??= this.findMatch();
    return this.match;
  }
}

@ObjectType({ description: 'A page of search results, best match first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { simple: true, description: 'The results of the page with their cursors.' })
  edges!: SearchEdge[];

  @Field(() => PageInfo, { simple: true, description: 'Position of the page in the results.' })
  pageInfo!: PageInfo;

  @Field(() => [Versioned], { description: 'The results of the page without their cursors.' })
  get nodes(): Versioned[] {
    return this.edges.map((edge) => edge.node);
  }
}
