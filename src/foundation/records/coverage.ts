import { Ctx, Extensions, Field, FieldResolver, InputType, ObjectType } from 'type-graphql';
import { registerEnumType, Resolver, Root } from 'type-graphql';
import { EMBEDDED_OBJECT_COST } from '../graphql/field-costs.js';
import { LocalizedTextInput } from '../graphql/inputs.js';
import { DateScalar } from '../graphql/scalars.js';
import { LocalizedText, pickText, pickTexts } from '../text/localized-text.js';
import type { LanguagePreferences } from '../text/localized-text.js';
import type { InputValidator, Path } from './input-validator.js';
import { LanguageArg, TextsLanguageArg } from './versioned.js';

export enum CoverageStatus {
  COMPLETE = 'COMPLETE',
  PARTIAL = 'PARTIAL',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(CoverageStatus, {
  name: 'CoverageStatus',
  description: 'How much of what there was is recorded, as the editors see it.',
  valuesConfig: {
    COMPLETE: { description: 'All that there was is recorded: what is not listed did not happen.' },
    PARTIAL: { description: 'Some is known to be missing, or may be.' },
    UNKNOWN: { description: 'Nobody has compared it with the sources.' },
  },
});

const FROM = 'First day of the time that this is said of. Null: from the beginning.';
const TO = 'Last day of the time that this is said of. Null: without an end.';

@InputType({ description: 'How far a list claims to be complete.' })
export class CoverageInput {
  @Field(() => CoverageStatus, { description: 'How much is recorded.' })
  status!: CoverageStatus;

  @Field(() => DateScalar, { nullable: true, description: FROM })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: TO })
  to?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'What is missing, or how it was compared.' })
  notes?: LocalizedTextInput[] | null;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({
  description: 'How far a list claims to be complete, so that "there was none" and "none is recorded" differ.',
})
export class Coverage {
  @Field(() => CoverageStatus, { simple: true, description: 'How much is recorded.' })
  status!: CoverageStatus;

  @Field(() => DateScalar, { simple: true, nullable: true, description: FROM })
  from?: string;

  @Field(() => DateScalar, { simple: true, nullable: true, description: TO })
  to?: string;

  /** In all languages that they were entered in. */
  notes!: LocalizedText[];
}

/** The notes on a coverage, which is read from its row as plain JSON. */
@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What is missing, or how it was compared.' })
  note(
    @Root() { notes }: Coverage,
    @LanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): string | null {
    return pickText(notes, reader, language);
  }

  @FieldResolver(() => [LocalizedText], { description: 'The note in all languages that it was entered in.' })
  notes(
    @Root() { notes }: Coverage,
    @TextsLanguageArg() language: string | undefined,
    @Ctx() reader: LanguagePreferences,
  ): readonly LocalizedText[] {
    return pickTexts(notes, reader, language);
  }
}

/** Validates a coverage. The result has only the properties that were given. */
export function validateCoverage(
  validator: InputValidator,
  input: CoverageInput | null | undefined,
  path: Path = ['coverage'],
): Coverage | null {
  if (!input) return null;
  const from = validator.day([...path, 'from'], input.from);
  const to = validator.day([...path, 'to'], input.to);
  if (from !== null && to !== null && from > to)
    validator.addError('INVALID', [...path, 'to'], `it ends (${to}) before it begins (${from})`);
  return {
    status: input.status,
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    notes: validator.texts([...path, 'notes'], input.notes),
  };
}
