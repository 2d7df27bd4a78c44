import { Field, InputType } from 'type-graphql';
import { LanguageTagScalar } from './scalars.js';

/** Description of every filter's `text`. */
export const TEXT_FILTER =
  'Every word is found in names, titles, aliases or summaries of any language and script; case, accents and width do not count.';

@InputType({ description: 'A text and the language that it is written in.' })
export class LocalizedTextInput {
  @Field(() => LanguageTagScalar, { description: 'BCP 47 tag; one text a language.' })
  language!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@InputType({ description: 'Another name, as someone writes it.' })
export class AliasInput {
  @Field(() => LanguageTagScalar, { description: 'BCP 47 tag of the language or script.' })
  language!: string;

  @Field(() => String, { description: 'The name.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What kind of name it is.' })
  note?: string | null;
}

const NOTES = 'Remarks of the editors to readers.';

/** Input fields of every versioned record. */
@InputType({ description: 'The fields that every record takes.' })
export abstract class RecordInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The same key and input again, from the same holder, gives the first answer again: at most 200 characters.',
  })
  idempotencyKey?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: NOTES })
  notes?: LocalizedTextInput[] | null;
}

/** Input fields of every record with a slug. */
@InputType({ description: 'What everything with a slug takes.' })
export abstract class SluggedInput extends RecordInput {
  @Field(() => String, {
    description: 'Name in addresses: [a-z0-9]+(-[a-z0-9]+)*, unique among its type, never changes.',
  })
  slug!: string;
}
