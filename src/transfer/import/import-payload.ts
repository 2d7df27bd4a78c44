import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../changelog/payload.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';
import { ImportOutcome } from './import-outcome.js';
import type { ImportedSubject } from './import-outcome.js';

registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What became of an item of an import.',
  valuesConfig: {
    CREATED: { description: 'It was created.' },
    UPDATED: { description: 'Its record was there, and has now what the item says.' },
    SKIPPED: { description: 'Its record was there, and stays as it is.' },
    REFUSED: { description: 'It has errors, and is not written.' },
    WOULD_CREATE: { description: 'It would be created, but nothing is written.' },
    WOULD_UPDATE: { description: 'Its record would be updated, but nothing is written.' },
  },
});

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'What became of an item of an import.' })
export class ImportedItem {
  @Field(() => Int, { simple: true, description: 'Where the item is in the list, from 0.' })
  readonly index!: number;

  @Field(() => ImportOutcome, { simple: true, description: 'What became of it.' })
  readonly outcome!: ImportOutcome;

  @Field(() => [UserError], {
    simple: true,
    description: 'All problems with the item. A path leads from the list to the problem: ["3", "event", "date"].',
  })
  readonly userErrors!: readonly UserError[];

  readonly written!: ImportedSubject | null;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The result of an import.' })
export class ImportPayload {
  @Extensions({ size: 1 })
  @Field(() => [ImportedItem], {
    simple: true,
    description: 'What became of each item, in their order. Empty if the import as a whole is refused.',
  })
  readonly items!: readonly ImportedItem[];

  @Field(() => [UserError], {
    simple: true,
    description:
      'Why nothing is written: problems of the import as a whole, and, if it is ATOMIC, those of its items. Empty otherwise.',
  })
  readonly userErrors!: readonly UserError[];

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'The position of the last change; null if nothing was written.',
  })
  readonly position!: string | null;

  @Field(() => Boolean, {
    simple: true,
    description: 'Whether it was written earlier with the same key. Then this is what became of it then.',
  })
  readonly isRepeated!: boolean;
}
