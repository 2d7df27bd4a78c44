import { Field, ID, InputType, Int } from 'type-graphql';
import { RecordKind } from '../../changelog/record-kind.js';
import { ReasonedInput, RecordStatusInput } from '../../changelog/update-input.js';

@InputType({ description: 'What is needed to retract a record of any kind, or to reinstate it.' })
export class StatusInput extends RecordStatusInput {
  @Field(() => RecordKind, { description: 'The kind of record.' })
  kind!: RecordKind;
}

@InputType({ description: 'Gives a record another slug.' })
export class RenameInput extends RecordStatusInput {
  @Field(() => RecordKind, { description: 'The kind of record. Tenures have no slug.' })
  kind!: RecordKind;

  @Field(() => String, {
    description: 'The new slug: [a-z0-9]+(-[a-z0-9]+)*. No other record of the kind has it, or had it.',
  })
  slug!: string;
}

@InputType({ description: 'Lets a record become another, or undoes that.' })
export class MergeInput extends ReasonedInput {
  @Field(() => RecordKind, { description: 'The kind of both records. Two actors have to be of one type.' })
  kind!: RecordKind;

  @Field(() => ID, { description: 'Global id or slug of the record that becomes the other one, or that became it.' })
  from!: string;

  @Field(() => ID, { description: 'Global id or slug of the record that stays.' })
  into!: string;

  @Field(() => [Int], {
    description:
      'The versions that the editor has seen: of from, and of into. A record that was merged keeps its version.',
  })
  expectedVersions!: number[];
}

@InputType({ description: 'What is needed to take words out of a record, of its history, and of what finds it.' })
export class RedactInput extends ReasonedInput {
  @Field(() => RecordKind, { description: 'The kind of record.' })
  kind!: RecordKind;

  @Field(() => ID, { description: 'Global id or slug of the record. It may be retracted.' })
  id!: string;

  @Field(() => [String], {
    description:
      'The fields to take out, with the names that Change.fields has: names, aliases, notes. A required field, such as the names of a person, has a placeholder in English, French, Russian and Chinese from then on; others are empty. The slug stays unless it is named; former slugs that hold words of the names are taken out as well. A field that cannot be taken out is refused, and the error lists those that can.',
  })
  fields!: string[];

  @Field(() => String, {
    description: 'Reason, stored in the record’s history. It must not hold the names that are taken out.',
  })
  declare reason: string;
}
