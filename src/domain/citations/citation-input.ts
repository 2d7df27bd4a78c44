import { Field, ID, InputType, Int } from 'type-graphql';
import { Basis, EventAspect } from './citation.js';

@InputType({ description: 'Where in a source.' })
export class LocatorInput {
  @Field(() => Int, { nullable: true, description: 'Page, from 1.' })
  page?: number | null;

  @Field(() => Int, { nullable: true, description: 'Paragraph, from 1.' })
  paragraph?: number | null;

  @Field(() => Int, { nullable: true, description: 'Where the passage starts, in UTF-16 code units from 0; with end.' })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusive; with start.' })
  end?: number | null;
}

@InputType({ description: 'What in which source supports a fact, and who says so there.' })
export class CitationInput {
  @Field(() => ID, { description: 'The source.' })
  source!: string;

  @Field(() => LocatorInput, { nullable: true, description: 'Where in it.' })
  locator?: LocatorInput | null;

  @Field(() => ID, { nullable: true, description: 'The actor who says so; without one, the source in its own voice.' })
  assertedBy?: string | null;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How the fact follows from it.' })
  basis!: Basis;

  @Field(() => [EventAspect], {
    nullable: true,
    description: 'In an event’s own citations: what they support, EXISTENCE when left out. Nowhere else.',
  })
  supports?: EventAspect[] | null;
}
