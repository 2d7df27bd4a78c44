import { Field, ID, InputType, Int } from 'type-graphql';
import { Basis, EventAspect } from './citation.js';

@InputType({ description: 'A passage of a source.' })
export class LocatorInput {
  @Field(() => Int, { nullable: true, description: 'Page number, from 1.' })
  page?: number | null;

  @Field(() => Int, { nullable: true, description: 'Paragraph number, from 1.' })
  paragraph?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The start of the passage, in UTF-16 code units from 0. Requires end.',
  })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'The end of the passage, exclusive. Requires start.' })
  end?: number | null;
}

@InputType({
  description: 'A reference to the passage of a source that supports a fact, with the actor who asserts it there.',
})
export class CitationInput {
  @Field(() => ID, { description: 'The source.' })
  source!: string;

  @Field(() => LocatorInput, { nullable: true, description: 'The passage of the source.' })
  locator?: LocatorInput | null;

  @Field(() => ID, { nullable: true, description: 'The actor who asserts it. Without one, the source itself does.' })
  assertedBy?: string | null;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How the fact follows from the source.' })
  basis!: Basis;

  @Field(() => [EventAspect], {
    nullable: true,
    description:
      'The parts of the event that it supports. Allowed only in an event’s own citations. Default: EXISTENCE.',
  })
  supports?: EventAspect[] | null;
}
