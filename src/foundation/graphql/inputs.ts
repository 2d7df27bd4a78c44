import { Field, InputType, Int } from 'type-graphql';
import { LanguageTagScalar } from './scalars.js';

/** Description of every filter's `text`. */
export const TEXT_FILTER =
  'Matches if every word, or the start of one, occurs in the names, titles, aliases or summaries, in any language and script. "a phrase" is found whole, OR between two words finds either, and -word leaves out. A date finds what is of that day. Case, accents and character width are ignored.';

/** Description of the `text` of a filter of events. */
export const EVENT_TEXT_FILTER = `${TEXT_FILTER} Events are found by the names of their actors, places, series and topics, too.`;

@InputType({ description: 'A range of whole numbers. Both ends are inclusive and optional.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'The lowest number.' })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest number.' })
  max?: number | null;
}

@InputType({ description: 'A text and its language.' })
export class LocalizedTextInput {
  @Field(() => LanguageTagScalar, { description: 'BCP 47 tag. One text per language.' })
  language!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@InputType({ description: 'An alternative name.' })
export class AliasInput {
  @Field(() => LanguageTagScalar, { description: 'BCP 47 tag of the language or script.' })
  language!: string;

  @Field(() => String, { description: 'The name.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The kind of name.' })
  note?: string | null;
}

const NOTES = 'Editors’ notes for readers.';

/** Input fields of every versioned record. */
@InputType({ description: 'The fields that every record takes.' })
export abstract class RecordInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Idempotency key, at most 200 characters. Repeating the same input with the same key and the same token holder returns the first result.',
  })
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: NOTES })
  notes?: LocalizedTextInput[] | null;
}

/** Input fields of every record with a slug. */
@InputType({ description: 'What everything with a slug takes.' })
export abstract class SluggedInput extends RecordInput {
  @Field(() => String, {
    description: 'Name used in URLs: [a-z0-9]+(-[a-z0-9]+)*. Unique per type; rename changes it.',
  })
  slug!: string;
}
