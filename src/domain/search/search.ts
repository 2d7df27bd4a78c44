import { Field, ObjectType } from 'type-graphql';
import { LocalizedText } from '../../foundation/text/localized-text.js';
import { PageInfo } from '../../foundation/graphql/pagination.js';
import { Versioned } from '../../foundation/records/versioned.js';

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
