import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf, RecordStatusInput } from '../../changelog/update-input.js';
import { CitationInput } from '../citations/citation-input.js';
import { RecordInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { CoverageInput } from '../../foundation/records/coverage.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { TenureExtent } from './tenure.js';

@InputType({ description: 'A post that persons hold over time.' })
export class CreateOfficeInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'The title of its holder, in one or more languages.' })
  titles!: LocalizedTextInput[];

  @Field(() => ID, { nullable: true, description: 'The organization or state to which the office belongs.' })
  body?: string | null;

  @Field(() => CoverageInput, { nullable: true, description: 'How far its tenures are complete.' })
  coverage?: CoverageInput | null;
}

@InputType({ description: 'The period in which one person holds one office.' })
export class CreateTenureInput extends RecordInput {
  @Field(() => ID, { description: 'Who held the office.' })
  person!: string;

  @Field(() => ID, { description: 'The office.' })
  office!: string;

  @Field(() => EdtfScalar, { description: 'The period. Either end may be open or unknown.' })
  period!: string;

  @Field(() => TenureExtent, {
    description: 'Whether the period is the full term or only the part that sources attest.',
  })
  extent!: TenureExtent;

  @Field(() => [CitationInput], { description: 'The citations that support it: at least one.' })
  citations!: CitationInput[];
}

/** Fields that can be set to null. */
export const OFFICE_CLEARABLE = ['body', 'coverage'] as const;

@UpdateFieldsOf<CreateOfficeInput>(CreateOfficeInput, {
  description: 'Changes to an office. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: OFFICE_CLEARABLE,
})
export class UpdateOfficeInput extends UpdateInput {}

@UpdateFieldsOf<CreateTenureInput>(CreateTenureInput, {
  description: 'Changes to a tenure. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: [],
  clearable: [],
})
export class UpdateTenureInput extends UpdateInput {}

@InputType({ description: 'Retracts a tenure.' })
export class RetractTenureInput extends RecordStatusInput {}

@InputType({ description: 'Reinstates a tenure.' })
export class ReinstateTenureInput extends RecordStatusInput {}
