import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf, StatusInput } from '../../changelog/update-input.js';
import { CitationInput } from '../citations/citation-input.js';
import { RecordInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { TenureExtent } from './tenure.js';

@InputType({ description: 'A post that persons hold over time.' })
export class CreateOfficeInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'What its holder is called, in one or more languages.' })
  titles!: LocalizedTextInput[];

  @Field(() => ID, { nullable: true, description: 'The body or state whose office it is.' })
  body?: string | null;
}

@InputType({ description: 'One person’s time in one office.' })
export class CreateTenureInput extends RecordInput {
  @Field(() => ID, { description: 'Who held the office.' })
  person!: string;

  @Field(() => ID, { description: 'The office.' })
  office!: string;

  @Field(() => EdtfScalar, { description: 'From when to when; an end may be open or unknown.' })
  period!: string;

  @Field(() => TenureExtent, { description: 'Whether the period is the term, or only what is attested of it.' })
  extent!: TenureExtent;

  @Field(() => [CitationInput], { description: 'How it is known: at least one.' })
  citations!: CitationInput[];
}

/** Fields of one that can be made null again. */
export const OFFICE_CLEARABLE = ['body'] as const;

@UpdateFieldsOf<CreateOfficeInput>(CreateOfficeInput, {
  description:
    'What is to be different about an office. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: OFFICE_CLEARABLE,
})
export class UpdateOfficeInput extends UpdateInput {}

@UpdateFieldsOf<CreateTenureInput>(CreateTenureInput, {
  description:
    'What is to be different about a tenure. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['person', 'office'],
  clearable: [],
})
export class UpdateTenureInput extends UpdateInput {}

@InputType({ description: 'Takes a tenure back.' })
export class RetractTenureInput extends StatusInput {}

@InputType({ description: 'Puts a tenure back.' })
export class ReinstateTenureInput extends StatusInput {}
