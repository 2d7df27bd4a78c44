import { Field, ID, InputType, Int } from 'type-graphql';
import { getMetadataStorage } from 'type-graphql';
import { RecordInput, LocalizedTextInput } from '../foundation/graphql/inputs.js';
import type { InputValidator } from '../foundation/records/input-validator.js';

/** The fields that every update input has. */
export interface UpdateMeta {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly clear?: string[] | null;
  readonly idempotencyKey?: string | null;
}

/** Input fields that are about the update, not about the record. */
const META_FIELDS: readonly string[] = ['id', 'expectedVersion', 'reason', 'clear', 'idempotencyKey'];

@InputType({ description: 'What every change of a record takes.' })
export abstract class ReasonedInput {
  @Field(() => String, { description: 'Reason, stored in the record’s history.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Idempotency key: repeating the same input with the same key returns the first result.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What is needed to retract a record, or to reinstate it.' })
export abstract class RecordStatusInput extends ReasonedInput {
  @Field(() => ID, { description: 'Global id or slug of the record.' })
  id!: string;

  @Field(() => Int, {
    description:
      'The version that the editor has seen. The update is refused if the record has a different version now.',
  })
  expectedVersion!: number;
}

@InputType({ description: 'The fields that every update takes.' })
export abstract class UpdateInput extends RecordStatusInput {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Editors’ notes for readers.' })
  notes?: LocalizedTextInput[] | null;
}

type InputClass<I> = abstract new () => I;

interface UpdateFieldsOptions<I> {
  readonly description: string;
  /** Fields that never change. */
  readonly fixed: readonly (keyof I & string)[];
  /** Fields that can be reset to null. */
  readonly clearable: readonly (keyof I & string)[];
}

/**
 * Decorator for an update input: copies the fields of the create input, each of them optional and without a default,
 * except for the fixed ones.
 */
export function UpdateFieldsOf<I>(
  input: InputClass<I>,
  { description, fixed, clearable }: UpdateFieldsOptions<I>,
): ClassDecorator {
  return (target) => {
    InputType({ description })(target as never);
    const { fields } = getMetadataStorage();
    const inherited = new Set(['idempotencyKey', 'notes', ...fixed]);
    for (
      let ancestor: unknown = input;
      ancestor !== RecordInput && ancestor !== Function.prototype;
      ancestor = Object.getPrototypeOf(ancestor)
    ) {
      for (const field of fields.filter(
        ({ target, name }) => (target as unknown) === ancestor && !inherited.has(name),
      )) {
        const { getType, typeOptions, description: fieldDescription, name } = field;
        Field(
          () => {
            const type = getType();
            // TypeGraphQL sets `array` only when getType is called.
            return (typeOptions.array === true ? [type] : type) as never;
          },
          { nullable: true, description: fieldDescription ?? '' },
        )(target.prototype as object, name);
      }
    }
    if (clearable.length > 0) {
      Field(() => [String], { nullable: true, description: `Fields to set to null: ${clearable.join(', ')}.` })(
        target.prototype as object,
        'clear',
      );
    }
  };
}

/** A stored input with an update merged into it. */
export interface MergedInput<I> {
  readonly input: I;
  /** The input fields that the update sets or clears. */
  readonly fields: readonly string[];
}

/** Merges an update into the input that the record was last written as. */
export function mergeUpdate<I extends object>(
  validator: InputValidator,
  stored: I,
  update: UpdateMeta,
  clearable: readonly string[],
): MergedInput<I> {
  const changes = Object.entries(update).filter(
    ([name, value]) => !META_FIELDS.includes(name) && value !== null && value !== undefined,
  );
  const input: Record<string, unknown> = { ...stored, ...Object.fromEntries(changes) };
  const fields = changes.map(([name]) => name);
  for (const [index, name] of validator.list(['clear'], update.clear).entries()) {
    if (!clearable.includes(name)) {
      validator.addError('INVALID', ['clear', index], `only these fields can be cleared: ${clearable.join(', ')}`);
    } else if (fields.includes(name)) {
      validator.addError('INVALID', ['clear', index], 'also has a value, or is listed twice');
    } else {
      input[name] = null;
      fields.push(name);
    }
  }
  return { input: input as I, fields };
}
